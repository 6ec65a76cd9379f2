package io.github.camelalor.simulator.server;

import static io.github.camelalor.simulator.fault.Channel.WS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSessionTest {

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(
            b -> b.seed(7).portfolio("D39004").portfolio("7500031").tickInterval(Duration.ZERO));

    @Test
    void theSnapshotOfABookComesBeforeItsAck() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","depth":1,"token":"$token"}
                    < {"data":{"snapshot":true,"bids":"*","asks":"*","timestamp":"*","ms_timestamp":"*","existing":true},"guid":"b"}
                    < {"message":"Handled successfully","httpCode":200,"requestGuid":"b"}
                    < silence
                    """);
            simulator().exchange().tick();
            client.play("< {\"data\":{\"snapshot\":false,\"existing\":false},\"guid\":\"b\"}");
        }
    }

    @Test
    void theAckComesFirstByOption() {
        simulator().behaviour().ackFirst(true);
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"$token"}
                    < {"httpCode":200,"requestGuid":"b"}
                    < {"data":{"existing":true},"guid":"b"}
                    """);
        }
    }

    @Test
    void booksHaveTheDepthAskedForAndTwentyLevelsOtherwise() {
        try (WebSocketTranscript client = open()) {
            client.play(subscription("a", ",\"depth\":3"));
            assertThat(client.nextJson().at("/data/bids")).hasSize(3);
            client.play("< {\"requestGuid\":\"a\"}").play(subscription("b", ""));
            assertThat(client.nextJson().at("/data/asks")).hasSize(20);
        }
    }

    @Test
    void opcodesAndFormatsComeInAnyCase() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"orderbookgetandsubscribe","guid":"any string:будет","code":"SBER","exchange":"MOEX","format":"SLIM","token":"$token"}
                    < {"data":{"b":"*","a":"*","t":"*","h":true},"guid":"any string:будет"}
                    < {"httpCode":200}
                    > {"opcode":"ORDERSGETANDSUBSCRIBE","guid":"o","portfolio":"D39004","exchange":"MOEX","format":"","token":"$token"}
                    < {"httpCode":200,"requestGuid":"o"}
                    > {"opcode":"Unsubscribe","guid":"o","token":"$token"}
                    < {"httpCode":200,"requestGuid":"o"}
                    """);
        }
    }

    @Test
    void onlyTheNewestBookOfAnIntervalIsSent() {
        try (WebSocketTranscript client = open()) {
            client.play(subscription("b", ",\"frequency\":200"))
                    .play("< {\"guid\":\"b\"}")
                    .play("< {\"requestGuid\":\"b\"}");
            IntStream.range(0, 50).forEach(i -> simulator().exchange().tick());
            List<JsonNode> books = new ArrayList<>();
            books.add(client.nextJson());
            BigDecimal newest = bestBid();
            while (books.get(books.size() - 1)
                            .at("/data/bids/0/price")
                            .decimalValue()
                            .compareTo(newest)
                    != 0) {
                books.add(client.nextJson());
            }
            assertThat(books).hasSizeLessThanOrEqualTo(2);
            client.play("< silence");
        }
    }

    @Test
    void anEndedSubscriptionIsSilent() {
        try (WebSocketTranscript client = open()) {
            client.play(subscription("b", "")).play("< {\"guid\":\"b\"}").play("< {\"requestGuid\":\"b\"}");
            assertThat(simulator().sessions().subscriptions()).containsOnlyKeys("b");
            client.play("""
                    > {"opcode":"unsubscribe","guid":"b","token":"$token"}
                    < {"httpCode":200,"requestGuid":"b"}
                    """);
            simulator().exchange().tick();
            client.play("< silence");
            assertThat(simulator().sessions().subscriptions()).isEmpty();
        }
    }

    @Test
    void unsubscribingAnUnknownGuidWithoutATokenIsTolerated() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"unsubscribe","guid":"nobody"}
                    < {"message":"Handled successfully","httpCode":200,"requestGuid":"nobody"}
                    """);
        }
    }

    @Test
    void aPingIsAnsweredWhenItAsksForIt() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"ping","guid":"1","confirm":false}
                    > {"opcode":"ping","guid":"2","confirm":true,"token":"$token"}
                    < {"httpCode":200,"requestGuid":"2"}
                    """);
        }
    }

    @Test
    void ordersTradesAndPositionsAreReportedAsTheyHappen() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"OrdersGetAndSubscribeV2","guid":"o","portfolio":"D39004","exchange":"MOEX","token":"$token"}
                    < {"httpCode":200,"requestGuid":"o"}
                    > {"opcode":"TradesGetAndSubscribeV2","guid":"t","portfolio":"D39004","exchange":"MOEX","format":"Heavy","token":"$token"}
                    < {"httpCode":200,"requestGuid":"t"}
                    > {"opcode":"PositionsGetAndSubscribeV2","guid":"p","portfolio":"D39004","exchange":"MOEX","skipHistory":true,"token":"$token"}
                    < {"httpCode":200,"requestGuid":"p"}
                    """);
            buy("first");
            List<JsonNode> frames =
                    IntStream.range(0, 5).mapToObj(i -> client.nextJson()).toList();
            assertThat(frames).extracting(frame -> frame.path("guid").asText()).contains("o", "t", "p");
            assertThat(frames)
                    .allSatisfy(frame ->
                            assertThat(frame.at("/data/existing").asBoolean()).isFalse());
        }
    }

    @Test
    void historyComesFirstUnlessItIsNotWanted() {
        buy("first");
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"TradesGetAndSubscribe","guid":"t","portfolio":"D39004","exchange":"MOEX","token":"$token"}
                    < {"data":{"symbol":"SBER","comment":"first","existing":true},"guid":"t"}
                    < {"httpCode":200,"requestGuid":"t"}
                    > {"opcode":"TradesGetAndSubscribeV2","guid":"t2","portfolio":"D39004","exchange":"MOEX","skipHistory":true,"token":"$token"}
                    < {"httpCode":200,"requestGuid":"t2"}
                    > {"opcode":"PositionsGetAndSubscribeV2","guid":"p","portfolio":"D39004","exchange":"MOEX","token":"$token"}
                    < {"data":{"symbol":"SBER","isCurrency":false,"existing":true},"guid":"p"}
                    < {"data":{"symbol":"RUB","isCurrency":true,"existing":true},"guid":"p"}
                    < {"httpCode":200,"requestGuid":"p"}
                    """);
        }
    }

    @Test
    void statusesLimitTheSnapshotOfOrdersAlone() {
        buy("filled one");
        place(OrderTicket.limit("D39004", Listings.SBER, Side.BUY, 1, new BigDecimal("290"))
                .comment("working one"));
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"OrdersGetAndSubscribeV2","guid":"o","portfolio":"D39004","exchange":"MOEX","orderStatuses":["working"],"token":"$token"}
                    < {"data":{"comment":"working one","status":"working","existing":true},"guid":"o"}
                    < {"httpCode":200,"requestGuid":"o"}
                    """);
            buy("filled later");
            client.play(
                    "<~ {\"data\":{\"comment\":\"filled later\",\"status\":\"filled\",\"existing\":false},\"guid\":\"o\"}");
        }
    }

    @Test
    void aBadTokenGetsOneFrameAndTheConnectionStays() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"eyJhbGciOiJ..."}
                    < {"requestGuid":"b","httpCode":401,"message":"Invalid JWT token!"}
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX"}
                    < {"requestGuid":"b","httpCode":401,"message":"Invalid JWT token!"}
                    > {"opcode":"unsubscribe","guid":"b","token":"no"}
                    < {"requestGuid":"b","httpCode":401}
                    """);
            simulator().behaviour().emptyGuidOn401(true);
            client.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"no"}
                    < {"requestGuid":"","httpCode":401,"message":"Invalid JWT token!"}
                    """);
        }
    }

    @Test
    void anEndedTokenFailsNewRequestsAndLeavesSubscriptionsAlone() {
        try (WebSocketTranscript client = open()) {
            client.play(subscription("b", ""))
                    .play("< {\"guid\":\"b\"}")
                    .play("< {\"requestGuid\":\"b\",\"httpCode\":200}");
            simulator().tokens().endAccessTokens();
            client.play(subscription("c", "")).play("< {\"requestGuid\":\"c\",\"httpCode\":401}");
            simulator().exchange().tick();
            client.play("< {\"data\":\"*\",\"guid\":\"b\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"opcode\":\"OrderBookGetAndSubscribe\",\"guid\":\"g\",\"code\":\"NOPE\",\"exchange\":\"MOEX\",\"token\":\"$token\"} 404",
                "{\"opcode\":\"OrdersGetAndSubscribeV2\",\"guid\":\"g\",\"portfolio\":\"D99999\",\"exchange\":\"MOEX\",\"token\":\"$token\"} 403",
                "{\"opcode\":\"NoSuchOpcode\",\"guid\":\"g\",\"token\":\"$token\"} 400",
                "{\"opcode\":\"OrderBookGetAndSubscribe\",\"guid\":\"g\",\"exchange\":\"MOEX\",\"token\":\"$token\"} 400",
                "{\"opcode\":\"OrderBookGetAndSubscribe\",\"guid\":\"g\",\"code\":\"SBER\",\"exchange\":\"MOEX\",\"format\":\"fat\",\"token\":\"$token\"} 400"
            })
    void aRequestThatCannotBeServedGetsOneErrorFrame(String requestAndCode) {
        int space = requestAndCode.lastIndexOf(' ');
        try (WebSocketTranscript client = open()) {
            client.play("> " + requestAndCode.substring(0, space))
                    .play("< {\"requestGuid\":\"g\",\"httpCode\":" + requestAndCode.substring(space + 1)
                            + ",\"message\":\"*\"}")
                    .play("< silence");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"opcode\":", "[]", "pongs", "\"text\""})
    void brokenJsonGetsAnErrorFrame(String frame) {
        try (WebSocketTranscript client = open()) {
            client.play("> " + frame).play("< {\"requestGuid\":\"\",\"httpCode\":400,\"message\":\"*\"}");
        }
    }

    @Test
    void anErrorEndsTheConnectionByOption() {
        simulator().behaviour().closeOnError(true);
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"NoSuchOpcode","guid":"g","token":"$token"}
                    < {"requestGuid":"g","httpCode":400}
                    < close 1000
                    """);
        }
        Awaitility.await().until(() -> simulator().sessions().open().isEmpty());
    }

    @Test
    void aGuidThatIsSubscribedAlreadyReplacesItsSubscription() {
        try (WebSocketTranscript client = open()) {
            client.play(subscription("b", ",\"depth\":1"))
                    .play("< {\"guid\":\"b\"}")
                    .play("< {\"requestGuid\":\"b\",\"httpCode\":200}")
                    .play(subscription("b", ",\"depth\":2"))
                    .play("< {\"guid\":\"b\"}")
                    .play("< {\"requestGuid\":\"b\",\"httpCode\":200}");
            simulator().exchange().tick();
            assertThat(client.nextJson().at("/data/bids")).hasSize(2);
            client.play("< silence");
        }
    }

    @Test
    void subscriptionsAndConnectionsAreLimited() {
        simulator().behaviour().maxSubscriptions(1).maxConnections(1);
        try (WebSocketTranscript client = open()) {
            client.play(subscription("b", ""))
                    .play("< {\"guid\":\"b\"}")
                    .play("< {\"requestGuid\":\"b\",\"httpCode\":200}")
                    .play(subscription("c", ""))
                    .play("< {\"requestGuid\":\"c\",\"httpCode\":429}");
            assertThatThrownBy(() -> WebSocketTranscript.open(simulator().cwsUrl()))
                    .hasMessageContaining("WebSocketHandshake");
        }
    }

    @Test
    void sessionsTellWhatIsOpenAndWhatWasOpened() {
        try (WebSocketTranscript client = open()) {
            client.play(subscription("b", "")).play("< {\"guid\":\"b\"}").play("< {\"requestGuid\":\"b\"}");
            Session session = simulator().sessions().open(WS).get(0);
            assertThat(session.subscriptions().get("b")).contains("\"code\":\"SBER\"");
            simulator().sessions().disconnectAll(1001);
            client.play("< close 1001");
        }
        Awaitility.await().until(() -> simulator().sessions().open().isEmpty());
        assertThat(simulator().sessions().opened(WS)).isEqualTo(1);
    }

    private WebSocketTranscript open() {
        return WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", new Caller(simulator()).accessToken()));
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }

    private BigDecimal bestBid() {
        return simulator().exchange().book(Listings.SBER, 1).bids().get(0).price();
    }

    private void buy(String comment) {
        place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 1).comment(comment));
    }

    private void place(OrderTicket order) {
        assertThat(simulator().exchange().place(order)).isInstanceOf(Placement.Accepted.class);
    }

    private static String subscription(String guid, String more) {
        return "> {\"opcode\":\"OrderBookGetAndSubscribe\",\"guid\":\"" + guid
                + "\",\"code\":\"SBER\",\"exchange\":\"MOEX\",\"token\":\"$token\"" + more + "}";
    }
}
