package io.github.camelalor.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderAction;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.market.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The count finds what it is there to find: orders are really made, and something else is told about them. */
class AuditTest {

    private static final Schedule SCHEDULE = new Schedule(1);
    private static final PlannedOrder PLAN = created(PlannedOrder.Manner.RESTS);

    private final Tally tally = new Tally();
    private AlorSimulator broker;

    @BeforeEach
    void open() {
        broker = TradingDay.broker(1);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void anOrderConfirmedUnderItsNumberIsSound() throws Exception {
        Told told = told(make());

        check(told);

        assertThat(tally.sound()).isTrue();
        assertThat(tally.outcomes()).containsEntry(Outcome.CONFIRMED, 1);
    }

    @Test
    void anOrderMadeTwiceIsADuplicate() throws Exception {
        Told told = told(make());
        make();

        check(told);

        assertThat(tally.count(Breach.Kind.DUPLICATE)).isEqualTo(1);
        assertThat(tally.breaches().get(0).requestId()).isEqualTo("soak-1-" + PLAN.index());
        assertThat(tally.breaches().get(0).evidence())
                .contains("ORDER_CREATED", PLAN.faults().toString());
    }

    /** Refused by an event, it has lost its comment: no search finds it, and nothing of it lives. */
    @Test
    void anOrderTakenAndRefusedTwiceOverTheWebSocketIsNoDuplicate() throws Exception {
        broker.behaviour().asynchronousRejects(true);
        PlannedOrder refused = created(PlannedOrder.Manner.REFUSED);
        Told told = new Told(Ask.planned(1, refused, null));
        told.add(make(refused));
        told.add(make(refused));
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_REJECTED)).hasSize(2);

        check(told);

        assertThat(tally.sound()).isTrue();
    }

    @Test
    void anOrderThatIsThereInSpiteOfItsRefusalIsFound() throws Exception {
        make();

        check(told(receipt(Outcome.REJECTED, null)));

        assertThat(tally.count(Breach.Kind.REFUSED_WRONGLY)).isEqualTo(1);
    }

    @Test
    void aConfirmationOfNothingOrUnderAnotherNumberIsFound() throws Exception {
        check(told(receipt(Outcome.CONFIRMED, "4711")));
        make();
        check(told(receipt(Outcome.CONFIRMED, "4711")));

        assertThat(tally.count(Breach.Kind.CONFIRMED_WRONGLY)).isEqualTo(2);
    }

    @Test
    void whatIsNeverToldAndWhatStaysInDoubtIsFound() {
        check(told());
        check(told(receipt(Outcome.IN_DOUBT, null)));

        assertThat(tally.count(Breach.Kind.LOST)).isEqualTo(1);
        assertThat(tally.count(Breach.Kind.UNRESOLVED)).isEqualTo(1);
    }

    @Test
    void aDenialAndAnOrderThatNobodyAskedForAreFound() throws Exception {
        check(told(receipt(Outcome.DENIED, null)));
        make();
        new Audit(broker, SCHEDULE, tally).check(List.of());

        assertThat(tally.count(Breach.Kind.DENIED)).isEqualTo(1);
        assertThat(tally.count(Breach.Kind.STRANGER)).isEqualTo(1);
    }

    /** Makes the order of the plan, sent until it is confirmed, each time from a process that knows nothing of the one before and over a new connection. */
    private OrderReceipt make() throws Exception {
        return make(PLAN);
    }

    private OrderReceipt make(PlannedOrder plan) throws Exception {
        try (Desk desk = Desk.open(broker, null)) {
            return await().atMost(Duration.ofMinutes(1))
                    .until(
                            () -> desk.send(Ask.planned(1, plan, null), false).get(),
                            receipt -> receipt.outcome() == Outcome.CONFIRMED);
        }
    }

    private void check(Told told) {
        new Audit(broker, SCHEDULE, tally).check(List.of(told));
    }

    private static Told told(OrderReceipt... receipts) {
        Told told = new Told(ask());
        List.of(receipts).forEach(told::add);
        return told;
    }

    private static Ask ask() {
        return Ask.planned(1, PLAN, null);
    }

    private static OrderReceipt receipt(Outcome outcome, String number) {
        return new OrderReceipt(
                outcome,
                "create:limit",
                ask().requestId(),
                number,
                null,
                null,
                "MOEX",
                "SBER",
                "D",
                "websocket",
                null,
                null,
                null,
                1,
                Instant.EPOCH);
    }

    /** The first of the schedule that ends so and goes over the WebSocket, where nobody knows its id on a new connection. */
    private static PlannedOrder created(PlannedOrder.Manner manner) {
        for (long index = 0; ; index++) {
            PlannedOrder plan = SCHEDULE.at(index);
            if (plan.action() == OrderAction.CREATE
                    && plan.type() == OrderType.LIMIT
                    && plan.transport() == Transport.WEBSOCKET
                    && plan.manner() == manner) {
                return plan;
            }
        }
    }
}
