package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every property of every published schema makes a difference in the record. A property that stands beside another one and
 * says the same is listed as its twin: it counts where the other is missing.
 */
class PublishedFieldsTest {

    private static final EventContext CONTEXT = new EventContext("MOEX", "SBER", null, "D39004", "60");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, EventReader<?>> IN_THREE_FORMATS = Map.ofEntries(
            Map.entry("AllTrade", EventReaders.marketTrade()),
            Map.entry("FortsRisk", EventReaders.spectraRisk()),
            Map.entry("Futures", EventReaders.quote()),
            Map.entry("HistoryObject", EventReaders.bar()),
            Map.entry("Instruments", EventReaders.instrumentState()),
            Map.entry("Order", EventReaders.order()),
            Map.entry("OrderBook", EventReaders.orderBook()),
            Map.entry("Position", EventReaders.position()),
            Map.entry("Risk", EventReaders.risk()),
            Map.entry("Security", SecurityWire.READER),
            Map.entry("StopOrder_Warp", EventReaders.stopOrder()),
            Map.entry("Summary", EventReaders.summary()),
            Map.entry("Symbol", EventReaders.quote()),
            Map.entry("Trade", EventReaders.trade()),
            Map.entry("Trade_V2", EventReaders.trade()));

    private static final Map<String, EventReader<?>> IN_ONE_FORMAT = Map.of(
            "CurrencyPair", CurrencyPairWire.READER,
            "EstimateOrder", OrderEstimateWire.READER,
            "OrderGroupInfo", OrderGroupWire.READER,
            "RiskRate", RiskRateWire.READER);

    /** The property, and those that say the same and go before it. */
    private static final Map<String, List<String>> TWINS = Map.ofEntries(
            Map.entry("AllTrade_Simple/timestamp", List.of("time")),
            Map.entry("AllTrade_Heavy/timestamp", List.of("time")),
            Map.entry("Futures_Simple/accrued_interest", List.of("accruedInt")),
            Map.entry("Symbol_Simple/accrued_interest", List.of("accruedInt")),
            Map.entry("Order_Simple/qty", List.of("qtyBatch")),
            Map.entry("Order_Simple/filled", List.of("filledQtyBatch")),
            Map.entry("OrderBook_Simple/snapshot", List.of("existing")),
            Map.entry("OrderBook_Simple/timestamp", List.of("ms_timestamp")),
            Map.entry("Position_Simple/open", List.of("openQtyBatch")),
            Map.entry("Position_Simple/qtyBatch", List.of("qtyTFutureBatch")),
            Map.entry("Position_Simple/qty", List.of("qtyTFutureBatch", "qtyBatch")),
            Map.entry("StopOrder_Warp_Simple/qty", List.of("qtyBatch")),
            Map.entry("Trade_Simple/qty", List.of("qtyBatch")),
            Map.entry("Trade_Heavy/qty", List.of("qtyBatch")),
            Map.entry("Trade_V2_Simple/qty", List.of("qtyBatch")),
            Map.entry("Trade_V2_Heavy/qty", List.of("qtyBatch")));

    /** Deprecated, and nobody knows whether it is lots or units; both stand beside it under other names. */
    private static final List<String> UNREAD = List.of("StopOrder_Warp_Simple/filled");

    private static JsonNode root;

    @BeforeAll
    static void readOrSkip() {
        root = Shared.tree(Shared.path("WarpOpenAPIv2.json"));
    }

