package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.market.StopOrderState;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All kinds of orders over HTTP: created, changed, cancelled one by one and together. */
class OrderEndpointsTest {

    private static final String ORDERS = "/commandapi/warptrans/TRADE/v2/client/orders";
    private static final String STOPS = "/md/v2/Clients/MOEX/D39004/stoporders";
    private static final String INSTRUMENT = """
            "instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}""";
    private static final String LIMIT =
            "{\"side\":\"buy\",\"quantity\":1,\"price\":290,\"comment\":\"tag\"," + INSTRUMENT + "}";
    private static final String STOP = "{\"side\":\"buy\",\"quantity\":1,\"condition\":\"more\",\"triggerPrice\":330,"
            + "\"stopEndUnixTime\":0," + INSTRUMENT + "}";
    private static final String STOP_LIMIT = STOP.replace("\"quantity\"", "\"price\":331,\"quantity\"");

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.tickInterval(Duration.ZERO));

    private Caller caller;
    private String token;

    @BeforeEach
    void call() {
        caller = new Caller(simulator());
        token = caller.accessToken();
    }

    @ParameterizedTest
    @CsvSource({"stop, stop", "STOP, stop", "stopLimit, stoplimit", "stoplimit, stoplimit"})
    void stopOrdersAreCreatedAndReadBack(String action, String type) {
        HttpResponse<String> placed = post("/actions/" + action, type.equals("stop") ? STOP : STOP_LIMIT, "r1");

        assertThat(placed.body()).isEqualTo("{\"message\":\"success\",\"orderNumber\":\"8939\"}");
        assertThat(json(STOPS)).hasSize(1);
        JsonNode stop = json(STOPS + "/8939?format=Heavy");
        assertThat(stop.path("id").isTextual()).isTrue();
        assertThat(stop.path("type").asText()).isEqualTo(type);
        assertThat(stop.path("existing").asBoolean()).isTrue();
        assertThat(json(STOPS + "/8939?format=slim").path("pxs").asInt()).isEqualTo(330);
        simulator().behaviour().numericStopOrderIds(true);
        assertThat(json(STOPS).at("/0/id").isInt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/md/v2/Clients/MOEX/D39004/stoporders/1, 404",
        "/md/v2/Clients/SPBX/D39004/stoporders/8939, 404",
        "/md/v2/Clients/MOEX/D1/stoporders, 403",
        "/md/v2/Clients/MOEX/D1/stoporders/8939, 403"
    })
    void stopOrdersThatAreNotThereOrNotOwnedHaveTheirStatus(String path, int status) {
        post("/actions/stop", STOP, "r1");

        assertThat(caller.get(path, authorized()).statusCode()).isEqualTo(status);
        assertThat(caller.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void ordersAreChanged() {
        String limit = number(post("/actions/limit", LIMIT, "r1"));
        String stop = number(post("/actions/stop", STOP, "r2"));
        String stopLimit = number(post("/actions/stopLimit", STOP_LIMIT, "r3"));

        String changed = number(put("/actions/limit/" + limit, LIMIT.replace("290", "291"), "r4"));
        number(put("/actions/stop/" + stop, STOP.replace("330", "331"), "r5"));
        number(put("/actions/stoplimit/" + stopLimit, STOP_LIMIT.replace("330", "331"), "r6"));

        assertThat(changed).isNotEqualTo(limit);
        assertThat(simulator().exchange().orders("D39004"))
                .extracting(OrderState::status)
                .containsExactly(OrderStatus.CANCELED, OrderStatus.WORKING);
        assertThat(simulator().exchange().stopOrders().of("D39004"))
                .extracting(StopOrderState::status)
                .containsExactly(OrderStatus.CANCELED, OrderStatus.CANCELED, OrderStatus.WORKING, OrderStatus.WORKING);
        assertThat(simulator().ledger().effectsOf("r4"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.ORDER_CANCELED, Effect.Kind.ORDER_CREATED);
    }

    @ParameterizedTest
    @CsvSource({"limit, 1", "market, 1", "stop, 1", "stopLimit, 1"})
    void anUnknownOrderIsNotChanged(String action, String number) {
        HttpResponse<String> answer = put("/actions/" + action + "/" + number, STOP_LIMIT, "r1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("code").asText()).isEqualTo("OrderToModifyNotFound (403)");
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void aFilledOrderIsNotChanged() {
        String filled = number(post("/actions/market", LIMIT, "r1"));

        assertThat(put("/actions/market/" + filled, LIMIT, "r2").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedChangeIsNotExecutedAgain(RepeatedRequestId how) {
        simulator().behaviour().repeatedRequestId(how);
        String limit = number(post("/actions/limit", LIMIT, "r1"));

        HttpResponse<String> first = put("/actions/limit/" + limit, LIMIT.replace("290", "291"), "r2");
        HttpResponse<String> again = put("/actions/limit/" + limit, LIMIT.replace("290", "291"), "r2");

        assertThat(first.statusCode()).isEqualTo(200);
        if (how == RepeatedRequestId.FIRST_ANSWER) {
            assertThat(again.body()).isEqualTo(first.body());
        } else {
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(Caller.json(again).at("/oldResponse/statusCode").asInt()).isEqualTo(200);
        }
        assertThat(simulator().ledger().effectsOf("r2")).hasSize(2);
    }

    @Test
    void aChangeGoesWithoutARequestId() {
        String limit = number(post("/actions/limit", LIMIT, "r1"));

        HttpResponse<String> changed =
                caller.put(ORDERS + "/actions/limit/" + limit, LIMIT.replace("290", "291"), authorized());

        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void anOrderIsCancelledInItsOwnNumberSpace() {
        String limit = number(post("/actions/limit", LIMIT, "r1"));
        String stop = number(post("/actions/stop", STOP, "r2"));

        assertThat(cancel(limit, "&stop=true").statusCode()).isEqualTo(400);
        assertThat(cancel(stop, "&stop=false").statusCode()).isEqualTo(400);
        assertThat(cancel(stop, "&stop=True&jsonResponse=true").body())
                .isEqualTo("{\"message\":\"success\",\"orderNumber\":\"8939\"}");
        assertThat(cancel(limit, "").body()).isEqualTo("success");
        HttpResponse<String> gone = cancel(stop, "&stop=true");
        assertThat(Caller.json(gone).path("code").asText()).isEqualTo("OrderToCancelNotFound (404)");
        assertThat(cancel(stop, "&stop=perhaps").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 0", "&stop=true, 1, 0", "&stop=false, 0, 1"})
    void allOrdersOfOneOrBothKindsAreCancelled(String stop, int orders, int stopOrders) {
        post("/actions/limit", LIMIT, "r1");
        post("/actions/stop", STOP, "r2");
        String path = ORDERS + "/all?exchange=MOEX&portfolio=D39004" + stop;

        HttpResponse<String> answer = caller.delete(path, authorized("X-REQID", "r3"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.json(answer).asText()).isEqualTo("success");
        assertThat(simulator().exchange().orders("D39004"))
                .filteredOn(order -> order.status() == OrderStatus.WORKING)
                .hasSize(orders);
        assertThat(simulator().exchange().stopOrders().of("D39004"))
                .filteredOn(order -> order.status() == OrderStatus.WORKING)
                .hasSize(stopOrders);
        assertThat(simulator().ledger().effectsOf("r3")).hasSize(2 - orders - stopOrders);
        HttpResponse<String> again = caller.delete(path, authorized());
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .isEqualTo("{\"code\":\"OrderToCancelNotFound\",\"message\":\"Orders to cancel not found\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/all?exchange=MOEX, 400",
        "/all?portfolio=D39004, 400",
        "/all?exchange=MOEX&portfolio=D1, 403",
        "/1?exchange=MOEX, 400",
        "/1?exchange=MOEX&portfolio=D1&stop=true, 403"
    })
    void cancellingNamesWhatItIsAbout(String path, int status) {
        assertThat(caller.delete(ORDERS + path, authorized()).statusCode()).isEqualTo(status);
        assertThat(caller.delete(ORDERS + path).statusCode()).isEqualTo(401);
    }

    @Test
    void aChangeOfAForeignOrderIsForbidden() {
        assertThat(put("/actions/limit/1", LIMIT.replace("D39004", "D1"), "r1").statusCode())
                .isEqualTo(403);
        assertThat(put("/actions/limit/1", "{", "r2").statusCode()).isEqualTo(400);
        assertThat(caller.put(ORDERS + "/actions/limit/1", LIMIT).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String body, String requestId) {
        return caller.post(ORDERS + path, body, authorized("X-REQID", requestId));
    }

    private HttpResponse<String> put(String path, String body, String requestId) {
        return caller.put(ORDERS + path, body, authorized("X-ALOR-REQID", requestId));
    }

    private HttpResponse<String> cancel(String number, String query) {
        return caller.delete(ORDERS + "/" + number + "?portfolio=D39004&exchange=MOEX" + query, authorized());
    }

    private JsonNode json(String path) {
        return Caller.json(caller.get(path, authorized()));
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer).path("orderNumber").asText();
    }

    private String[] authorized(String... more) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + token), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
