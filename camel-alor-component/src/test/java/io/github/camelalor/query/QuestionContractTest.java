package io.github.camelalor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ask is what the broker publishes: each path, with exactly the parameters that it has. */
class QuestionContractTest {

    private static final Path FILE = Path.of("..", "..", "shared", "alor", "WarpOpenAPIv2.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode published() throws IOException {
        assumeTrue(Files.exists(FILE), () -> FILE.toAbsolutePath().normalize() + " is not there");
        return MAPPER.readTree(FILE.toFile());
    }

    static Stream<Question<?>> questions() {
        return Catalog.topics().stream().flatMap(topic -> topic.questions().stream());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionHasThePublishedParameters(Question<?> question) throws IOException {
        JsonNode file = published();
        JsonNode path = file.path("paths").path(question.path());
        assertThat(path.isMissingNode()).as(question.path()).isFalse();
        if (path.has("post")) {
            return; // Its parameters are in its body.
        }
        assertThat(path.path("get").path("deprecated").asBoolean()).isFalse();

        Set<String> inQuery = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        for (JsonNode each : path.path("get").path("parameters")) {
            JsonNode parameter = resolved(file, each);
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query")) {
                inQuery.add(name);
            }
            if (parameter.path("required").asBoolean()) {
                required.add(name);
            }
        }
        assertThat(question.queryNames()).containsExactlyInAnyOrderElementsOf(inQuery);
        assertThat(question.required().stream()
                        .map(Parameter::wireName)
                        .filter(name ->
                                !name.equals("exchange") || !question.path().contains("{symbols}"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void everyPublishedQuestionIsAsked() throws IOException {
        JsonNode file = published();
        Set<String> asked = questions().map(Question::path).collect(Collectors.toCollection(TreeSet::new));
        // Orders and groups of orders are no questions about data.
        Set<String> all = file.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/md/"))
                .filter(path -> !path.getValue().path("get").path("deprecated").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        all.add("/commandapi/warptrans/TRADE/v2/client/orders/estimate");

        assertThat(asked).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void wordsAndRangesAreThePublishedOnes(Question<?> question) throws IOException {
        JsonNode file = published();
        JsonNode parameters =
                file.path("paths").path(question.path()).path("get").path("parameters");
        Map<String, JsonNode> schemas = StreamSupport.stream(parameters.spliterator(), false)
                .map(each -> resolved(file, each))
                .collect(Collectors.toMap(
                        each -> each.get("name").asText(), each -> resolved(file, each.path("schema"))));
        for (Parameter parameter : question.parameters()) {
            JsonNode schema = schemas.get(String.valueOf(parameter.wireName()));
            if (schema == null || parameter == Parameters.EXCHANGE) {
                continue; // Exchanges are an open set.
            }
            for (JsonNode word : schema.path("enum")) {
                assertThat(parameter.kind().reader().apply(word.asText()))
                        .as(parameter.name())
                        .isEqualTo(word.asText());
            }
            if (schema.has("maximum")) {
                assertThat(parameter.kind().reader().apply(schema.get("maximum").asLong()))
                        .isNotNull();
                assertThat(parameter.kind().reader().apply(schema.get("maximum").asLong() + 1))
                        .isNull();
            }
        }
    }

    @Test
    void estimatesHaveThePublishedShape() throws IOException {
        JsonNode file = published();
        Map<String, Object> full = Map.of(
                "portfolio", "D39004",
                "ticker", "SBER",
                "exchange", "MOEX",
                "price", "142.52",
                "lotQuantity", 1,
                "budget", 100000,
                "board", "TQBR",
                "includeLimitOrders", false);

        assertThat(schema(file, "EstimateOrder").validate(MAPPER.readTree(estimate(full))))
                .isEmpty();
        assertThat(schema(file, "EstimateOrders").validate(MAPPER.readTree(estimate(List.of(full, full)))))
                .isEmpty();
        assertThat(MAPPER.readTree(estimate(full)).properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        resolved(file, file.at("/components/schemas/object_EstimateOrder"))
                                .path("properties")
                                .properties()
                                .stream()
                                .map(Map.Entry::getKey)
                                .toList());
        assertThat(file.path("paths").has("/commandapi/warptrans/TRADE/v2/client/orders/estimate/all"))
                .isTrue();
    }

    private static String estimate(Object body) {
        return Estimates.inquire(
                        Source.options(Map.of()),
                        body,
                        Source.headers(Map.of()),
                        new Manner(false, false, null, Duration.ofSeconds(5), Lists.CLOCK))
                .call()
                .body();
    }

    private static JsonSchema schema(JsonNode file, String requestBody) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.set("components", file.get("components"));
        schema.put("$ref", "#/components/requestBodies/" + requestBody + "/content/application~1json/schema");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    }

    private static JsonNode resolved(JsonNode file, JsonNode node) {
        return node.has("$ref")
                ? resolved(file, file.at(node.get("$ref").asText().substring(1)))
                : node;
    }
}
