package io.github.camelalor.order;

import static io.github.camelalor.simulator.fault.Channel.API;
import static io.github.camelalor.simulator.fault.Channel.CWS;
import static io.github.camelalor.simulator.fault.Channel.OAUTH;
import static io.github.camelalor.simulator.fault.Moment.RECEIVED;
import static io.github.camelalor.simulator.fault.Moment.SENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Delay;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.Stall;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.simulator.server.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders over the command socket against the simulator. */
@Execution(ExecutionMode.CONCURRENT)
class CwsOrdersTest {

    private static final When COMMAND = When.on(CWS).about("create:market");
    private static final When AUTHORIZE = When.on(CWS).about("authorize");
    private static final When LISTS = When.on(API).about("/md/v2/Clients");

    private AlorSimulator broker;
    private TradingSession session;

    /** Loads classes, which on a busy machine takes longer than some of the deadlines here. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (AlorSimulator broker = AlorSimulator.builder().start();
                TradingSession session = TradingSession.with(broker, TradingSession.PATIENT)) {
            session.buy("warm-up", Transport.WEBSOCKET);
        }
    }

    @BeforeEach
    void open() {
        broker = AlorSimulator.builder().seed(7).start();
        session = TradingSession.with(broker, TradingSession.PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CREATED))
                .extracting(Effect::comment)
                .doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(broker.sessions().open()).isEmpty());
        broker.close();
    }

    @Test
    void anAcceptedCommandIsConfirmedWithItsNumber() {
        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo(created("a-1").get(0).orderNumber());
        assertThat(receipt.transport()).isEqualTo("websocket");
    }

    @Test
    void manyCommandsInFlightAreAnsweredEachWithItsOwnNumber() {
        List<CompletableFuture<OrderReceipt>> all = IntStream.range(0, 50)
                .mapToObj(i -> session.submit(TradingSession.buy(), "a-" + i, Transport.WEBSOCKET))
                .toList();

        assertThat(all).allSatisfy(submitted -> {
            OrderReceipt receipt = TradingSession.outcome(submitted);
            assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(receipt.orderNumber())
                    .isEqualTo(created(receipt.requestId()).get(0).orderNumber());
        });
        assertThat(broker.sessions().opened(CWS)).isOne();
    }

    @Test
    void anOrderInDoubtIsNotSentAgainByTheNextSession() throws IOException {
        RecentOrders recent = new RecentOrders();
        broker.faults().add(new LoseReply(), COMMAND.once());
        broker.faults().add(new AnswerInstead(500, ""), LISTS);
        session.close();
        session = TradingSession.after(recent, broker, TradingSession.HURRIED);
        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
        session.close();
        broker.faults().clear();
        session = TradingSession.after(recent, broker, TradingSession.PATIENT);

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void noConnectionIsMadeBeforeTheFirstCommand() {
        assertThat(broker.sessions().opened(CWS)).isZero();
        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.sessions().opened(CWS)).isOne();
    }

    @Test
    void aCommandWaitsForTheAnswerToAuthorize() {
        broker.faults().add(new Delay(Duration.ofMillis(200)), AUTHORIZE.at(RECEIVED));

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isOne();
        assertThat(broker.sessions().commandsBeforeAuthorization()).isZero();
    }

    @Test
    void aCommandIsNotSentWhenAuthorizeIsNeverAnswered() throws IOException {
        hurry();
        broker.faults().add(new LoseRequest(), AUTHORIZE);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.attempts()).isZero();
        assertThat(broker.ledger().effects()).isEmpty();
    }

    @Test
    void aCommandIsNotSentWhenTheServerIsDown() throws IOException {
        hurry();
        session.tokens().token().join();
        broker.stopListening();

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.message()).contains("no connection");
    }

    @Test
    void aRevokedRefreshTokenEndsACommandAtOnceAsNotSent() {
        broker.tokens().revoke("demo");

        long start = System.nanoTime();
        OrderReceipt first = buy("a-1");
        OrderReceipt second = buy("a-2");

        assertThat(first.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(first.message()).contains("refused the refresh token");
        assertThat(second.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aCommandIsNotSentWhenNoTokenComesInTime() throws IOException {
        hurry();
        broker.faults().add(new AnswerInstead(503, ""), When.on(OAUTH));

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(broker.ledger().effects()).isEmpty();
    }

    @Test
    void aCommandWhoseReplyIsLostIsFoundByItsTag() {
        broker.faults().add(new LoseReply(), COMMAND.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo(created("a-1").get(0).orderNumber());
        assertThat(receipt.message()).contains("found");
        assertThat(created("a-1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void aCommandWhoseReplyIsLostWithTheConnectionIsFoundByItsTag(Ending ending) {
        broker.faults().add(new LoseReply(ending), COMMAND.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isOne();
        assertThat(created("a-1")).hasSize(1);
        assertThat(buy("a-2").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aCommandLostOnItsWayIsInDoubtAndNeverSentAgain() throws IOException {
        hurry();
        broker.faults().add(new LoseRequest(Ending.RESET), COMMAND.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.attempts()).isOne();
        assertThat(broker.ledger().effects()).isEmpty();
    }

    @Test
    void aCommandOfWhichThereIsNoSignIsRejectedWhenItIsRefusedTheSecondTime() {
        broker.faults().add(new LoseRequest(Ending.RESET), COMMAND.once());

        OrderReceipt receipt = TradingSession.outcome(session.orders()
                .submit(
                        new Instruction.Create(ofNoInstrument()),
                        "a-1",
                        new Sending(Transport.WEBSOCKET, false, true, null, null)));

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.attempts()).isEqualTo(2);
        assertThat(broker.ledger().effects()).isEmpty();
    }

    @Test
    void aCommandInDoubtIsOnlySearchedForWhenItComesBackUnderItsId() throws IOException {
        hurry();
        broker.faults().add(new LoseReply(Ending.RESET), COMMAND.once());
        broker.faults().add(new AnswerInstead(500, ""), LISTS);
        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
        broker.faults().clear();

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isZero();
        assertThat(created("a-1")).hasSize(1);
    }

    /** Over HTTP the broker does not know the id, and would make a second order. */
    @Test
    void aCommandInDoubtIsNotSentOverHttpHoweverOftenItComesBack() throws IOException {
        hurry();
        broker.faults().add(new LoseReply(Ending.RESET), COMMAND.once());
        broker.faults().add(new AnswerInstead(500, ""), LISTS);
        buy("a-1");

        for (int i = 0; i < 2; i++) {
            assertThat(session.buy("a-1", Transport.HTTP).outcome()).isEqualTo(Outcome.IN_DOUBT);
        }
        broker.faults().clear();

        assertThat(session.buy("a-1", Transport.HTTP).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void aConfirmedCommandThatComesBackUnderItsIdIsNotSentAgain() {
        OrderReceipt first = buy("a-1");

        assertThat(buy("a-1")).isEqualTo(first);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void aCommandOnASocketThatHasGoneSilentIsFoundAndTheNextOneTakesANewConnection() {
        assertThat(buy("a-0").outcome()).isEqualTo(Outcome.CONFIRMED);
        broker.faults().add(new Stall(false, true), COMMAND.at(SENDING).once());

        OrderReceipt first = buy("a-1");
        OrderReceipt second = buy("a-2");

        assertThat(first.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created("a-1")).hasSize(1);
        assertThat(second.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(second.attempts()).isOne();
        assertThat(broker.sessions().opened(CWS)).isEqualTo(2);
    }

    @Test
    void aServerThatOnlyLostAReplyKeepsItsConnection() {
        broker.faults().add(new LoseReply(), COMMAND.once());

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(buy("a-2").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.sessions().opened(CWS)).isOne();
    }

    @Test
    void everyNewTokenIsHandedOnOverTheSameConnection() throws IOException {
        broker.close();
        broker = AlorSimulator.builder()
                .seed(7)
                .accessTokenLifetime(Duration.ofSeconds(3))
                .start();
        session.close();
        session = TradingSession.with(broker, TradingSession.PATIENT);
        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(broker.tokens().refreshes()).isGreaterThanOrEqualTo(3));
        OrderReceipt receipt = buy("a-2");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isOne();
        assertThat(broker.sessions().opened(CWS)).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Refusal.class,
            names = {"ANSWER", "CLOSE"})
    void aCommandAnsweredWith401IsSentOnceMoreUnderAFreshToken(Refusal refusal) {
        broker.behaviour().underExpiredToken(refusal);
        assertThat(buy("a-0").outcome()).isEqualTo(Outcome.CONFIRMED);
        broker.tokens().endAccessTokens();

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isEqualTo(2);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void aCommandThatIsResetUnderADeadTokenIsInDoubtAndTheNextOneIsNot() throws IOException {
        hurry();
        broker.behaviour().underExpiredToken(Refusal.RESET);
        assertThat(buy("a-0").outcome()).isEqualTo(Outcome.CONFIRMED);
        broker.tokens().endAccessTokens();

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(buy("a-2").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.ledger().effectsOf("a-1")).isEmpty();
    }

    @Test
    void aTokenRefusedByAuthorizeIsReplaced() {
        session.tokens().token().join();
        broker.tokens().endAccessTokens();

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.tokens().refreshes()).isEqualTo(2);
    }

    @Test
    void anOrderRefusedByTheTradingSystemIsRejectedAndTheConnectionKept() {
        OrderReceipt refused = TradingSession.outcome(session.submit(ofNoInstrument(), "a-1", Transport.WEBSOCKET));

        assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(refused.message()).isNotBlank();
        assertThat(buy("a-2").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.sessions().opened(CWS)).isOne();
    }

    private void hurry() throws IOException {
        session.close();
        session = TradingSession.with(broker, TradingSession.HURRIED);
    }

    private OrderReceipt buy(String requestId) {
        return session.buy(requestId, Transport.WEBSOCKET);
    }

    /** What the trading system refuses every time. */
    private static MarketOrder ofNoInstrument() {
        return MarketOrder.builder()
                .exchange("MOEX")
                .symbol("NOSUCH")
                .portfolio(TradingSession.PORTFOLIO)
                .side(Side.BUY)
                .quantity(1)
                .build();
    }

    private List<Effect> created(String requestId) {
        return broker.ledger().effectsOf(requestId).stream()
                .filter(effect -> effect.kind() == Effect.Kind.ORDER_CREATED)
                .toList();
    }
}
