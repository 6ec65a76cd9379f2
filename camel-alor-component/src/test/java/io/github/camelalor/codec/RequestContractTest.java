package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopLimitOrder;
import io.github.camelalor.model.StopMarketOrder;
import io.github.camelalor.model.TimeInForce;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What we send has the shape that the broker publishes: right types, right words, no name that it does not know. */
class RequestContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final MarketOrder FULL = new MarketOrder(
            "MOEX", "SBER", "TQBR", "D39004", Side.SELL, 3, TimeInForce.FILLORKILL, true, false, "mine");

    private static final Map<String, Object> INSTRUMENT = Map.of("code", "SBER", "instrumentGroup", "TQBR");
    private static final Map<String, Object> PORTFOLIO = Map.of("portfolio", "D39004", "skipHistory", true);
    private static final Map<String, Object> STATUSES = Map.of("orderStatuses", List.of("working", "filled"));

    /** A rule that must be broken would be broken by the missing file, too. */
    @BeforeAll
    static void skipWithoutTheContract() {
        Shared.path("WarpOpenAPIv2.json");
    }

    static Stream<Arguments> everySubscription() {
        return Stream.of(
                arguments(
                        "AllTradesGetAndSubscribe",
                        "AllTradesGetAndSubscribe",
                        with(INSTRUMENT, Map.of("depth", 5000, "includeVirtualTrades", false))),
                arguments(
                        "BarsGetAndSubscribe",
                        "BarsGetAndSubscribe",
                        with(
                                INSTRUMENT,
                                Map.of(
                                        "tf",
                                        "60",
                                        "from",
                                        1_536_557_084L,
                                        "skipHistory",
                                        false,
                                        "splitAdjust",
                                        true,
                                        "frequency",
                                        25))),
                arguments("InstrumentsGetAndSubscribeV2", "InstrumentsGetAndSubscribeV2", INSTRUMENT),
                arguments(
                        "OrderBookGetAndSubscribe",
                        "OrderBookGetAndSubscribe",
                        with(INSTRUMENT, Map.of("depth", 50, "frequency", 10))),
                arguments("OrdersGetAndSubscribeV2", "OrdersGetAndSubscribe", with(PORTFOLIO, STATUSES)),
                arguments("PositionsGetAndSubscribeV2", "PositionsGetAndSubscribe", PORTFOLIO),
                arguments("QuotesSubscribe", "QuotesSubscribe", with(INSTRUMENT, Map.of("frequency", 500))),
                arguments("RisksGetAndSubscribe", "RisksGetAndSubscribe", PORTFOLIO),
                arguments("SpectraRisksGetAndSubscribe", "SpectraRisksGetAndSubscribe", PORTFOLIO),
                arguments("StopOrdersGetAndSubscribeV2", "StopOrdersGetAndSubscribeV2", with(PORTFOLIO, STATUSES)),
                arguments("SummariesGetAndSubscribeV2", "SummariesGetAndSubscribeV2", PORTFOLIO),
                arguments("TradesGetAndSubscribeV2", "TradesGetAndSubscribe", PORTFOLIO));
    }

    @ParameterizedTest
    @MethodSource("everySubscription")
    void subscriptions(String opcode, String requestBody, Map<String, Object> own) throws IOException {
        for (WireFormat format : WireFormat.values()) {
            Map<String, Object> fields = with(own, Map.of("exchange", "MOEX", "format", format.wireName()));
            String request = Requests.subscribe(opcode, "c328fcf1-e495-408a-a0ed-e20f95d6b813", "eyJ", fields);

            holds("ws_sub_" + requestBody, request);
            assertThat(fieldNames(MAPPER.readTree(request)))
                    .describedAs("%s can say all that there is", opcode)
                    .isEqualTo(published("ws_sub_" + requestBody));
        }
    }

    @Test
    void everyPublishedSubscriptionCanBeWritten() throws IOException {
        List<Path> samples = Shared.samples("ws", "request");
        for (Path sample : samples) {
            JsonNode request = Shared.tree(sample);
            Map<String, Object> fields = MAPPER.convertValue(request, new TypeReference<>() {});
            List.of("opcode", "guid", "token", "confirm").forEach(fields::remove);
            String guid = request.path("guid").asText();
            String token = request.path("token").asText();
            String written =
                    switch (request.path("opcode").asText()) {
                        case "unsubscribe" -> Requests.unsubscribe(guid, token);
                        case "ping" -> Requests.ping(guid, token);
                        default -> Requests.subscribe(request.path("opcode").asText(), guid, token, fields);
                    };

            assertThat(MAPPER.readTree(written)).describedAs(sample.toString()).isEqualTo(request);
        }
        assertThat(samples).hasSizeGreaterThan(10);
    }

    @Test
    void theEndOfASubscription() throws IOException {
        holds("ws_sub_Unsubscribe", Requests.unsubscribe("g", "t"));
        assertThat(fieldNames(MAPPER.readTree(Requests.unsubscribe("g", "t"))))
                .isEqualTo(published("ws_sub_Unsubscribe"));
    }

    @Test
    void thePingOfTheCommandSocketIsThatOfTheBrokersTerminal() throws IOException {
        for (Path sample : Shared.samples("cws/ping", "request")) {
            JsonNode ping = Shared.tree(sample);

            assertThat(MAPPER.readTree(Requests.ping(ping.path("guid").asText(), null)))
                    .isEqualTo(ping);
        }
    }

    @Test
    void theContractNoticesWhatNoSubscriptionHas() {
        assertThatThrownBy(() -> holds(
                        "ws_sub_QuotesSubscribe",
                        Requests.subscribe("QuotesSubscribe", "g", "t", Map.of("exchange", "MOEX", "depth", 20))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> holds(
                        "ws_sub_BarsGetAndSubscribe",
                        Requests.subscribe("BarsGetAndSubscribe", "g", "t", Map.of("exchange", "MOEX", "tf", 60))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> holds(
                        "ws_sub_QuotesSubscribe", Requests.subscribe("Quotes", "g", "t", Map.of("exchange", "MOEX"))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void commands() throws IOException {
        holds("ws_cmd_Authorize", Requests.authorize("g", "t"));
        holds("ws_cmd_CreateOrder_Market", Requests.create("g", FULL, "mine"));
        holds("ws_cmd_CreateOrder_Limit", Requests.create("g", limit(TimeInForce.BOOKORCANCEL, 2L), "mine"));
        holds("ws_cmd_CreateOrder_Stop", Requests.create("g", stop(), "mine"));
        holds("ws_cmd_CreateOrder_StopLimit", Requests.create("g", stopLimit(2L), "mine"));
        holds("ws_cmd_UpdateOrder_Market", Requests.update("g", "17", FULL, "mine"));
        holds("ws_cmd_UpdateOrder_Limit", Requests.update("g", "17", limit(null, null), "mine"));
        holds("ws_cmd_UpdateOrder_Stop", Requests.update("g", "17", stop(), "mine"));
        holds("ws_cmd_UpdateOrder_StopLimit", Requests.update("g", "17", stopLimit(null), "mine"));
        holds("ws_cmd_DeleteOrder_Market", Requests.delete("g", OrderType.MARKET, "17", "MOEX", "D39004", true));
        holds("ws_cmd_DeleteOrder_Limit", Requests.delete("g", OrderType.LIMIT, "17", "MOEX", "D39004", false));
        holds("ws_cmd_DeleteOrder_Stop", Requests.delete("g", OrderType.STOP, "17", "MOEX", "D39004", null));
        holds("ws_cmd_DeleteOrder_StopLimit", Requests.delete("g", OrderType.STOPLIMIT, "17", "MOEX", "D39004", null));
    }

    @Test
    void bodiesOfHttpOrders() throws IOException {
        holds("OrdersActionsMarketTV", Requests.orderBody(FULL, "mine"));
        holds("OrdersActionsLimitTVPost", Requests.orderBody(limit(TimeInForce.ATTHECLOSE, 2L), "mine"));
        holds("OrdersActionsLimitTVPut", Requests.orderBody(limit(null, null), "mine"));
        holds("OrdersActionsStopMarketTVWarp", Requests.orderBody(stop(), "mine"));
        holds("OrdersActionsStopLimitTVWarpPost", Requests.orderBody(stopLimit(2L), "mine"));
        holds("OrdersActionsStopLimitTVWarpPut", Requests.orderBody(stopLimit(null), "mine"));
    }

    /** The published file asks for members in capitals that its own properties do not have, which is left out here. */
    @ParameterizedTest
    @EnumSource(value = ExecutionPolicy.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void groupsOfOrders(ExecutionPolicy policy) throws IOException {
        List<OrderGroupMember> members = Stream.of(
                        OrderType.LIMIT, OrderType.MARKET, OrderType.STOP, OrderType.STOPLIMIT)
                .map(type -> new OrderGroupMember("D39004", "MOEX", "17", type))
                .toList();
        JsonNode body = MAPPER.readTree(Requests.orderGroupBody(members, policy));

        for (String properties : List.of("OrderGroupCreate", "OrderGroupModify")) {
            for (String name : List.of("orders", "executionPolicy")) {
                assertThat(schemaAt(at(properties) + "/properties/" + name).validate(body.get(name)))
                        .describedAs(properties + "/" + name)
                        .isEmpty();
            }
        }
        assertThat(body.get("orders").findValuesAsText("type")).containsExactly("Limit", "Market", "Stop", "StopLimit");
    }

    private static LimitOrder limit(TimeInForce timeInForce, Long icebergVariance) {
        return new LimitOrder(
                "MOEX",
                "SBER",
                "TQBR",
                "D39004",
                Side.BUY,
                10,
                new BigDecimal("250.50"),
                timeInForce,
                2L,
                icebergVariance,
                true,
                false,
                "mine");
    }

    private static StopMarketOrder stop() {
        return new StopMarketOrder(
                "MOEX",
                "SBER",
                "TQBR",
                "D39004",
                Side.BUY,
                10,
                StopCondition.MOREOREQUAL,
                new BigDecimal("251"),
                Instant.ofEpochSecond(1_900_000_000),
                15L,
                false,
                true,
                false,
                "mine");
    }

    private static StopLimitOrder stopLimit(Long icebergVariance) {
        return new StopLimitOrder(
                "MOEX",
                "SBER",
                "TQBR",
                "D39004",
                Side.BUY,
                10,
                new BigDecimal("250.50"),
                StopCondition.LESS,
                new BigDecimal("251"),
                null,
                300L,
                true,
                TimeInForce.GOODTILLCANCELLED,
                2L,
                icebergVariance,
                true,
                false,
                "mine");
    }

    @Test
    void theContractNoticesAWrongType() throws IOException {
        String wrong = Requests.orderBody(FULL, "mine").replace("\"quantity\":3", "\"quantity\":\"three\"");

        assertThat(schema("OrdersActionsMarketTV").validate(MAPPER.readTree(wrong)))
                .isNotEmpty();
    }

    private static void holds(String requestBody, String text) throws IOException {
        JsonNode request = MAPPER.readTree(text);

        assertThat(schema(requestBody).validate(request))
                .describedAs(requestBody)
                .isEmpty();
        assertThat(published(requestBody)).describedAs(requestBody).containsAll(fieldNames(request));
    }

    private static Set<String> published(String requestBody) {
        Set<String> names = new TreeSet<>();
        names(Shared.tree(Shared.path("WarpOpenAPIv2.json")), at(requestBody), names, new HashSet<>());
        return names;
    }

    private static Set<String> fieldNames(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    private static JsonSchema schema(String requestBody) {
        return schemaAt(at(requestBody));
    }

    private static JsonSchema schemaAt(String pointer) {
        Path file = Shared.path("WarpOpenAPIv2.json");
        ObjectNode schema = MAPPER.createObjectNode();
        schema.set("components", Shared.tree(file).get("components"));
        schema.put("$ref", "#" + pointer);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    }

    private static String at(String requestBody) {
        return "/components/requestBodies/" + requestBody + "/content/application~1json/schema";
    }

    /** Collects the names of the properties of a schema and of all that it is made of. */
    private static void names(JsonNode file, String pointer, Set<String> names, Set<String> seen) {
        if (seen.add(pointer)) {
            names(file, file.at(pointer), names, seen);
        }
    }

    private static void names(JsonNode file, JsonNode schema, Set<String> names, Set<String> seen) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        if (schema.has("$ref")) {
            names(file, schema.get("$ref").asText().substring(1), names, seen);
        }
        for (String parts : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(parts).forEach(part -> names(file, part, names, seen));
        }
    }
}