    static Stream<String> schemas() {
        Stream<String> three = IN_THREE_FORMATS.keySet().stream()
                .sorted()
                .flatMap(name -> Arrays.stream(WireFormat.values()).map(format -> name + "_" + format.wireName()));
        return Stream.concat(three, IN_ONE_FORMAT.keySet().stream().sorted());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyPropertyMakesADifference(String schema) throws CodecException {
        JsonNode first = example(schema, 0);
        Object record = read(schema, first);

        Map<String, JsonNode> others = new TreeMap<>();
        leaves(example(schema, 1), JsonPointer.empty(), others);
        assertThat(others).isNotEmpty();
        for (Map.Entry<String, JsonNode> other : others.entrySet()) {
            String property = schema + other.getKey();
            Object changed = read(schema, with(first, other.getKey(), other.getValue()));

            if (UNREAD.contains(property)) {
                assertThat(changed).describedAs(property).isEqualTo(record);
            } else if (TWINS.containsKey(property)) {
                assertThat(changed).describedAs(property).isEqualTo(record);
                ObjectNode alone = first.deepCopy();
                alone.remove(TWINS.get(property));
                assertThat(read(schema, with(alone, other.getKey(), other.getValue())))
                        .describedAs("%s without %s", property, TWINS.get(property))
                        .isNotEqualTo(read(schema, alone));
            } else {
                assertThat(changed).describedAs(property).isNotEqualTo(record);
            }
        }
    }

    @Test
    void everyTwinIsPublished() {
        Stream.concat(TWINS.keySet().stream(), UNREAD.stream()).forEach(twin -> {
            String[] parts = twin.split("/");
            assertThat(schema(parts[0]).path("properties").has(parts[1]))
                    .describedAs(twin)
                    .isTrue();
        });
    }

    private static Object read(String schema, JsonNode json) throws CodecException {
        EventReader<?> reader = IN_ONE_FORMAT.get(schema);
        if (reader == null) {
            reader = IN_THREE_FORMATS.get(schema.substring(0, schema.lastIndexOf('_')));
        }
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 0, bytes.length, CONTEXT);
    }

    private static JsonNode schema(String name) {
        return at("/components/schemas/response_" + name);
    }

    private static JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** Makes an object with all that the schema has; another variant has another value everywhere. */
    private static JsonNode example(String name, int variant) {
        assertThat(schema(name).isObject()).describedAs(name).isTrue();
        return value(schema(name), variant);
    }

    private static JsonNode value(JsonNode definition, int variant) {
        if (definition.has("$ref")) {
            return value(at(definition.get("$ref").asText().substring(1)), variant);
        }
        if (definition.has("enum")) {
            List<JsonNode> words = new ArrayList<>();
            definition.get("enum").forEach(words::add);
            return words.get(variant);
        }
        return switch (definition.path("type").asText()) {
            case "object" -> object(definition, variant);
            case "array" -> MAPPER.createArrayNode().add(value(definition.get("items"), variant));
            case "integer", "number" -> MAPPER.getNodeFactory().numberNode(1_702_631_123 + variant);
            case "boolean" -> MAPPER.getNodeFactory().booleanNode(variant == 1);
            default ->
                "date-time".equals(definition.path("format").asText())
                        ? MAPPER.getNodeFactory().textNode("2023-12-1" + variant + "T07:02:48.0000000Z")
                        : MAPPER.getNodeFactory().textNode("text " + variant);
        };
    }

    private static JsonNode object(JsonNode definition, int variant) {
        ObjectNode object = MAPPER.createObjectNode();
        definition.get("properties").properties().forEach(property -> {
            JsonNode known = property.getValue();
            object.set(
                    property.getKey(),
                    value(known.has("allOf") ? known.get("allOf").get(0) : known, variant));
        });
        return object;
    }

    private static void leaves(JsonNode node, JsonPointer path, Map<String, JsonNode> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> leaves(each.getValue(), path.appendProperty(each.getKey()), leaves));
        } else if (node instanceof ArrayNode array) {
            leaves(array.get(0), path.appendIndex(0), leaves);
        } else {
            leaves.put(path.toString(), node);
        }
    }

    private static JsonNode with(JsonNode object, String pointer, JsonNode value) {
        JsonNode copy = object.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) copy.at(at.head())).set(at.last().getMatchingProperty(), value);
        return copy;
    }
}
