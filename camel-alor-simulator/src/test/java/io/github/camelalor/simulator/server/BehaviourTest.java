package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.market.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the broker's documents leave open and no other test sees. */
class BehaviourTest {

    private static final String BOOK = """
            > {"opcode":"OrderBookGetAndSubscribe","guid":"%s","code":"SBER","exchange":"MOEX","depth":50,"token":"$token"}
            """;
    private static final String SNAPSHOT_AND_ACK = """
            < {"data":{"existing":true},"guid":"b"}
            < {"httpCode":200,"requestGuid":"b"}
            """;

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.portfolio("D39004")
            .client("P2", "other", "D2")
            .accessTokenLifetime(Duration.ofMinutes(30))
            .tickInterval(Duration.ZERO));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPLACE")
    void aSubscribedGuidIsRefusedOrIgnoredByOption(RepeatedSubscription how) {
        behaviour().subscriptions().repeated(how);
        try (WebSocketTranscript client = open()) {
            client.play(BOOK.formatted("b"))
                    .play(SNAPSHOT_AND_ACK)
                    .play(BOOK.formatted("b"))
                    .play("< {\"requestGuid\":\"b\",\"httpCode\":" + (how == RepeatedSubscription.REFUSE ? 400 : 200)
                            + "}");
            simulator().exchange().tick();
            client.play("< {\"data\":{\"existing\":false},\"guid\":\"b\"}").play("< silence");
        }
    }

    @Test
    void aSubscriptionEndsWithItsTokenByOption() {
        behaviour().subscriptions().endsWithToken(true);
        simulator().tokens().accessTokenLifetime(Duration.ofSeconds(1));
        try (WebSocketTranscript client = open()) {
            client.play(BOOK.formatted("b"))
                    .play(SNAPSHOT_AND_ACK)
                    .play("< {\"requestGuid\":\"b\",\"httpCode\":401,\"message\":\"Invalid JWT token!\"}");
            simulator().exchange().tick();
            client.play("< silence");
            assertThat(simulator().sessions().subscriptions()).isEmpty();
        }
    }

    @Test
    void aForeignPortfolioIsUnauthorizedByOption() {
        behaviour().foreignPortfolio(ForeignPortfolio.UNAUTHORIZED);
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"OrdersGetAndSubscribeV2","guid":"o","portfolio":"D2","exchange":"MOEX","token":"$token"}
                    < {"requestGuid":"o","httpCode":401,"message":"Invalid JWT token!"}
                    """);
        }
        try (WebSocketTranscript client = WebSocketTranscript.open(
                simulator().cwsUrl(), Map.of("token", new Caller(simulator()).accessToken()))) {
            client.play("""
                    > {"opcode":"authorize","guid":"a","token":"$token"}
                    < {"httpCode":200}
                    > {"opcode":"create:market","guid":"c","side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D2"}}
                    < {"requestGuid":"c","httpCode":401,"message":"Invalid JWT token!"}
                    """);
        }
    }

    @ParameterizedTest
    @CsvSource({"ANSWER, 429, silence", "ANSWER_AND_CLOSE, 429, close 1008", "CLOSE, , close 1008"})
    void aSubscriptionAboveTheLimitIsRefusedByOption(OverLimit how, Integer code, String then) {
        behaviour().maxSubscriptions(1).subscriptions().tooMany(how);
        try (WebSocketTranscript client = open()) {
            client.play(BOOK.formatted("b")).play(SNAPSHOT_AND_ACK).play(BOOK.formatted("c"));
            if (code != null) {
                client.play("< {\"requestGuid\":\"c\",\"httpCode\":" + code + "}");
            }
            client.play("< " + then);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWER")
    void aConnectionAboveTheLimitIsOpenedAndClosedByOption(OverLimit how) {
        behaviour().maxConnections(1).tooManyConnections(how);
        try (WebSocketTranscript first = open();
                WebSocketTranscript second =
                        WebSocketTranscript.open(simulator().cwsUrl())) {
            if (how == OverLimit.ANSWER_AND_CLOSE) {
                second.play("< {\"requestGuid\":\"\",\"httpCode\":429,\"message\":\"Too many connections\"}");
            }
            second.play("< close 1008");
            first.play(BOOK.formatted("b")).play(SNAPSHOT_AND_ACK);
            assertThat(simulator().sessions().open()).hasSize(1);
        }
        Awaitility.await().until(() -> simulator().sessions().open().isEmpty());
        open().close();
    }

    @Test
    void booksAreNoDeeperThanTheOptionSays() {
        behaviour().subscriptions().maxDepth(20);
        try (WebSocketTranscript client = open()) {
            client.play(BOOK.formatted("b"));
            assertThat(client.nextJson().at("/data/bids")).hasSize(20);
        }
        Caller caller = new Caller(simulator());
        assertThat(Caller.json(caller.get(
                                "/md/v2/orderbooks/MOEX/SBER?depth=50",
                                "Authorization",
                                "Bearer " + caller.accessToken()))
                        .path("asks"))
                .hasSize(20);
    }

    @Test
    void newsOvertakesALateSnapshot() {
        behaviour().subscriptions().snapshotDelay(400);
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"OrdersGetAndSubscribeV2","guid":"o","portfolio":"D39004","exchange":"MOEX","token":"$token"}
                    > {"opcode":"ping","guid":"p","confirm":true}
                    < {"requestGuid":"p"}
                    """);
            simulator().exchange().place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 1));
            client.play("""
                    < {"data":{"status":"working","existing":false},"guid":"o"}
                    < {"data":{"status":"filled","existing":false},"guid":"o"}
                    < {"data":{"status":"filled","existing":true},"guid":"o"}
                    < {"httpCode":200,"requestGuid":"o"}
                    """);
        }
    }

    @Test
    void aLateSnapshotOfAnEndedSubscriptionNeverComes() {
        behaviour().subscriptions().snapshotDelay(50);
        try (WebSocketTranscript client = open()) {
            client.play(BOOK.formatted("b")).play("""
                    > {"opcode":"unsubscribe","guid":"b","token":"$token"}
                    < {"httpCode":200,"requestGuid":"b"}
                    < silence
                    """);
        }
    }

    @Test
    void theRequestsOfOneUserDoNotCountForAnother() {
        Caller caller = new Caller(simulator());
        String own = caller.accessToken();
        String others = caller.accessToken("other");
        behaviour().requestsPerSecond(1);
        Awaitility.await()
                .until(() -> caller.get("/md/v2/time", "Authorization", "Bearer " + own)
                                        .statusCode()
                                == 429
                        && caller.get("/md/v2/time", "Authorization", "Bearer " + others)
                                        .statusCode()
                                == 200);
    }

    @Test
    void refreshTokensEndByOption() {
        try (AlorSimulator old = AlorSimulator.builder()
                .tickInterval(Duration.ZERO)
                .clock(new SteppingClock(Duration.ofDays(10)))
                .behaviour(b -> b.refreshTokenDays(365))
                .start()) {
            Caller caller = new Caller(old);
            assertThat(caller.post("/refresh?token=demo", "").statusCode()).isEqualTo(200);
            Awaitility.await()
                    .until(() -> caller.post("/refresh?token=demo", "").statusCode() == 403);
        }
    }

    @Test
    void aRepeatedCancellationGetsTheFirstAnswerByOption() {
        String number = ((Placement.Accepted) simulator()
                        .exchange()
                        .place(OrderTicket.limit("D39004", Listings.SBER, Side.BUY, 1, new BigDecimal("290"))))
                .orderNumber();
        behaviour().remembersCancels(true);
        assertThat(cancel(number, "x1")).isEqualTo(200);
        assertThat(cancel(number, "x1")).isEqualTo(200);
        assertThat(cancel(number, "x2")).isEqualTo(400);
        behaviour().remembersCancels(false);
        assertThat(cancel(number, "x1")).isEqualTo(400);
    }

    @Test
    void oneRiskRateIsNoListByOption() {
        String one = "/md/v2/risk/rates?riskCategoryId=1&limit=1";
        assertThat(get(one).path("list")).hasSize(1);
        behaviour().wording().loneObjects(true);
        assertThat(get(one).path("riskCategoryId").asInt()).isEqualTo(1);
        assertThat(get("/md/v2/risk/rates?riskCategoryId=1&limit=2").path("list"))
                .hasSize(2);
        JsonNode page = get("/md/v2/Securities/MOEX/SBER/alltrades/history?limit=1");
        assertThat(page.path("list").isObject()).isTrue();
    }

    private JsonNode get(String path) {
        Caller caller = new Caller(simulator());
        return Caller.json(caller.get(path, "Authorization", "Bearer " + caller.accessToken()));
    }

    private int cancel(String number, String requestId) {
        Caller caller = new Caller(simulator());
        return caller.delete(
                        "/commandapi/warptrans/TRADE/v2/client/orders/" + number
                                + "?portfolio=D39004&exchange=MOEX&stop=false",
                        "Authorization",
                        "Bearer " + caller.accessToken(),
                        "X-REQID",
                        requestId)
                .statusCode();
    }

    private WebSocketTranscript open() {
        return WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", new Caller(simulator()).accessToken()));
    }

    private BrokerBehaviour behaviour() {
        return simulator().behaviour();
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
