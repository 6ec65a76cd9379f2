package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A limit order to be sent.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null for the primary one
 * @param portfolio portfolio that trades
 * @param side buy or sell
 * @param quantity lots
 * @param price price at which, or better than which, it executes
 * @param timeInForce how long it may work; null for the broker's default. An update cannot change it
 * @param icebergFixed lots that others may see; null if all of them
 * @param icebergVariance by how many percent the visible lots may vary; null for not at all. An update cannot change it
 * @param allowMargin true if it may open an uncovered position; null for the broker's default
 * @param checkDuplicates false to let the broker accept a repeated id; null for the broker's default
 * @param comment comment that comes back in orders and trades; null for none
 */
public record LimitOrder(
        String exchange,
        String symbol,
        String board,
        String portfolio,
        Side side,
        long quantity,
        BigDecimal price,
        TimeInForce timeInForce,
        Long icebergFixed,
        Long icebergVariance,
        Boolean allowMargin,
        Boolean checkDuplicates,
        String comment)
        implements NewOrder {

    /** Checks that everything is there without which an order cannot be written at all. */
    public LimitOrder {
        Essentials.check(exchange, symbol, portfolio, side, null, timeInForce);
        Objects.requireNonNull(price, "price");
    }

    /** Starts an order. */
    public static OrderBuilder<LimitOrder> builder() {
        return new OrderBuilder<>(OrderBuilder::limit);
    }

    @Override
    public OrderType type() {
        return OrderType.LIMIT;
    }
}
