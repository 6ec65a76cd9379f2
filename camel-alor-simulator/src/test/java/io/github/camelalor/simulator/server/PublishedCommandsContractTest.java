package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.contract.PublishedFrames;
import io.github.camelalor.simulator.contract.PublishedSchemas;
import io.github.camelalor.simulator.market.Condition;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.market.Section;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.StopTicket;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker's own samples of commands are taken by the simulator, on a market where their prices make sense. */
class PublishedCommandsContractTest {

    private static final String ORDERS = "/commandapi/warptrans/TRADE/v2/client/orders";
    private static final Listing SBER = new Listing(
            "MOEX",
            "TQBR",
            "SBER",
            "Сбербанк",
            "Сбербанк России ПАО ао",
            "RU0009029540",
            Section.FOND,
            "RUB",
            10,
            new BigDecimal("0.01"),
            new BigDecimal("180"),
            new BigDecimal("100"),
            new BigDecimal("260"));

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.portfolio("D39004")
            .tickInterval(Duration.ZERO)
            // The samples have orders that end in May 2020.
            .clock(Clock.fixed(Instant.parse("2020-05-01T10:00:00Z"), ZoneOffset.UTC))
            .market(market -> market.listings(List.of(SBER)).cash(new BigDecimal("1000000000"))));

    private Caller caller;
    private String token;

    @BeforeEach
    void call() {
        caller = new Caller(simulator());
        token = caller.accessToken();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-market/request.json",
                "create-market/derived/request.json",
                "create-limit/derived/request.json",
                "create-stop/request.json",
                "create-stop-limit/request.json",
                "create-stop-limit/derived/request.json"
            })
    void creationsAreTaken(String sample) {
        JsonNode answer = command(PublishedFrames.read("cws/" + sample));

        assertThat(answer.path("httpCode").asInt()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.path("message").asText()).endsWith("has been created.");
        assertThat(simulator().ledger().effectsOf("c328fcf1-e495-408a-a0ed-e20f95d6b813"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "update-limit/request.json, false",
        "update-limit/request-older-docs.json, false",
        "update-stop/request.json, true",
        "update-stop/request-older-docs.json, true",
        "update-stop-limit/derived/request.json, true"
    })
    void changesAreTaken(String sample, boolean conditional) {
        String number = conditional ? stop(sample.contains("limit")) : limit();

        JsonNode answer = command(about(number, PublishedFrames.read("cws/" + sample)));

        assertThat(answer.path("httpCode").asInt()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.path("message").asText()).startsWith("An order has been updated.");
    }

    @ParameterizedTest
    @CsvSource({
        "delete-market/derived/request.json, false",
        "delete-limit/derived/request.json, false",
        "delete-stop/derived/request.json, true",
        "delete-stop-limit/derived/request.json, true"
    })
    void cancellationsAreTaken(String sample, boolean conditional) {
        String number = conditional ? stop(false) : limit();

        JsonNode answer = command(about(number, PublishedFrames.read("cws/" + sample)));

        assertThat(answer.path("httpCode").asInt()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.path("orderNumber").asText()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "update-market/request.json, Order to modify not found",
        "delete-limit/derived/request.json, Order to cancel not found",
        "update-stop/request.json, Order to modify not found"
    })
    void ordersThatAreNotThereAreNotFound(String sample, String message) {
        JsonNode answer = command(PublishedFrames.read("cws/" + sample));

        assertThat(answer.path("httpCode").asInt()).isEqualTo(400);
        assertThat(answer.path("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "market, request-market.json",
        "limit, request-limit.json",
        "stop, request-stop.json",
        "stopLimit, request-stop-limit.json"
    })
    void creationsOverHttpAreTaken(String action, String sample) {
        HttpResponse<String> answer = caller.post(
                ORDERS + "/actions/" + action,
                PublishedFrames.read("http/order-create/derived/" + sample).toString(),
                authorized(action));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertKept("response_OrderActionLimitMarket_CommandAPI", answer);
    }

    @Test
    void aChangeOverHttpIsTaken() {
        HttpResponse<String> answer = caller.put(
                ORDERS + "/actions/limit/" + limit(),
                PublishedFrames.read("http/order-update/derived/request-limit.json")
                        .toString(),
                authorized("u"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertKept("response_OrderActionLimitMarket_CommandAPI", answer);
    }

    @Test
    void anEstimateIsAnswered() {
        HttpResponse<String> answer = caller.post(
                ORDERS + "/estimate",
                PublishedFrames.read("http/estimate/derived/request.json").toString(),
                authorized("e"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertKept("response_EstimateOrder", answer);
    }

    @Test
    void aGroupIsTaken() {
        String sample = PublishedFrames.read("http/order-group-create/derived/request.json")
                .toString()
                .replace("18995978560", limit());

        HttpResponse<String> answer = caller.post("/commandapi/api/orderGroups", sample, authorized("g"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertKept("response_OrderGroupCreationSuccess", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Simple", "Slim", "Heavy"})
    void stopOrdersKeepTheirSchemas(String format) {
        stop(false);
        String path = "/md/v2/Clients/MOEX/D39004/stoporders";

        assertKept("response_StopOrders_Warp_" + format, get(path + "?format=" + format));
        assertKept("response_StopOrder_Warp_" + format, get(path + "/8939?format=" + format));
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl())) {
            assertThat(PublishedSchemas.validate(
                            "ws_response_sub_StopOrdersGetAndSubscribeWarp_" + format,
                            first(client, "StopOrdersGetAndSubscribeV2", format)))
                    .isEmpty();
            assertThat(PublishedSchemas.validate(
                            "ws_response_sub_StopOrdersGetAndSubscribe_" + format,
                            first(client, "StopOrdersGetAndSubscribe", format)))
                    .isEmpty();
        }
    }

    private String first(WebSocketTranscript client, String opcode, String format) {
        ObjectNode request = PublishedFrames.read("ws/StopOrdersGetAndSubscribe/derived/request.json")
                .deepCopy();
        request.put("opcode", opcode).put("format", format).put("token", token);
        client.play("> " + request);
        String frame = client.next();
        client.play("< {\"httpCode\":200}");
        return frame;
    }

    private JsonNode command(JsonNode sample) {
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().cwsUrl(), Map.of("token", token))) {
            client.play("""
                    > {"opcode":"authorize","guid":"a","token":"$token"}
                    < {"requestGuid":"a","httpCode":200}
                    """).play("> " + sample);
            JsonNode answer = client.nextJson();
            assertThat(answer.path("requestGuid")).isEqualTo(sample.path("guid"));
            return answer;
        }
    }

    private static JsonNode about(String number, JsonNode sample) {
        return ((ObjectNode) sample.deepCopy()).put("orderId", number);
    }

    private String limit() {
        return number(
                simulator().exchange().place(OrderTicket.limit("D39004", SBER, Side.BUY, 1, new BigDecimal("120"))));
    }

    private String stop(boolean limit) {
        OrderTicket order = limit
                ? OrderTicket.limit("D39004", SBER, Side.BUY, 1, new BigDecimal("200"))
                : OrderTicket.market("D39004", SBER, Side.BUY, 1);
        return number(
                simulator().exchange().stopOrders().place(StopTicket.of(order, Condition.MORE, new BigDecimal("200"))));
    }

    private static String number(Placement placement) {
        return ((Placement.Accepted) placement).orderNumber();
    }

    private HttpResponse<String> get(String path) {
        return caller.get(path, authorized("q"));
    }

    private String[] authorized(String requestId) {
        return new String[] {"Authorization", "Bearer " + token, "X-REQID", requestId};
    }

    private static void assertKept(String schema, HttpResponse<String> answer) {
        assertThat(PublishedSchemas.validate(schema, answer.body()))
                .as(schema + " of " + answer.body())
                .isEmpty();
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
