package io.github.camelalor.stream;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What has to be known of a kind of portfolio event to tell what is new.
 *
 * @param key says what the event is about
 * @param time says when that happened; may return null
 * @param existing tells whether it comes from a snapshot
 * @param asNew makes the same event one that is from no snapshot
 * @param memory returns what is to be remembered of it
 * @param news tells whether an event says something that the remembered one of the same key did not, and is not older
 */
record Tracked<T, M>(
        Function<T, Object> key,
        Function<T, Instant> time,
        Predicate<T> existing,
        UnaryOperator<T> asNew,
        Function<T, M> memory,
        BiPredicate<M, T> news) {

    /** An own trade happens once. A trade with oneself is two, of one number and two orders. */
    static final Tracked<Trade, Boolean> TRADES = new Tracked<>(
            trade -> List.of(trade.id(), String.valueOf(trade.orderNumber()), trade.symbol(), trade.side()),
            Trade::time,
            Trade::existing,
            Trade::asNew,
            trade -> Boolean.TRUE,
            (known, trade) -> false);

    static final Tracked<Order, Order> ORDERS = new Tracked<>(
            order -> List.of(order.id(), order.symbol()),
            order -> order.updateTime() == null ? order.transTime() : order.updateTime(),
            Order::existing,
            Order::asNew,
            Order::asNew,
            Tracked::news);

    static final Tracked<StopOrder, StopOrder> STOP_ORDERS = new Tracked<>(
            order -> List.of(order.id(), order.symbol()),
            order -> order.updateTime() == null ? order.transTime() : order.updateTime(),
            StopOrder::existing,
            StopOrder::asNew,
            StopOrder::asNew,
            Tracked::news);

    static final Tracked<Position, Position> POSITIONS = new Tracked<>(
            Position::symbol,
            position -> null,
            Position::existing,
            Position::asNew,
            Position::asNew,
            (known, position) -> !SameState.of(known, position.asNew()));

    private static boolean news(Order known, Order next) {
        boolean older = ended(known.status()) && next.status() == OrderStatus.WORKING
                || next.filledQuantity() < known.filledQuantity();
        return !older && !SameState.of(known, next.asNew());
    }

    private static boolean news(StopOrder known, StopOrder next) {
        boolean older = ended(known.status()) && next.status() == OrderStatus.WORKING
                || less(next.filledQuantity(), known.filledQuantity());
        return !older && !SameState.of(known, next.asNew());
    }

    /** An order that has ended does not work again, nor is what was filled taken back. */
    private static boolean ended(OrderStatus status) {
        return status == OrderStatus.FILLED || status == OrderStatus.CANCELED || status == OrderStatus.REJECTED;
    }

    private static boolean less(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.compareTo(other) < 0;
    }
}
