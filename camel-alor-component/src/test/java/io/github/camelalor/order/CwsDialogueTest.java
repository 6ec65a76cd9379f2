package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.net.LinkState;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialogues over the command socket, word by word. */
@Execution(ExecutionMode.CONCURRENT)
class CwsDialogueTest {

    private static final String AUTHORIZED = """
            > authorize
            < {"requestGuid":"$guid","httpCode":200,"message":"The connection has been initialized."}
            """;

    private static final String REFUSED = """
            > authorize
            < {"requestGuid":"$guid","httpCode":401,"message":"Invalid JWT token!"}
            """;

    private static final String ACCEPTED = """
            > create:market
            < {"requestGuid":"$guid","httpCode":200,"message":"An order '7' has been created.","orderNumber":"7"}
            """;

    private static final String TOO_MANY = """
            > create:market
            < {"requestGuid":"$guid","httpCode":429,"message":"Too many requests"}
            """;

    private ScriptedBroker broker;
    private TradingSession session;

    /** Loads classes, which on a busy machine takes longer than some of the deadlines here. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (ScriptedBroker broker = new ScriptedBroker(AUTHORIZED + ACCEPTED);
                TradingSession session = session(broker, TradingSession.PATIENT)) {
            session.buy("warm-up", Transport.WEBSOCKET);
        }
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        broker.close();
    }

    @Test
    void aConnectionBeginsWithAuthorizeAndACommandCarriesItsIdAndItsTag() {
        script(AUTHORIZED + ACCEPTED);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo("7");
        assertThat(broker.surprises()).isEmpty();
        assertThat(broker.opcodes()).containsExactly("authorize", "create:market");
        JsonObject command = broker.heard().get(1);
        assertThat(command.getString("guid")).isEqualTo("a-1");
        assertThat(command.getString("comment")).isEqualTo(OrderTag.of("a-1").text());
        assertThat(command.containsKey("token")).isFalse();
    }

    @Test
    void anAnswerThatComesLateSettlesTheOrderWhileItIsSearchedFor() {
        script(AUTHORIZED + """
                > create:market
                wait 1500
                < {"requestGuid":"$guid","httpCode":200,"message":"late","orderNumber":"8"}
                """);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo("8");
        assertThat(receipt.message()).isEqualTo("late");
    }

    @Test
    void anAnswerAfterTheOutcomeIsCounted() {
        script(AUTHORIZED + ACCEPTED + """
                < {"requestGuid":"$guid","httpCode":200,"message":"again","orderNumber":"7"}
                < {"requestGuid":"somebody-else","httpCode":400,"message":"no"}
                """);

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        await().untilAsserted(() ->
                assertThat(session.orders().status().lateAnswers()).isEqualTo(2));
    }

    @Test
    void anAnswerWithoutANumberIsNoConfirmation() {
        script(TradingSession.HURRIED, AUTHORIZED + """
                > create:market
                < {"requestGuid":"$guid","httpCode":200,"message":"success"}
                """);

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @Test
    void whatIsNoOrderNumberIsNoConfirmation() {
        script(TradingSession.HURRIED, AUTHORIZED + """
                > create:market
                < {"requestGuid":"$guid","httpCode":200,"message":"success","orderNumber":"0"}
                """);

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Command Timeout",
                "Request with such X-ALOR-REQID was already handled.",
                "The guid is already used"
            })
    void aRefusalThatLeavesOpenWhatBecameOfTheCommandIsNone(String text) {
        script(TradingSession.HURRIED, AUTHORIZED + """
                > create:market
                < {"requestGuid":"$guid","httpCode":400,"message":"%s"}
                """.formatted(text));

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(broker.opcodes()).containsExactly("authorize", "create:market");
    }

    @Test
    void aRefusalIsRejectedWithItsText() {
        script(AUTHORIZED + """
                > create:market
                < {"requestGuid":"$guid","httpCode":400,"message":"Нехватка средств по лимитам клиента."}
                """);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.message()).isEqualTo("Нехватка средств по лимитам клиента.");
    }

    @Test
    void aCommandOneTooManyIsSentAfterThePauseUnderItsTagAndAnotherGuid() {
        script(AUTHORIZED + TOO_MANY + ACCEPTED);

        long start = System.nanoTime();
        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(broker.opcodes()).containsExactly("authorize", "create:market", "create:market");
        assertThat(broker.heard().get(1).getString("guid")).isEqualTo("a-1");
        assertThat(broker.heard().get(2).getString("guid")).isEqualTo("a-1~1");
        assertThat(broker.heard().get(2).getString("comment"))
                .isEqualTo(OrderTag.of("a-1").text());
        assertThat(session.limiter().status().refusals()).isOne();
        assertThat(session.orders().status().inFlight()).isZero();
    }

    @Test
    void aCommandThatIsAlwaysOneTooManyIsNotSent() {
        script(TradingSession.options(Duration.ofSeconds(3), Duration.ofSeconds(1)), AUTHORIZED + TOO_MANY.repeat(5));

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.message()).contains("429");
        assertThat(session.limiter().status().waiting()).isZero();
    }

    @Test
    void whileOneWasTooManyOthersWaitAndOnlyCancelsGo() {
        script(AUTHORIZED + TOO_MANY + """
                > delete:market
                < {"requestGuid":"$guid","httpCode":200,"message":"deleted","orderNumber":"5"}
                """ + ACCEPTED + ACCEPTED);
        CompletableFuture<OrderReceipt> first = session.submit(TradingSession.buy(), "a-1", Transport.WEBSOCKET);
        await().until(() -> session.limiter().status().refusals() == 1);

        CompletableFuture<OrderReceipt> second = session.submit(TradingSession.buy(), "a-2", Transport.WEBSOCKET);
        Instruction cancel =
                new Instruction.Cancel(OrderType.MARKET, "5", "MOEX", null, TradingSession.PORTFOLIO, null);
        CompletableFuture<OrderReceipt> third = session.submit(cancel, "a-3", Transport.WEBSOCKET);

        assertThat(TradingSession.outcome(third).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        assertThat(TradingSession.outcome(first).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(TradingSession.outcome(second).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.surprises()).isEmpty();
    }

    @Test
    void framesThatAreNoAnswersAreCountedAndCostNothing() {
        script(AUTHORIZED + """
                > create:market
                < Hello
                < pong
                < {"requestGuid":5
                < [1,2]
                < {"data":{},"guid":"a-1"}
                < {"requestGuid":"$guid","httpCode":200,"message":"ok","orderNumber":"9","new":[{}]}
                """);

        assertThat(buy("a-1").orderNumber()).isEqualTo("9");
        assertThat(session.orders().status().unreadableFrames()).isEqualTo(4);
        assertThat(broker.connections()).isOne();
    }

    @Test
    void aCommandRefusedFor401TwiceIsSentTwiceUnderOneIdAndThenSearchedFor() {
        String refused = """
                > create:market
                < {"requestGuid":"$guid","httpCode":401,"message":"Invalid JWT token!"}
                """;
        script(TradingSession.HURRIED, AUTHORIZED + refused + AUTHORIZED + refused + AUTHORIZED);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.attempts()).isEqualTo(2);
        assertThat(broker.opcodes()).startsWith("authorize", "create:market", "authorize", "create:market");
        assertThat(broker.heard().get(1).getString("guid")).isEqualTo("a-1");
        assertThat(broker.heard().get(3).getString("guid")).isEqualTo("a-1");
        assertThat(broker.heard().get(2).getString("token"))
                .isNotEqualTo(broker.heard().get(0).getString("token"));
    }

    @Test
    void aRefusalOfAResentCommandThatIsFollowedByItsNumberIsConfirmed() {
        script(AUTHORIZED + """
                > create:market
                < {"requestGuid":"$guid","httpCode":401,"message":"Invalid JWT token!"}
                """ + AUTHORIZED + """
                > create:market
                < {"requestGuid":"$guid","httpCode":403,"message":"Forbidden"}
                < {"requestGuid":"$guid","httpCode":200,"message":"ok","orderNumber":"7"}
                """);

        assertThat(buy("a-1").orderNumber()).isEqualTo("7");
    }

    @Test
    void a401WithoutANameCostsTheConnectionAndLeavesTheCommandToTheSearch() {
        script(AUTHORIZED + """
                > create:market
                < {"requestGuid":"","httpCode":401,"message":"Invalid JWT token!"}
                """, AUTHORIZED);
        broker.orders("""
                [{"id":"18995978560","symbol":"SBER","brokerSymbol":"MOEX:SBER","exchange":"MOEX","portfolio":"D39004",
                  "comment":"%s","type":"market","side":"buy","status":"filled","transTime":"2026-01-01T10:00:00.0000000",
                  "endTime":"2026-01-01T20:59:59.0000000","qtyUnits":10,"qtyBatch":1,"qty":1,"filledQtyUnits":10,
                  "filledQtyBatch":1,"filled":1,"price":0,"existing":true,"timeInForce":"oneday","iceberg":null}]""".formatted(OrderTag.of("a-1").text()));

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo("18995978560");
        await().untilAsserted(() -> assertThat(broker.connections()).isEqualTo(2));
        assertThat(broker.opcodes()).containsOnlyOnce("create:market");
        assertThat(broker.tokens()).isEqualTo(2);
    }

    @Test
    void anOrderFoundRejectedIsRejectedWithTheReason() {
        script(AUTHORIZED + """
                > create:market
                cut
                """, AUTHORIZED);
        broker.orders("""
                [{"id":"18995978560","symbol":"SBER","exchange":"MOEX","portfolio":"D39004","comment":"HALT_INSTRUMENT %s",
                  "type":"market","side":"buy","status":"rejected","qtyUnits":10,"qtyBatch":1,"qty":1,"filledQtyUnits":0,
                  "filledQtyBatch":0,"filled":0,"price":0,"existing":true,"timeInForce":"oneday"}]""".formatted(OrderTag.of("a-1").text()));

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.message()).contains("HALT_INSTRUMENT");
    }

    @Test
    void aServerThatTakesNoTokenEndsWaitingCommandsAsNotSentBeforeTheirDeadline() {
        script(REFUSED, REFUSED, REFUSED);

        long start = System.nanoTime();
        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.message()).contains("authorize was refused: 401 Invalid JWT token!");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(13));
        assertThat(broker.opcodes()).doesNotContain("create:market");
    }

    @Test
    void anUnansweredCommandHoldsBackTheNextOneUntilTheServerShowsLife() {
        script(AUTHORIZED + """
                mute
                > create:market
                """, AUTHORIZED + ACCEPTED);

        CompletableFuture<OrderReceipt> first = session.submit(TradingSession.buy(), "a-1", Transport.WEBSOCKET);
        await().untilAsserted(() -> assertThat(broker.pings()).isOne());
        OrderReceipt second = buy("a-2");

        assertThat(second.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(second.attempts()).isOne();
        assertThat(broker.connections()).isEqualTo(2);
        session.orders().close();
        assertThat(TradingSession.outcome(first).outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @Test
    void aServerThatStopsAnsweringPingsIsLeft() {
        broker = new ScriptedBroker(AUTHORIZED + ACCEPTED + """
                wait 700
                mute
                """, AUTHORIZED + ACCEPTED);
        session = TradingSession.at(
                broker.url(), broker.url(), broker.cwsUrl(), TradingSession.PATIENT, Duration.ofMillis(300));

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(broker.connections()).isEqualTo(2));
        assertThat(buy("a-2").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void anIdThatIsOnItsWayIsDeniedAndNotSentTwice() {
        script(AUTHORIZED + """
                > create:market
                wait 600
                < {"requestGuid":"$guid","httpCode":200,"message":"ok","orderNumber":"7"}
                """);

        CompletableFuture<OrderReceipt> first = session.submit(TradingSession.buy(), "a-1", Transport.WEBSOCKET);
        OrderReceipt second = buy("a-1");

        assertThat(second.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(second.reason()).isEqualTo(DenialReason.DUPLICATE_IN_FLIGHT);
        assertThat(TradingSession.outcome(first).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.opcodes()).containsOnlyOnce("create:market");
    }

    @Test
    void anIdThatStoodForAnotherOrderIsDenied() {
        script(AUTHORIZED + ACCEPTED);
        buy("a-1");
        MarketOrder other = MarketOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio(TradingSession.PORTFOLIO)
                .side(Side.SELL)
                .quantity(1)
                .build();

        OrderReceipt receipt = TradingSession.outcome(session.submit(other, "a-1", Transport.WEBSOCKET));

        assertThat(receipt.reason()).isEqualTo(DenialReason.REQUEST_ID_REUSED);
        assertThat(broker.opcodes()).containsOnlyOnce("create:market");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\r\nX-Evil: 1", "заявка"})
    void anIdThatCannotTravelIsDenied(String requestId) {
        script(AUTHORIZED + ACCEPTED);

        assertThat(buy(requestId).reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(broker.connections()).isZero();
    }

    @Test
    void closingEndsWhatWaitsAsNotSentAndWhatLeftAsInDoubtAndLeavesNoConnection() {
        script(AUTHORIZED + """
                > create:market
                """);
        CompletableFuture<OrderReceipt> left = session.submit(TradingSession.buy(), "a-1", Transport.WEBSOCKET);
        await().untilAsserted(() -> assertThat(broker.opcodes()).contains("create:market"));

        session.orders().close().join();

        assertThat(TradingSession.outcome(left).outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(session.orders().status().link().state()).isEqualTo(LinkState.CLOSED);
        assertThat(buy("a-2").outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(broker.connections()).isOne();
    }

    @Test
    void closingEndsACommandThatStillWaitsForAuthorizationAsNotSent() {
        script("""
                > authorize
                """);
        CompletableFuture<OrderReceipt> waiting = session.submit(TradingSession.buy(), "a-1", Transport.WEBSOCKET);
        await().untilAsserted(() -> assertThat(broker.opcodes()).contains("authorize"));

        session.orders().close().join();

        OrderReceipt receipt = TradingSession.outcome(waiting);
        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.attempts()).isZero();
    }

    @Test
    void everyOutcomeIsCounted() {
        script(AUTHORIZED + ACCEPTED);
        buy("a-1");
        buy("a b");

        assertThat(session.orders().status().outcomes())
                .containsEntry(Outcome.CONFIRMED, 1L)
                .containsEntry(Outcome.DENIED, 1L)
                .containsEntry(Outcome.IN_DOUBT, 0L);
        assertThat(session.orders().status().inFlight()).isZero();
    }

    private void script(String... connections) {
        script(TradingSession.PATIENT, connections);
    }

    private void script(OrderOptions options, String... connections) {
        broker = new ScriptedBroker(connections);
        session = session(broker, options);
    }

    private static TradingSession session(ScriptedBroker broker, OrderOptions options) {
        return TradingSession.at(broker.url(), broker.url(), broker.cwsUrl(), options, TradingSession.NEVER);
    }

    private OrderReceipt buy(String requestId) {
        return session.buy(requestId, Transport.WEBSOCKET);
    }
}
