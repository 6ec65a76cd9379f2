package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.TimeInForce;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What we send has the shape that the broker publishes: right types, right words, no name that it does not know. */
class RequestContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final MarketOrder FULL = new MarketOrder(
            "MOEX", "SBER", "TQBR", "D39004", Side.SELL, 3, TimeInForce.FILLORKILL, true, false, "mine");

    @Test
    void subscriptions() throws IOException {
        holds(
                "ws_sub_OrderBookGetAndSubscribe",
                Requests.subscribe(
                        "OrderBookGetAndSubscribe",
                        "g",
                        "t",
                        Map.of(
                                "exchange",
                                "MOEX",
                                "code",
                                "SBER",
                                "instrumentGroup",
                                "TQBR",
                                "depth",
                                20,
                                "format",
                                "Slim",
                                "frequency",
                                25)));
        Map<String, Object> portfolio =
                Map.of("exchange", "MOEX", "portfolio", "D39004", "skipHistory", false, "format", "Heavy");
        holds("ws_sub_TradesGetAndSubscribe", Requests.subscribe("TradesGetAndSubscribeV2", "g", "t", portfolio));
        holds("ws_sub_PositionsGetAndSubscribe", Requests.subscribe("PositionsGetAndSubscribeV2", "g", "t", portfolio));
        holds(
                "ws_sub_OrdersGetAndSubscribe",
                Requests.subscribe(
                        "OrdersGetAndSubscribeV2",
                        "g",
                        "t",
                        Map.of("exchange", "MOEX", "portfolio", "D39004", "orderStatuses", List.of("working"))));
        holds("ws_sub_Unsubscribe", Requests.unsubscribe("g", "t"));
    }

    @Test
    void commands() throws IOException {
        holds("ws_cmd_Authorize", Requests.authorize("g", "t"));
        holds("ws_cmd_CreateOrder_Market", Requests.createMarket("g", FULL, "mine"));
    }

    @Test
    void bodiesOfHttpOrders() throws IOException {
        holds("OrdersActionsMarketTV", Requests.marketOrderBody(FULL, "mine"));
    }

    @Test
    void theContractNoticesAWrongType() throws IOException {
        String wrong = Requests.marketOrderBody(FULL, "mine").replace("\"quantity\":3", "\"quantity\":\"three\"");

        assertThat(schema("OrdersActionsMarketTV").validate(MAPPER.readTree(wrong)))
                .isNotEmpty();
    }

    private static void holds(String requestBody, String text) throws IOException {
        JsonNode request = MAPPER.readTree(text);

        assertThat(schema(requestBody).validate(request))
                .describedAs(requestBody)
                .isEmpty();
        Set<String> names = new TreeSet<>();
        names(Shared.tree(Shared.path("WarpOpenAPIv2.json")), at(requestBody), names, new HashSet<>());
        request.fieldNames()
                .forEachRemaining(
                        name -> assertThat(names).describedAs(requestBody).contains(name));
    }

    private static JsonSchema schema(String requestBody) {
        Path file = Shared.path("WarpOpenAPIv2.json");
        ObjectNode schema = MAPPER.createObjectNode();
        schema.set("components", Shared.tree(file).get("components"));
        schema.put("$ref", "#" + at(requestBody));
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
