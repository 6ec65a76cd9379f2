package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEndpointsTest {

    private static final String ORDERS = "/commandapi/warptrans/TRADE/v2/client/orders";
    private static final String BUY = """
            {"side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"},"comment":"tag"}""";
    private static final String CLIENT = "/md/v2/Clients/MOEX/D39004";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.portfolio("D39004")
            .portfolio("7500031")
            .client("P2", "other", "D2")
            .tickInterval(Duration.ZERO)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/refresh?token=demo|",
                "/refresh|{\"token\":\"demo\"}",
                "/refresh|{\"Token\":\"demo\"}",
                "/refresh?token=wrong|{\"token\":\"demo\"}"
            })
    void bothVariantsOfRefreshGiveAnAccessToken(String pathAndBody) {
        String[] parts = pathAndBody.split("\\|", 2);
        HttpResponse<String> answer = caller().post(parts[0], parts[1]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.json(answer).path("AccessToken").asText().split("\\."))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/refresh|",
                "/refresh?token=no|",
                "/refresh?token=demo|{\"token\":\"no\"}",
                "/refresh|{",
                "/refresh|[]"
            })
    void refreshTokensThatAreNoGoodAreForbidden(String pathAndBody) {
        String[] parts = pathAndBody.split("\\|", 2);
        assertThat(caller().post(parts[0], parts[1]).statusCode()).isEqualTo(403);
    }

    @Test
    void bothVariantsOfRefreshNarrowTheToken() throws IOException {
        String list = URLEncoder.encode("[\"7500031\"]", StandardCharsets.UTF_8);
        HttpResponse<String> byQuery = caller().post("/refresh?token=demo&allowedPortfolios=" + list, "");
        HttpResponse<String> byBody =
                caller().post("/refresh", "{\"token\":\"demo\",\"allowedPortfolios\":[\"7500031\"]}");
        assertThat(portfolios(byQuery)).isEqualTo("7500031");
        assertThat(portfolios(byBody)).isEqualTo("7500031");
        String token = Caller.json(byBody).path("AccessToken").asText();
        assertThat(caller().get(CLIENT + "/orders", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMarketOrderIsPlacedAndReadBack() {
        String number = Caller.json(order("x1")).path("orderNumber").asText();
        assertThat(number).isNotEmpty();
        assertThat(Caller.json(get(CLIENT + "/orders/" + number)).path("status").asText())
                .isEqualTo("filled");
        assertThat(Caller.json(get(CLIENT + "/orders"))).hasSize(1);
        assertThat(Caller.json(get(CLIENT + "/trades?format=Slim&jsonResponse=true"))
                        .at("/0/eid")
                        .asText())
                .isEqualTo(number);
        assertThat(Caller.json(get(CLIENT + "/SBER/trades"))).isNotEmpty();
        assertThat(Caller.json(get(CLIENT + "/GAZP/trades"))).isEmpty();
        assertThat(Caller.json(get(CLIENT + "/positions/SBER?format=Heavy"))
                        .path("qtyTFutureBatch")
                        .asInt())
                .isEqualTo(1);
        assertThat(Caller.json(get(CLIENT + "/positions"))).hasSize(2);
        assertThat(Caller.json(get(CLIENT + "/positions?withoutCurrency=true"))).hasSize(1);
        assertThat(Caller.json(get("/MD/V2/CLIENTS/MOEX/D39004/POSITIONS"))).hasSize(2);
        assertThat(Caller.json(get("/md/v2/Clients/P039004/positions"))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aLimitOrderIsCancelled() {
        String limit = BUY.replace("\"quantity\":1", "\"quantity\":1,\"price\":290");
        HttpResponse<String> placed = caller().post(ORDERS + "/actions/limit", limit, authorized("X-REQID", "l1"));
        String number = Caller.json(placed).path("orderNumber").asText();
        String cancel = ORDERS + "/" + number + "?portfolio=D39004&exchange=MOEX&stop=false";
        HttpResponse<String> cancelled = caller().delete(cancel, authorized());
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(cancelled.body()).isEqualTo("success");
        HttpResponse<String> gone = caller().delete(cancel, authorized());
        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(Caller.json(gone).path("code").asText()).isEqualTo("OrderToCancelNotFound (404)");
    }

    @Test
    void anOrderWithoutARequestIdIsNotExecuted() {
        HttpResponse<String> answer = caller().post(ORDERS + "/actions/market", BUY, authorized());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("message").asText()).contains("X-REQID");
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void aRepeatedRequestIdIsAnsweredWithTheFirstAnswer() {
        HttpResponse<String> first = order("x1");
        HttpResponse<String> again = caller().post(ORDERS + "/actions/market", BUY, authorized("X-ALOR-REQID", "x1"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIRST_ANSWER")
    void aRepeatedRequestIdIsRefusedByOptionAndCarriesTheFirstAnswer(RepeatedRequestId how) throws IOException {
        simulator().behaviour().repeatedRequestId(how);
        HttpResponse<String> first = order("x1");
        HttpResponse<String> again = order("x1");
        assertThat(again.statusCode()).isEqualTo(400);
        JsonNode answer = Caller.json(again);
        assertThat(answer.path("message").asText()).startsWith("Request with such X-ALOR-REQID was already handled.");
        assertThat(answer.at("/oldResponse/statusCode").asInt()).isEqualTo(200);
        JsonNode body = answer.at("/oldResponse/body");
        assertThat(body.isTextual() ? new ObjectMapper().readTree(body.asText()) : body)
                .isEqualTo(Caller.json(first));
        assertThat(body.isTextual()).isEqualTo(how == RepeatedRequestId.OLD_RESPONSE_AS_TEXT);
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
    }

    @Test
    void aRefusedOrderIsRememberedToo() {
        simulator().behaviour().repeatedRequestId(RepeatedRequestId.OLD_RESPONSE);
        HttpResponse<String> first = caller().post(ORDERS + "/actions/market", "{}", authorized("X-REQID", "x1"));
        assertThat(Caller.json(first).path("message").asText()).startsWith("Provided json can't be properly");
        assertThat(Caller.json(order("x1")).at("/oldResponse/statusCode").asInt())
                .isEqualTo(400);
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void requestIdsOfDifferentClientsDoNotMeet() {
        order("x1");
        String token = caller().accessToken("other");
        HttpResponse<String> others = caller().post(
                        ORDERS + "/actions/market",
                        BUY.replace("D39004", "D2"),
                        "Authorization",
                        "Bearer " + token,
                        "X-REQID",
                        "x1");
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(simulator().exchange().orders("D2")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/md/v2/Clients/MOEX/D39004/orders, 401",
        "/md/v2/Clients/MOEX/D39004/positions, 401",
        "/md/v2/orderbooks/MOEX/SBER, 401",
        "/md/v2/time, 200",
        "/nowhere, 404"
    })
    void whatNeedsATokenIsRefusedWithoutOne(String path, int status) {
        assertThat(caller().get(path).statusCode()).isEqualTo(status);
        assertThat(caller().get(path, "Authorization", "Bearer no").statusCode())
                .isEqualTo(status == 200 ? 401 : status);
    }

    @ParameterizedTest
    @CsvSource({
        "/md/v2/Clients/MOEX/D99999/orders, 403",
        "/md/v2/Clients/MOEX/D39004/orders/1, 404",
        "/md/v2/Clients/MOEX/D39004/positions/NOPE, 404",
        "/md/v2/Clients/nobody/positions, 403",
        "/md/v2/orderbooks/MOEX/NOPE, 404",
        "/md/v2/orderbooks/MOEX/SBER?format=fat, 400",
        "/md/v2/orderbooks/MOEX/SBER?depth=deep, 400"
    })
    void whatIsNotThereOrNotAllowedHasItsStatus(String path, int status) {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void anOrderForAForeignPortfolioIsForbidden() {
        HttpResponse<String> answer =
                caller().post(ORDERS + "/actions/market", BUY.replace("D39004", "D2"), authorized("X-REQID", "x1"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(order("x1").statusCode()).isEqualTo(200);
    }

    @Test
    void theBookHasTheDepthAskedFor() {
        assertThat(Caller.json(get("/md/v2/orderbooks/MOEX/SBER?depth=3&format=Slim"))
                        .path("b"))
                .hasSize(3);
        assertThat(Caller.json(get("/md/v2/orderbooks/MOEX/SBER")).path("bids")).hasSize(20);
    }

    @Test
    void timeIsAQuarterOfAnHourBehindWithoutAToken() {
        assertThat(get("/md/v2/time").body()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(caller().get("/md/v2/time").body()).isEqualTo(Long.toString(NOW.getEpochSecond() - 900));
    }

    @Test
    void tooManyRequestsAreRefusedByOption() {
        simulator().behaviour().requestsPerSecond(1).retryAfterSeconds(2);
        Caller caller = caller();
        HttpResponse<String> refused = caller.get("/md/v2/time");
        for (int i = 0; i < 100 && refused.statusCode() == 200; i++) {
            refused = caller.get("/md/v2/time");
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void theLedgerIsReadOverHttp() {
        order("x1");
        JsonNode effects = Caller.json(caller().get("/simulator/ledger"));
        assertThat(effects).hasSize(simulator().ledger().effects().size());
        assertThat(effects.at("/0/requestId").asText()).isEqualTo("x1");
        assertThat(effects.at("/0/transport").asText()).isEqualTo("http");
        assertThat(effects.at("/0/comment").asText()).isEqualTo("tag");
    }

    private HttpResponse<String> order(String requestId) {
        return caller().post(ORDERS + "/actions/market", BUY, authorized("X-REQID", requestId));
    }

    private HttpResponse<String> get(String path) {
        return caller().get(path, authorized());
    }

    private String[] authorized(String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + caller().accessToken();
        System.arraycopy(more, 0, headers, 2, more.length);
        return headers;
    }

    private static String portfolios(HttpResponse<String> answer) throws IOException {
        String token = Caller.json(answer).path("AccessToken").asText();
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .path("portfolios")
                .asText();
    }

    private Caller caller() {
        return new Caller(simulator());
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
