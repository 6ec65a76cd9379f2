package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.model.DenialReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** {@code docs/guard.md} names every option, every reason and the MBean; run with {@code -Ddocs.write=true} to renew its options. */
class GuardPageTest {

    private static final Path PAGE = Path.of("..", "docs", "guard.md");
    private static final Pattern OPTIONS = Pattern.compile("(?s)(\\| option \\|[^\n]*\n\\|[-|]+\n)(.*?)\n\n");
    private static final Pattern REASON = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

    @Test
    void theTableOfOptionsIsWhatTheCatalogSays() throws IOException {
        String rendered = OPTIONS.matcher(Files.readString(PAGE))
                .replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + options() + "\n\n"));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, rendered);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/guard.md; renew it with -Ddocs.write=true")
                .isEqualTo(rendered);
    }

    @Test
    void everyReasonOfTheGuardIsExplained() throws IOException {
        List<String> explained = REASON.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(explained)
                .containsExactlyElementsOf(new AlorComponent()
                        .guard().status().denials().keySet().stream()
                                .map(DenialReason::name)
                                .toList());
    }

    @Test
    void theGuardCountsEveryReasonThatIsNotAboutTheFormOfAnOrder() {
        assertThat(Arrays.stream(DenialReason.values())
                        .filter(reason -> reason.compareTo(DenialReason.REQUEST_ID_REUSED) > 0))
                .containsExactlyElementsOf(
                        new AlorComponent().guard().status().denials().keySet());
    }

    @Test
    void theMBeanHasTheNameThatCamelGivesIt() throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.start();
        String name = context.getManagementStrategy()
                .getManagementObjectNameStrategy()
                .getObjectNameForComponent(new AlorComponent(), "alor")
                .toString();
        context.stop();

        assertThat(Files.readString(PAGE)).contains("`" + name.replaceFirst("context=[^,]+", "context=camel-1") + "`");
    }

    private static String options() {
        Map<String, String> rows = new TreeMap<>();
        catalog().path("componentProperties").properties().forEach(option -> {
            if (option.getValue().path("label").asText().contains("guard")) {
                rows.put(
                        option.getKey(),
                        "| `" + option.getKey() + "` | "
                                + option.getValue().path("defaultValue").asText() + " | "
                                + option.getValue().path("description").asText() + " |");
            }
        });
        return String.join("\n", rows.values());
    }

    private static JsonNode catalog() {
        try (InputStream json = AlorComponent.class.getResourceAsStream("/META-INF/io/github/camelalor/alor.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
