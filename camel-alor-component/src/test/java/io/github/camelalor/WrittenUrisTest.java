package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code alor:} URI in the documentation and the examples is one that Camel would take. */
class WrittenUrisTest {

    private static final Path PROJECT = Path.of("..");

    /** A URI ends where its quotes, its element or its sentence ends. */
    private static final Pattern URI = Pattern.compile("\\balor:[a-z][^\\s\"'`<>|)\\[\\]]*");

    /** In YAML the options stand below, each on a line of its own and further in than the word above them. */
    private static final Pattern YAML_PARAMETERS =
            Pattern.compile("\\R(\\s*)parameters:[ \\t]*((?:\\R\\1[ \\t]+[\\w.]+:[ \\t]*[^\\r\\n]+)+)");

    private static final Pattern YAML_PARAMETER = Pattern.compile("([\\w.]+):[ \\t]*([^\\r\\n]+)");

    record Written(Path file, String uri) {

        @Override
        public String toString() {
            return file.getFileName() + " " + uri;
        }
    }

    static List<Written> written() throws IOException {
        List<Written> all = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file).replace("&amp;", "&");
            Matcher uri = URI.matcher(text);
            while (uri.find()) {
                String options = isYaml(file, text) ? parameters(text, uri.end()) : "";
                // Followed by a bracket it is the syntax that is explained, not a URI.
                if (uri.end() == text.length() || text.charAt(uri.end()) != '[') {
                    all.add(new Written(PROJECT.relativize(file), concrete(uri.group(), options)));
                }
            }
        }
        return all;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
        for (String folder : List.of("docs", "camel-alor-examples/src")) {
            try (Stream<Path> found = Files.walk(PROJECT.resolve(folder))) {
                found.filter(file -> file.toString().matches(".*\\.(md|yaml|xml|java)"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isYaml(Path file, String text) {
        return file.toString().endsWith(".yaml") || (file.toString().endsWith(".md") && text.contains("```yaml"));
    }

    private static String parameters(String text, int end) {
        Matcher block = YAML_PARAMETERS.matcher(text).region(end, text.length());
        if (!block.lookingAt()) {
            return "";
        }
        StringBuilder options = new StringBuilder();
        Matcher parameter = YAML_PARAMETER.matcher(block.group(2));
        while (parameter.find()) {
            String value = parameter.group(2).strip().replaceAll("^[\"']|[\"']$", "");
            options.append('&').append(parameter.group(1)).append('=').append(value);
        }
        return options.toString();
    }

    /** Puts something in for placeholders of the path, and leaves options out whose value is one. */
    private static String concrete(String uri, String options) {
        String whole = uri + (options.isEmpty() || uri.contains("?") ? options : "?" + options.substring(1));
        return whole.replaceFirst("^(alor:[^:?]+:)\\{\\{[^}]*}}", "$1MOEX")
                .replaceFirst("^(alor:[^:?]+:[^:?]+:)\\{\\{[^}]*}}", "$1SBER")
                .replaceAll("[&?][\\w.]+=\\{\\{[^}]*}}", "")
                .replaceAll("[.,;]$", "");
    }

    @ParameterizedTest
    @MethodSource("written")
    void theCatalogKnowsIt(Written written) throws IOException {
        EndpointValidationResult result = catalog().validateEndpointProperties(written.uri());

        assertThat(result.isSuccess())
                .as(() -> result.summaryErrorMessage(false))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("written")
    void theComponentTakesIt(Written written) {
        CamelContext context = new DefaultCamelContext();
        try {
            assertThatCode(() -> context.getEndpoint(written.uri())).doesNotThrowAnyException();
        } finally {
            context.stop();
        }
    }

    @Test
    void thereAreSomeInEveryPlace() throws IOException {
        assertThat(written())
                .extracting(each -> each.file().toString().replaceFirst("/.*", ""))
                .contains("README.md", "docs", "camel-alor-examples");
    }

    @Test
    void theOptionsBelowAYamlUriBelongToIt() {
        String yaml =
                "uri: alor:trades:MOEX\n    parameters:\n      skipHistory: true\n      queueSize: \"10\"\n    steps:";
        int end = yaml.indexOf("\n");

        assertThat(concrete("alor:trades:MOEX", parameters(yaml, end)))
                .isEqualTo("alor:trades:MOEX?skipHistory=true&queueSize=10");
    }

    @Test
    void aMisspeltOptionWouldBeFound() throws IOException {
        assertThat(catalog()
                        .validateEndpointProperties("alor:orderbook:MOEX:SBER?dept=5")
                        .isSuccess())
                .isFalse();
    }

    private static CamelCatalog catalog() throws IOException {
        CamelCatalog catalog = new DefaultCamelCatalog();
        try (InputStream json = AlorComponent.class.getResourceAsStream("/META-INF/io/github/camelalor/alor.json")) {
            catalog.addComponent(
                    "alor", AlorComponent.class.getName(), new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
        return catalog;
    }
}
