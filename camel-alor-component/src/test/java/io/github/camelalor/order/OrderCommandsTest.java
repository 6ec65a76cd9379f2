package io.github.camelalor.order;

import static io.github.camelalor.simulator.fault.Channel.API;
import static io.github.camelalor.simulator.fault.Channel.CWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderBuilder;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopLimitOrder;
import io.github.camelalor.model.StopMarketOrder;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.market.TradingStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands about orders over both paths against the simulator; no command may have more than one effect of a kind. */
@Execution(ExecutionMode.CONCURRENT)
class OrderCommandsTest {

    private AlorSimulator broker;
    private TradingSession session;
    private int ids;

    @BeforeEach
    void open() {
        broker = AlorSimulator.builder().seed(7).start();
        session = TradingSession.with(broker, TradingSession.PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CREATED))
                .filteredOn(effect -> effect.requestId() != null || effect.guid() != null)
                .extracting(effect -> effect.requestId() == null ? effect.guid() : effect.requestId())
                .doesNotHaveDuplicates();
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIMIT, HTTP",
        "STOP, HTTP",
        "STOPLIMIT, HTTP",
        "LIMIT, WEBSOCKET",
        "STOP, WEBSOCKET",
        "STOPLIMIT, WEBSOCKET"
    })
    void anOrderIsMadeReplacedAndCancelled(OrderType type, Transport transport) {
        OrderReceipt made = submit(new Instruction.Create(order(type, 1)), transport);
        OrderReceipt replaced = submit(new Instruction.Update(made.orderNumber(), order(type, 2)), transport);
        OrderReceipt cancelled = submit(NewOrders.cancel(type, replaced.orderNumber()), transport);

        assertThat(List.of(made, replaced, cancelled))
                .extracting(OrderReceipt::outcome)
                .containsOnly(Outcome.CONFIRMED);
        assertThat(replaced.replacedOrderNumber()).isEqualTo(made.orderNumber());
        assertThat(replaced.orderNumber()).isNotEqualTo(made.orderNumber());
        assertThat(cancelled.orderNumber()).isEqualTo(replaced.orderNumber());
        assertThat(status(type, made.orderNumber())).isEqualTo(OrderStatus.CANCELED);
        assertThat(status(type, replaced.orderNumber())).isEqualTo(OrderStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({"LIMIT, HTTP", "STOP, HTTP", "LIMIT, WEBSOCKET", "STOPLIMIT, WEBSOCKET"})
    void anOrderWhoseReplyIsLostIsMadeOnce(OrderType type, Transport transport) {
        broker.faults()
                .add(
                        new LoseReply(Ending.RESET),
                        command(transport, "POST", "create:").once());

        OrderReceipt made = submit(new Instruction.Create(order(type, 1)), transport);

        assertThat(made.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(status(type, made.orderNumber())).isEqualTo(OrderStatus.WORKING);
        assertThat(working(type)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"LIMIT, HTTP", "STOPLIMIT, HTTP", "LIMIT, WEBSOCKET", "STOP, WEBSOCKET"})
    void anUpdateWhoseReplyIsLostIsDoneOnce(OrderType type, Transport transport) {
        OrderReceipt made = submit(new Instruction.Create(order(type, 1)), transport);
        broker.faults()
                .add(
                        new LoseReply(Ending.RESET),
                        command(transport, "PUT", "update:").once());

        OrderReceipt replaced = submit(new Instruction.Update(made.orderNumber(), order(type, 2)), transport);

        assertThat(replaced.outcome()).describedAs(replaced.toString()).isEqualTo(Outcome.CONFIRMED);
        assertThat(status(type, made.orderNumber())).isEqualTo(OrderStatus.CANCELED);
        assertThat(status(type, replaced.orderNumber())).isEqualTo(OrderStatus.WORKING);
        assertThat(working(type)).isOne();
    }

    @Test
    void anUpdateLostOnItsWayIsSentAgainOverHttp() {
        OrderReceipt made = submit(new Instruction.Create(order(OrderType.LIMIT, 1)), Transport.HTTP);
        broker.faults()
                .add(
                        new LoseRequest(Ending.RESET),
                        command(Transport.HTTP, "PUT", "").once());

        OrderReceipt replaced =
                submit(new Instruction.Update(made.orderNumber(), order(OrderType.LIMIT, 2)), Transport.HTTP);

        assertThat(replaced.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(working(OrderType.LIMIT)).isOne();
    }

    @Test
    void anUpdateLostOnItsWayOverTheCommandSocketIsInDoubt() throws IOException {
        session.close();
        session = TradingSession.with(broker, TradingSession.HURRIED);
        OrderReceipt made = submit(new Instruction.Create(order(OrderType.LIMIT, 1)), Transport.WEBSOCKET);
        broker.faults()
                .add(
                        new LoseRequest(Ending.RESET),
                        command(Transport.WEBSOCKET, "", "update:").once());

        OrderReceipt replaced =
                submit(new Instruction.Update(made.orderNumber(), order(OrderType.LIMIT, 2)), Transport.WEBSOCKET);

        assertThat(replaced.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(status(OrderType.LIMIT, made.orderNumber())).isEqualTo(OrderStatus.WORKING);
        assertThat(working(OrderType.LIMIT)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anUpdateAndACancelOfAFilledOrderAreRejectedAsSuch(Transport transport) {
        OrderReceipt bought = submit(new Instruction.Create(crossing()), transport);

        OrderReceipt replaced = submit(new Instruction.Update(bought.orderNumber(), crossing()), transport);
        OrderReceipt cancelled = submit(NewOrders.cancel(OrderType.LIMIT, bought.orderNumber()), transport);

        for (OrderReceipt receipt : List.of(replaced, cancelled)) {
            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.message()).contains("already filled");
        }
        assertThat(created()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"LIMIT, HTTP", "STOP, HTTP", "LIMIT, WEBSOCKET", "STOPLIMIT, WEBSOCKET"})
    void aCancelWhoseReplyIsLostIsConfirmed(OrderType type, Transport transport) {
        OrderReceipt made = submit(new Instruction.Create(order(type, 1)), transport);
        broker.faults()
                .add(
                        new LoseReply(Ending.RESET),
                        command(transport, "DELETE", "delete:").once());

        OrderReceipt cancelled = submit(NewOrders.cancel(type, made.orderNumber()), transport);

        assertThat(cancelled.outcome()).describedAs(cancelled.toString()).isEqualTo(Outcome.CONFIRMED);
        assertThat(status(type, made.orderNumber())).isEqualTo(OrderStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({"LIMIT, HTTP", "STOP, HTTP", "LIMIT, WEBSOCKET", "STOPLIMIT, WEBSOCKET"})
    void aCancelLostOnItsWayIsSentAgain(OrderType type, Transport transport) {
        OrderReceipt made = submit(new Instruction.Create(order(type, 1)), transport);
        broker.faults()
                .add(
                        new LoseRequest(Ending.RESET),
                        command(transport, "DELETE", "delete:").once());

        OrderReceipt cancelled = submit(NewOrders.cancel(type, made.orderNumber()), transport);

        assertThat(cancelled.outcome()).describedAs(cancelled.toString()).isEqualTo(Outcome.CONFIRMED);
        assertThat(cancelled.attempts()).isEqualTo(2);
        assertThat(status(type, made.orderNumber())).isEqualTo(OrderStatus.CANCELED);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCancelOfWhatIsCancelledIsConfirmedAndOfWhatNeverWasRejected(Transport transport) {
        OrderReceipt made = submit(new Instruction.Create(order(OrderType.LIMIT, 1)), transport);
        submit(NewOrders.cancel(OrderType.LIMIT, made.orderNumber()), transport);

        assertThat(submit(NewOrders.cancel(OrderType.LIMIT, made.orderNumber()), transport)
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(submit(NewOrders.cancel(OrderType.LIMIT, "123456789"), transport)
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"ALL, 0, 0", "ORDERS, 0, 1", "STOP_ORDERS, 1, 0"})
    void ordersAreCancelledAllOrBySort(CancelScope scope, int orders, int stopOrders) {
        submit(new Instruction.Create(order(OrderType.LIMIT, 1)), Transport.HTTP);
        submit(new Instruction.Create(order(OrderType.STOP, 1)), Transport.HTTP);
        broker.faults()
                .add(
                        new LoseReply(Ending.RESET),
                        command(Transport.HTTP, "DELETE", "").once());

        OrderReceipt receipt =
                submit(new Instruction.CancelAll("MOEX", TradingSession.PORTFOLIO, scope), Transport.HTTP);

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(working(OrderType.LIMIT)).isEqualTo(orders);
        assertThat(working(OrderType.STOP)).isEqualTo(stopOrders);
    }

    @Test
    void aGroupWhoseReplyIsLostIsMadeOnceAndThenChangedAndDeleted() {
        OrderReceipt limit = submit(new Instruction.Create(order(OrderType.LIMIT, 1)), Transport.HTTP);
        OrderReceipt stop = submit(new Instruction.Create(order(OrderType.STOP, 1)), Transport.HTTP);
        List<OrderGroupMember> members = List.of(
                new OrderGroupMember(TradingSession.PORTFOLIO, "MOEX", limit.orderNumber(), OrderType.LIMIT),
                new OrderGroupMember(TradingSession.PORTFOLIO, "MOEX", stop.orderNumber(), OrderType.STOP));
        broker.faults()
                .add(
                        new LoseReply(Ending.RESET),
                        When.on(API).about("orderGroups").once());

        OrderReceipt made = submit(new Instruction.CreateGroup(ExecutionPolicy.IGNORE_CANCEL, members), Transport.HTTP);
        OrderReceipt changed = submit(
                new Instruction.UpdateGroup(made.groupId(), ExecutionPolicy.ON_EXECUTE_OR_CANCEL, members),
                Transport.HTTP);
        OrderReceipt deleted = submit(new Instruction.DeleteGroup(made.groupId()), Transport.HTTP);

        assertThat(List.of(made, changed, deleted))
                .extracting(OrderReceipt::outcome)
                .containsOnly(Outcome.CONFIRMED);
        assertThat(broker.ledger().effects(Effect.Kind.GROUP_CREATED)).hasSize(1);
    }

    @Test
    void pricesAreHeldAgainstTheStepOfTheInstrument() {
        BigDecimal off = sber().priceStep().divide(BigDecimal.TEN);
        NewOrder wrong =
                place(LimitOrder.builder(), 1).price(below(50).add(off)).build();

        OrderReceipt denied = TradingSession.outcome(
                session.orders().submit(new Instruction.Create(wrong), "off", Sending.over(Transport.HTTP)));
        OrderReceipt made = TradingSession.outcome(session.orders()
                .submit(new Instruction.Create(order(OrderType.LIMIT, 1)), "on", Sending.over(Transport.HTTP)));

        assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(denied.reason()).isEqualTo(DenialReason.PRICE_OFF_STEP);
        assertThat(made.outcome()).describedAs(made.toString()).isEqualTo(Outcome.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anOrderWhileTheMarketIsClosedIsRejectedWithItsCode(Transport transport) {
        broker.exchange().phase(sber(), TradingStatus.BREAK);

        OrderReceipt receipt = submit(new Instruction.Create(TradingSession.buy()), transport);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.code()).isNotBlank();
        assertThat(receipt.message()).isNotBlank();
        assertThat(receipt.attempts()).isOne();
    }

    @Test
    void anOrderWhoseEndHasPassedIsDenied() {
        NewOrder late = stop(place(StopMarketOrder.builder(), 1))
                .endTime(Instant.now().minusSeconds(1))
                .build();

        OrderReceipt receipt = submit(new Instruction.Create(late), Transport.HTTP);

        assertThat(receipt.reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(receipt.message()).contains("the field endTime").contains("allowed are times in the future");
    }

    @Test
    void anOrderInDoubtIsLookedForAlthoughItsEndHasPassedMeanwhile() throws IOException {
        Instant end = Instant.now().plusSeconds(3);
        Instruction order = new Instruction.Create(
                stop(place(StopMarketOrder.builder(), 1)).endTime(end).build());
        TradingSession hurried = TradingSession.with(broker, TradingSession.HURRIED);
        broker.faults().add(new LoseReply(), When.on(API).about("/actions/"));
        broker.faults().add(new AnswerInstead(503, ""), When.on(API).about("GET /md"));
        try {
            OrderReceipt before = TradingSession.outcome(hurried.submit(order, "late", Transport.HTTP));
            await().until(() -> Instant.now().isAfter(end));
            broker.faults().clear();
            OrderReceipt after = TradingSession.outcome(hurried.submit(order, "late", Transport.HTTP));

            assertThat(before.outcome()).isEqualTo(Outcome.IN_DOUBT);
            assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        } finally {
            hurried.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCancelPassesUnderTheIdThatAnOrderHasLeftBehind(Transport transport) {
        OrderReceipt order = TradingSession.outcome(
                session.submit(new Instruction.Create(order(OrderType.LIMIT, 1)), "left-behind", transport));
        OrderReceipt cancel = TradingSession.outcome(
                session.submit(NewOrders.cancel(OrderType.LIMIT, order.orderNumber()), "left-behind", transport));

        assertThat(cancel.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(working(OrderType.LIMIT)).isZero();
    }

    /** An order that will not be filled or triggered while the test runs. */
    private NewOrder order(OrderType type, long quantity) {
        return switch (type) {
            case LIMIT -> place(LimitOrder.builder(), quantity).price(below(50)).build();
            case STOP -> stop(place(StopMarketOrder.builder(), quantity)).build();
            case STOPLIMIT ->
                stop(place(StopLimitOrder.builder(), quantity)).price(below(60)).build();
            default -> throw new IllegalArgumentException("No such order: " + type);
        };
    }

    private NewOrder crossing() {
        return place(LimitOrder.builder(), 1).price(sber().priceMax()).build();
    }

    private <O extends NewOrder> OrderBuilder<O> stop(OrderBuilder<O> order) {
        return order.condition(StopCondition.LESSOREQUAL)
                .triggerPrice(sber().priceMin())
                .endTime(Instant.now().plus(Duration.ofDays(1)));
    }

    private static <O extends NewOrder> OrderBuilder<O> place(OrderBuilder<O> order, long quantity) {
        return order.exchange("MOEX")
                .symbol("SBER")
                .portfolio(TradingSession.PORTFOLIO)
                .side(Side.BUY)
                .quantity(quantity)
                .allowMargin(true);
    }

    private BigDecimal below(int steps) {
        return sber().priceMin().add(sber().priceStep().multiply(BigDecimal.valueOf(steps)));
    }

    private Listing sber() {
        return broker.exchange().listing("MOEX", "SBER", null).orElseThrow();
    }

    private OrderStatus status(OrderType type, String number) {
        return OwnOrder.isConditional(type)
                ? broker.exchange()
                        .stopOrders()
                        .find(TradingSession.PORTFOLIO, number)
                        .orElseThrow()
                        .status()
                : broker.exchange()
                        .order(TradingSession.PORTFOLIO, number)
                        .orElseThrow()
                        .status();
    }

    private long working(OrderType type) {
        return OwnOrder.isConditional(type)
                ? broker.exchange().stopOrders().of(TradingSession.PORTFOLIO).stream()
                        .filter(order -> order.status() == OrderStatus.WORKING)
                        .count()
                : broker.exchange().orders(TradingSession.PORTFOLIO).stream()
                        .filter(order -> order.status() == OrderStatus.WORKING)
                        .count();
    }

    private List<Effect> created() {
        return broker.ledger().effects(Effect.Kind.ORDER_CREATED);
    }

    private static When command(Transport transport, String method, String opcode) {
        return transport == Transport.HTTP
                ? When.on(API).about(method)
                : When.on(CWS).about(opcode);
    }

    private OrderReceipt submit(Instruction instruction, Transport transport) {
        return TradingSession.outcome(session.submit(instruction, "a-" + ++ids, transport));
    }
}
