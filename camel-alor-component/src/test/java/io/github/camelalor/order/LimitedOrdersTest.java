package io.github.camelalor.order;

import static io.github.camelalor.simulator.fault.Channel.API;
import static io.github.camelalor.simulator.fault.Channel.CWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Orders that the limiter of the account holds back; none is lost by that, none doubled, and nothing is left of it. */
@Execution(ExecutionMode.CONCURRENT)
class LimitedOrdersTest {

    private static final When ORDER = When.on(API).about("/actions/market");
    private static final When LISTS = When.on(API).about("/md/v2/Clients");

    private AlorSimulator broker;
    private TradingSession session;

    /** Loads classes, which on a busy machine takes longer than some of the deadlines here. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (AlorSimulator broker = AlorSimulator.builder().start();
                TradingSession session = TradingSession.with(broker, TradingSession.PATIENT)) {
            session.buy("warm-up", Transport.HTTP);
        }
    }

    @BeforeEach
    void open() {
        broker = AlorSimulator.builder().seed(7).start();
    }

    @AfterEach
    void close() throws IOException {
        await().untilAsserted(() -> assertThat(session.limiter().status().waiting()
                        + session.limiter().status().inFlight())
                .isZero());
        session.close();
        broker.close();
    }

    private CompletableFuture<OrderReceipt> submit(String requestId) {
        return session.submit(TradingSession.buy(), requestId, Transport.HTTP);
    }

    private List<Effect> created(String requestId) {
        return broker.ledger().effectsOf(requestId).stream()
                .filter(effect -> effect.kind() == Effect.Kind.ORDER_CREATED)
                .toList();
    }

    @Test
    void ordersWhoseTurnDoesNotComeInTimeAreNotSentAndSayWhy() {
        session =
                TradingSession.slowly(broker, TradingSession.options(Duration.ofSeconds(3), Duration.ofSeconds(1)), 1);

        List<OrderReceipt> receipts = IntStream.range(0, 5).mapToObj(i -> submit("a-" + i)).toList().stream()
                .map(TradingSession::outcome)
                .toList();

        assertThat(receipts)
                .filteredOn(each -> each.outcome() == Outcome.CONFIRMED)
                .hasSize(2);
        assertThat(receipts)
                .filteredOn(each -> each.outcome() == Outcome.NOT_SENT)
                .hasSize(3)
                .allSatisfy(each -> {
                    assertThat(each.message()).contains("limiter");
                    assertThat(each.attempts()).isZero();
                });
        assertThat(receipts).allSatisfy(each -> assertThat(created(each.requestId()))
                .hasSize(each.outcome() == Outcome.CONFIRMED ? 1 : 0));
    }

    @Test
    void anOrderThatComesDuringAPauseIsSentAfterItInItsFirstAttempt() {
        session = TradingSession.with(broker, TradingSession.PATIENT);
        broker.faults().add(new AnswerInstead(429, Map.of("Retry-After", "1"), ""), ORDER.once());
        CompletableFuture<OrderReceipt> first = submit("a-1");
        await().until(() -> session.limiter().status().refusals() == 1);

        CompletableFuture<OrderReceipt> second = submit("a-2");

        assertThat(TradingSession.outcome(first).attempts()).isEqualTo(2);
        assertThat(TradingSession.outcome(second).attempts()).isOne();
        assertThat(created("a-1")).hasSize(1);
        assertThat(created("a-2")).hasSize(1);
        assertThat(session.limiter().status().refusals()).isOne();
    }

    @Test
    void aSearchForALostOrderIsHeldBackAndThenFindsIt() {
        session = TradingSession.with(broker, TradingSession.PATIENT);
        broker.faults()
                .add(
                        new LoseReply(Ending.RESET),
                        When.on(CWS).about("create:market").once());
        broker.faults().add(new AnswerInstead(429, Map.of(), ""), LISTS.once());

        OrderReceipt receipt = session.buy("a-1", Transport.WEBSOCKET);

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.message()).contains("found");
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void aCancelPassesWhenNoFurtherOrderMayBeOnItsWay() {
        session = TradingSession.with(
                broker,
                new OrderOptions(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(20),
                        Duration.ofMillis(200),
                        1,
                        Set.of("MOEX")));
        broker.faults().add(new LoseReply(), ORDER.once());
        CompletableFuture<OrderReceipt> first = submit("a-1");

        OrderReceipt second = TradingSession.outcome(submit("a-2"));
        OrderReceipt cancel = TradingSession.outcome(session.submit(
                new Instruction.CancelAll("MOEX", TradingSession.PORTFOLIO, CancelScope.ALL), "c-1", Transport.HTTP));

        assertThat(second.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(cancel.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(first).isNotDone();
        assertThat(TradingSession.outcome(first).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void closingTakesWhatWaitsForItsTurnWithIt() {
        session = TradingSession.with(broker, TradingSession.PATIENT);
        session.limiter().refused(Duration.ofSeconds(10));
        List<CompletableFuture<OrderReceipt>> submitted =
                IntStream.range(0, 3).mapToObj(i -> submit("a-" + i)).toList();
        await().until(() -> session.limiter().status().waiting() == 3);

        session.orders().close().join();

        assertThat(submitted)
                .allSatisfy(each ->
                        assertThat(TradingSession.outcome(each).outcome()).isEqualTo(Outcome.NOT_SENT));
        assertThat(session.limiter().status().waiting()).isZero();
    }
}
