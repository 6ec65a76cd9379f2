package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** {@code docs/options.md} is rendered from the generated catalog; run with {@code -Ddocs.write=true} to renew it. */
class OptionTablesTest {

    private static final Path PAGE = Path.of("..", "docs", "options.md");

    @Test
    void thePageOfOptionsIsWhatTheCatalogSays() throws IOException {
        String rendered = render();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, rendered);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/options.md; renew it with -Ddocs.write=true")
                .isEqualTo(rendered);
    }

    private static String render() throws IOException {
        JsonNode catalog;
        try (InputStream json = AlorComponent.class.getResourceAsStream("/META-INF/io/github/camelalor/alor.json")) {
            catalog = new ObjectMapper().readTree(json);
        }
        StringBuilder page = new StringBuilder("# Options and headers\n\n")
                .append(
                        "Rendered from the catalog that the build generates; an option that does not belong to an operation is refused.\n");
        table(page, "Of the URI", catalog.path("properties"), option -> option.path("kind")
                .asText()
                .equals("path"));
        table(page, "Of endpoints", catalog.path("properties"), option -> option.path("kind")
                .asText()
                .equals("parameter"));
        table(page, "Of the component", catalog.path("componentProperties"), option -> true);
        table(page, "Headers", catalog.path("headers"), header -> true);
        return page.toString();
    }

    private static void table(StringBuilder page, String title, JsonNode entries, Predicate<JsonNode> wanted) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        entries.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        page.append("\n## ")
                .append(title)
                .append("\n\n| name | type | default | for | what it does |\n|---|---|---|---|---|\n");
        sorted.forEach((name, entry) -> {
            if (wanted.test(entry)) {
                page.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(type(entry))
                        .append(" | ")
                        .append(entry.path("defaultValue").asText())
                        .append(" | ")
                        .append(entry.path("label").asText())
                        .append(" | ")
                        .append(entry.path("description").asText().replace("|", "\\|"))
                        .append(" |\n");
            }
        });
    }

    private static String type(JsonNode entry) {
        if (entry.has("enum")) {
            StringBuilder values = new StringBuilder();
            entry.path("enum").forEach(value -> values.append(values.isEmpty() ? "" : ", ")
                    .append('`')
                    .append(value.asText())
                    .append('`'));
            return values.toString();
        }
        String type = entry.path("javaType").asText();
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
