package io.github.camelalor.order;

import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Side;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** A book as an order meets it: whatever order its levels came in, and without levels that nobody can trade with. */
final class MarketView {

    private static final Comparator<PriceLevel> BY_PRICE = Comparator.comparing(PriceLevel::price);

    private final List<PriceLevel> bids;
    private final List<PriceLevel> asks;

    MarketView(OrderBook book) {
        bids = tradable(book.bids(), BY_PRICE.reversed());
        asks = tradable(book.asks(), BY_PRICE);
    }

    private static List<PriceLevel> tradable(List<PriceLevel> levels, Comparator<PriceLevel> bestFirst) {
        return levels.stream()
                .filter(level -> level.volume() > 0 && level.price().signum() > 0)
                .sorted(bestFirst)
                .toList();
    }

    boolean isEmpty() {
        return bids.isEmpty() && asks.isEmpty();
    }

    /** Returns the lower of the best prices that are there; the book must not be empty. */
    BigDecimal low() {
        if (bids.isEmpty() || asks.isEmpty()) {
            return only();
        }
        return bids.get(0).price().min(asks.get(0).price());
    }

    /** Returns the higher of the best prices that are there; the book must not be empty. */
    BigDecimal high() {
        if (bids.isEmpty() || asks.isEmpty()) {
            return only();
        }
        return bids.get(0).price().max(asks.get(0).price());
    }

    private BigDecimal only() {
        return (bids.isEmpty() ? asks : bids).get(0).price();
    }

    /** Returns the best price that an order of a side would trade at; null if nobody stands against it. */
    BigDecimal best(Side side) {
        List<PriceLevel> opposite = opposite(side);
        return opposite.isEmpty() ? null : opposite.get(0).price();
    }

    /** Returns the worst price that so many lots would trade at; null if the book does not hold them. */
    BigDecimal reach(Side side, long lots) {
        long left = lots;
        for (PriceLevel level : opposite(side)) {
            left -= Math.min(left, level.volume());
            if (left == 0) {
                return level.price();
            }
        }
        return null;
    }

    private List<PriceLevel> opposite(Side side) {
        return side == Side.BUY ? asks : bids;
    }

    /** Tells whether the market would, or might, trigger a conditional order at once; false for one without a condition. */
    boolean triggers(NewOrder order) {
        if (order.condition() == null || isEmpty()) {
            return false;
        }
        return switch (order.condition()) {
            case MORE -> high().compareTo(order.triggerPrice()) > 0;
            case MOREOREQUAL -> high().compareTo(order.triggerPrice()) >= 0;
            case LESS -> low().compareTo(order.triggerPrice()) < 0;
            case LESSOREQUAL -> low().compareTo(order.triggerPrice()) <= 0;
            case UNKNOWN -> true;
        };
    }

    /** Tells whether an order would take from the book at any price. */
    boolean sweeps(NewOrder order) {
        return order.price() == null && (order.condition() == null || triggers(order));
    }

    /** Tells whether the book holds what an order would take from it at any price. */
    boolean holds(NewOrder order) {
        return !sweeps(order) || reach(order.side(), order.quantity()) != null;
    }
}
