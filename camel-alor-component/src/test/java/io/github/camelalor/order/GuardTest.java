package io.github.camelalor.order;

import static io.github.camelalor.simulator.fault.Channel.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.ScriptedFault;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.time.ManualTimers;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guard denies has no effect at the exchange, on neither path; what cancels always has. */
class GuardTest {

    private static final int THREADS = 32;

    private final ManualTimers clock = new ManualTimers();
    private final Guard guard = new Guard(clock::nanoTime);
    private AlorSimulator broker;
    private TradingSession session;

    @BeforeEach
    void open() {
        broker = AlorSimulator.builder()
                .seed(7)
                .market(market -> market.cash(new BigDecimal("1000000000")))
                .start();
        session = TradingSession.guarded(guard, broker, TradingSession.PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        broker.close();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void moreLotsThanAllowedAreDenied(Transport transport) {
        guard.limit(limits(2L, null, null, null));

        denied(buy(3, "a-1", transport), DenialReason.QUANTITY_LIMIT, "3 lots; maxOrderQuantity is 2");
        assertThat(buy(2, "a-2", transport).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anInstrumentThatIsNotAllowedIsDenied(Transport transport) {
        guard.limit(limits(null, null, Set.of("MOEX:GAZP", "SPBX:*"), null));

        denied(
                buy(1, "a-1", transport),
                DenialReason.INSTRUMENT_NOT_ALLOWED,
                "MOEX:SBER; allowedInstruments are MOEX:GAZP,SPBX:*");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPortfolioThatIsNotAllowedIsDenied(Transport transport) {
        guard.limit(limits(null, null, null, Set.of("D1")));

        denied(buy(1, "a-1", transport), DenialReason.PORTFOLIO_NOT_ALLOWED, "D39004; allowedPortfolios are D1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aDryRunChecksEverythingAndSendsNothing(Transport transport) {
        guard.limit(limits(2L, 2, null, null));
        guard.dryRun(true);

        denied(buy(3, "a-1", transport), DenialReason.QUANTITY_LIMIT, "maxOrderQuantity");
        denied(buy(1, "a-2", transport), DenialReason.DRY_RUN, "it passed every check");
        denied(buy(1, "a-3", transport), DenialReason.DRY_RUN, "dryRun is on");
        denied(buy(1, "a-4", transport), DenialReason.RATE_LIMIT, "maxOrdersPerSecond is 2");

        guard.dryRun(false);
        clock.advance(Duration.ofSeconds(1));
        assertThat(buy(1, "a-2", transport).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aDryRunSaysOnceThatNothingWasSent() {
        guard.dryRun(true);

        assertThat(OrderException.of(buy(1, "a-1", Transport.HTTP)))
                .hasMessageEndingWith(": it passed every check, but dryRun is on. Nothing was sent.");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void onceKilledNothingLeavesButCancels(Transport transport) {
        OrderReceipt resting = TradingSession.outcome(session.submit(resting(), "a-1", transport));
        int before = broker.ledger().effects().size();
        guard.kill();

        for (OrderType type : List.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOPLIMIT)) {
            OrderReceipt receipt = TradingSession.outcome(session.submit(NewOrders.of(type), "b-" + type, transport));
            assertThat(receipt.outcome()).isEqualTo(Outcome.DENIED);
            assertThat(receipt.reason()).isEqualTo(DenialReason.KILLED);
        }
        Instruction update = new Instruction.Update(resting.orderNumber(), resting());
        assertThat(TradingSession.outcome(session.submit(update, "b-2", transport))
                        .reason())
                .isEqualTo(DenialReason.KILLED);
        assertThat(broker.ledger().effects()).hasSize(before);

        Instruction cancel = NewOrders.cancel(OrderType.LIMIT, resting.orderNumber());
        assertThat(TradingSession.outcome(session.submit(cancel, "b-3", transport))
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
        Instruction all = new Instruction.CancelAll("MOEX", TradingSession.PORTFOLIO, CancelScope.ALL);
        assertThat(TradingSession.outcome(session.submit(all, "b-4", transport)).outcome())
                .isEqualTo(Outcome.CONFIRMED);
        guard.release();
        assertThat(buy(1, "b-5", transport).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void cancelsPassADryRunAndEveryLimit() {
        OrderReceipt resting = TradingSession.outcome(session.submit(resting(), "a-1", Transport.HTTP));
        guard.limit(limits(1L, 1, Set.of("SPBX:*"), Set.of("D1")));
        guard.dryRun(true);

        Instruction cancel = NewOrders.cancel(OrderType.LIMIT, resting.orderNumber());
        assertThat(TradingSession.outcome(session.submit(cancel, "a-2", Transport.HTTP))
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CANCELED)).hasSize(1);
    }

    @Test
    void groupsAreHeldBackByTheSwitchesAndThePortfoliosOfTheirMembers() {
        Instruction.CreateGroup group =
                new Instruction.CreateGroup(ExecutionPolicy.ON_EXECUTE_OR_CANCEL, List.of(member("1"), member("2")));
        Instruction.UpdateGroup update =
                new Instruction.UpdateGroup("6ac79bca-9d1b-4b9d-a1a0-4b1f2f1a7d3c", group.policy(), group.orders());

        guard.kill();
        denied(session.submit(group, "a-1", Transport.HTTP), DenialReason.KILLED, "kill switch");
        denied(session.submit(update, "a-2", Transport.HTTP), DenialReason.KILLED, "kill switch");
        guard.release();
        guard.dryRun(true);
        denied(session.submit(group, "a-3", Transport.HTTP), DenialReason.DRY_RUN, "dryRun");
        guard.dryRun(false);
        guard.limit(limits(null, null, null, Set.of("D1")));
        denied(session.submit(group, "a-4", Transport.HTTP), DenialReason.PORTFOLIO_NOT_ALLOWED, "D39004");
    }

    @Test
    void anUpdateIsCheckedAsTheOrderThatItMakes() {
        guard.limit(limits(2L, null, null, null));
        OrderReceipt resting = TradingSession.outcome(session.submit(resting(), "a-1", Transport.HTTP));
        int before = broker.ledger().effects().size();

        LimitOrder larger = LimitOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio(TradingSession.PORTFOLIO)
                .side(Side.BUY)
                .quantity(3)
                .price(resting().price())
                .build();
        Instruction update = new Instruction.Update(resting.orderNumber(), larger);
        OrderReceipt receipt = TradingSession.outcome(session.submit(update, "a-2", Transport.HTTP));

        assertThat(receipt.reason()).isEqualTo(DenialReason.QUANTITY_LIMIT);
        assertThat(receipt.replacedOrderNumber()).isEqualTo(resting.orderNumber());
        assertThat(broker.ledger().effects()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void ofABurstFromManyThreadsExactlySoManyPassAsAllowedInASecond(Transport transport) throws Exception {
        guard.limit(limits(null, 10, null, null));

        List<OrderReceipt> first = burst("a", transport);
        assertThat(first)
                .filteredOn(receipt -> receipt.outcome() == Outcome.CONFIRMED)
                .hasSize(10);
        assertThat(first)
                .filteredOn(receipt -> receipt.reason() == DenialReason.RATE_LIMIT)
                .hasSize(THREADS - 10);
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CREATED)).hasSize(10);

        clock.advance(Duration.ofMillis(999));
        assertThat(burst("b", transport)).allMatch(receipt -> receipt.reason() == DenialReason.RATE_LIMIT);
        assertThat(guard.status().ordersInLastSecond()).isEqualTo(10);
        clock.advance(Duration.ofMillis(1));
        assertThat(burst("c", transport))
                .filteredOn(receipt -> receipt.outcome() == Outcome.CONFIRMED)
                .hasSize(10);
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CREATED)).hasSize(20);
        assertThat(guard.status().departures()).isEqualTo(20);
        assertThat(guard.status().denials())
                .containsEntry(DenialReason.RATE_LIMIT, 3L * THREADS - 20)
                .containsEntry(DenialReason.KILLED, 0L);
    }

    @Test
    void whatIsDeniedForAnotherReasonTakesNoPlaceInTheSecond() {
        guard.limit(limits(1L, 1, null, null));

        denied(buy(2, "a-1", Transport.HTTP), DenialReason.QUANTITY_LIMIT, "2 lots");
        assertThat(buy(1, "a-2", Transport.HTTP).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void onceKillHasReturnedNothingMoreLeavesTheBurst(Transport transport) throws Exception {
        Queue<CompletableFuture<OrderReceipt>> receipts = new ConcurrentLinkedQueue<>();
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long departures;
        try {
            for (int i = 0; i < THREADS; i++) {
                String name = "t" + i;
                pool.execute(() -> {
                    for (int n = 0; going.get(); n++) {
                        CompletableFuture<OrderReceipt> receipt =
                                session.submit(TradingSession.buy(), name + "-" + n, transport);
                        receipts.add(receipt);
                        TradingSession.outcome(receipt);
                    }
                });
            }
            await().until(() ->
                    broker.ledger().effects(Effect.Kind.ORDER_CREATED).size() > THREADS);
            guard.kill();
            departures = guard.status().departures();
            await().until(() -> guard.status().denials().get(DenialReason.KILLED) > 2 * THREADS);
        } finally {
            going.set(false);
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        List<OrderReceipt> told = receipts.stream().map(TradingSession::outcome).toList();
        assertThat(guard.status().departures()).isEqualTo(departures);
        assertThat(told).filteredOn(receipt -> receipt.attempts() > 0).hasSize((int) departures);
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CREATED)).hasSize((int) departures);
        assertThat(told)
                .filteredOn(receipt -> receipt.attempts() == 0)
                .allMatch(receipt -> receipt.reason() == DenialReason.KILLED);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatWaitsForATokenDoesNotLeaveBehindAKill(Transport transport) {
        broker.faults()
                .add(new LoseRequest(Ending.RESET), When.on(Channel.OAUTH).once());
        CompletableFuture<OrderReceipt> waiting = session.submit(TradingSession.buy(), "a-1", transport);
        guard.kill();

        denied(waiting, DenialReason.KILLED, "kill switch");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatWaitsForAConnectionDoesNotLeaveBehindAKill(Transport transport) throws IOException {
        session.close();
        // By another name of the host: the connection that brought the token is not to be used for the order.
        String oauthUrl = broker.oauthUrl().replace("localhost", "127.0.0.1");
        session = TradingSession.guarded(guard, oauthUrl, broker.apiUrl(), broker.cwsUrl(), TradingSession.PATIENT);
        session.tokens().token().orTimeout(10, TimeUnit.SECONDS).join();
        broker.stopListening();
        CompletableFuture<OrderReceipt> waiting = session.submit(TradingSession.buy(), "a-1", transport);
        guard.kill();
        broker.resumeListening();

        denied(waiting, DenialReason.KILLED, "kill switch");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatWaitedTogetherDoesNotLeaveAsABurst(Transport transport) throws Exception {
        guard.limit(limits(null, 2, null, null));
        session.tokens().token().orTimeout(10, TimeUnit.SECONDS).join();
        broker.stopListening();
        List<CompletableFuture<OrderReceipt>> waiting = Stream.of("a", "b", "c", "d", "e")
                .map(id -> session.submit(TradingSession.buy(), id, transport))
                .toList();
        broker.resumeListening();

        List<OrderReceipt> told = waiting.stream().map(TradingSession::outcome).toList();
        assertThat(told)
                .filteredOn(receipt -> receipt.outcome() == Outcome.CONFIRMED)
                .hasSize(2);
        assertThat(told)
                .filteredOn(receipt -> receipt.reason() == DenialReason.RATE_LIMIT)
                .hasSize(3);
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CREATED)).hasSize(2);
    }

    @Test
    void whatTheBrokerTurnedAwayIsCheckedAnew() {
        ScriptedFault fault = broker.faults()
                .add(
                        new AnswerInstead(429, Map.of("Retry-After", "2"), ""),
                        When.on(API).about("/actions/").once());
        CompletableFuture<OrderReceipt> waiting = session.submit(TradingSession.buy(), "a-1", Transport.HTTP);
        await().until(() -> fault.struck() == 1);
        guard.kill();

        OrderReceipt receipt = TradingSession.outcome(waiting);
        assertThat(receipt.reason()).isEqualTo(DenialReason.KILLED);
        assertThat(guard.status().departures()).isZero();
        assertThat(broker.ledger().effects()).isEmpty();
    }

    @Test
    void whatIsSearchedForWhileKilledIsFoundAndNotSentAgain() {
        broker.faults()
                .add(new LoseReply(), When.on(API).about("/actions/market").once());
        CompletableFuture<OrderReceipt> doubtful = session.submit(TradingSession.buy(), "a-1", Transport.HTTP);
        await().until(() -> !broker.ledger().effectsOf("a-1").isEmpty());
        guard.kill();

        OrderReceipt receipt = TradingSession.outcome(doubtful);
        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isOne();
        assertThat(receipt.message()).contains("found");
    }

    @Test
    void whatNeverArrivedStaysInDoubtWhileKilledAndIsSentUnderItsIdAfterwards() throws IOException {
        session.close();
        RecentOrders recent = new RecentOrders();
        session = TradingSession.guarded(guard, recent, broker, TradingSession.HURRIED);
        broker.faults()
                .add(new LoseRequest(), When.on(API).about("/actions/market").once());
        CompletableFuture<OrderReceipt> lost = session.submit(TradingSession.buy(), "a-1", Transport.HTTP);
        await().until(() -> guard.status().departures() == 1);
        guard.kill();

        assertThat(TradingSession.outcome(lost).outcome()).isEqualTo(Outcome.IN_DOUBT);
        OrderReceipt killed = TradingSession.outcome(session.submit(TradingSession.buy(), "a-1", Transport.HTTP));
        assertThat(killed.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(killed.attempts()).isZero();
        assertThat(broker.ledger().effectsOf("a-1")).isEmpty();

        guard.release();
        assertThat(session.buy("a-1", Transport.HTTP).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.ledger().effectsOf("a-1"))
                .filteredOn(effect -> effect.kind() == Effect.Kind.ORDER_CREATED)
                .hasSize(1);
    }

    @Test
    void whatWasConfirmedBeforeIsStillToldWhenKilled() {
        OrderReceipt first = buy(1, "a-1", Transport.HTTP);
        guard.kill();

        assertThat(buy(1, "a-1", Transport.HTTP)).isEqualTo(first);
    }

    private List<OrderReceipt> burst(String name, Transport transport) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Queue<CompletableFuture<OrderReceipt>> receipts = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            String id = name + "-" + i;
            pool.execute(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                receipts.add(session.submit(TradingSession.buy(), id, transport));
            });
        }
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(receipts).hasSize(THREADS);
        return receipts.stream().map(TradingSession::outcome).toList();
    }

    private void denied(CompletableFuture<OrderReceipt> submitted, DenialReason reason, String why) {
        denied(TradingSession.outcome(submitted), reason, why);
    }

    private void denied(OrderReceipt receipt, DenialReason reason, String why) {
        assertThat(receipt.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(receipt.reason()).isEqualTo(reason);
        assertThat(receipt.message()).contains(why);
        assertThat(receipt.attempts()).isZero();
        assertThat(broker.ledger().effects()).isEmpty();
        assertThat(guard.status().denials().get(reason)).isPositive();
    }

    private OrderReceipt buy(long lots, String requestId, Transport transport) {
        MarketOrder order = MarketOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio(TradingSession.PORTFOLIO)
                .side(Side.BUY)
                .quantity(lots)
                .build();
        return TradingSession.outcome(session.submit(order, requestId, transport));
    }

    private static NewOrder resting() {
        return NewOrders.of(OrderType.LIMIT);
    }

    private static OrderGroupMember member(String orderId) {
        return new OrderGroupMember(TradingSession.PORTFOLIO, "MOEX", orderId, OrderType.LIMIT);
    }

    private static GuardLimits limits(Long quantity, Integer rate, Set<String> instruments, Set<String> portfolios) {
        return new GuardLimits(quantity, null, null, GuardLimits.DEFAULT_BOOK_AGE, rate, instruments, portfolios);
    }
}
