package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The options and headers on the pages of {@code docs/operations} are rendered from the generated catalog; run with {@code
 * -Ddocs.write=true} to renew them.
 */
class OperationPagesTest {

    private static final String BEGIN = "<!-- from the catalog: renewed with -Ddocs.write=true -->\n";
    private static final String END = "<!-- end -->\n";

    private final JsonNode catalog;

    OperationPagesTest() throws IOException {
        try (InputStream json = AlorComponent.class.getResourceAsStream("/META-INF/io/github/camelalor/alor.json")) {
            catalog = new ObjectMapper().readTree(json);
        }
    }

    static List<OperationPage> pages() {
        return OperationPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageHasTheOptionsAndHeadersOfTheCatalog(OperationPage page) throws IOException {
        String text = page.text();
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String rendered = text.substring(0, begin) + render(page.operation()) + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page.file(), rendered);
        }

        assertThat(page.text()).as(page + "; renew it with -Ddocs.write=true").isEqualTo(rendered);
    }

    private String render(AlorOperation operation) {
        StringBuilder page = new StringBuilder();
        if (operation.consumes()) {
            page.append("\n## `from(...)`\n");
            options(page, OperationOptions.CONSUMED.of(operation));
            headers(page, "Headers that it sets", OperationHeaders.ofEvents(operation));
        }
        if (operation.produces()) {
            page.append("\n## `to(...)`\n");
            options(page, OperationOptions.PRODUCED.of(operation));
            headers(page, "Headers that it reads", OperationHeaders.read(operation, names("headers")));
            headers(page, "Headers that it sets", OperationHeaders.ofAnswers(operation));
        }
        return page.append('\n').toString();
    }

    private void options(StringBuilder page, Set<String> options) {
        if (options.isEmpty()) {
            return;
        }
        page.append("\n| option | default | what it does |\n|---|---|---|\n");
        for (String option : new TreeSet<>(options)) {
            JsonNode entry = catalog.path("properties").path(option);
            assertThat(entry.isMissingNode()).as(option).isFalse();
            row(page, option, entry.path("defaultValue").asText(), entry);
        }
    }

    private void headers(StringBuilder page, String title, Collection<String> headers) {
        if (headers.isEmpty()) {
            return;
        }
        page.append("\n| ").append(title).append(" | type | |\n|---|---|---|\n");
        for (String header : headers) {
            JsonNode entry = catalog.path("headers").path(header);
            assertThat(entry.isMissingNode()).as(header).isFalse();
            String type = entry.path("javaType").asText();
            row(page, header, type.substring(type.lastIndexOf('.') + 1), entry);
        }
    }

    private static void row(StringBuilder page, String name, String second, JsonNode entry) {
        page.append("| `")
                .append(name)
                .append("` | ")
                .append(second)
                .append(" | ")
                .append(entry.path("description").asText().replace("|", "\\|"))
                .append(" |\n");
    }

    private Set<String> names(String kind) {
        Set<String> names = new HashSet<>();
        catalog.path(kind).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
