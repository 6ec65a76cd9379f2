package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A conditional order to be sent that becomes a limit order when it is triggered.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null for the primary one
 * @param portfolio portfolio that trades
 * @param side buy or sell
 * @param quantity lots
 * @param price price of the limit order that it becomes
 * @param condition how the market price has to stand to the trigger price
 * @param triggerPrice market price that triggers it
 * @param endTime until when it waits to be triggered, to the second; null for no end
 * @param protectingSeconds for how many seconds the condition has to hold; null for not at all
 * @param activate false for one that only a group brings to life; null for the broker's default
 * @param timeInForce how long the limit order may work; null for the broker's default
 * @param icebergFixed lots of the limit order that others may see; null if all of them
 * @param icebergVariance by how many percent the visible lots may vary; null for not at all. An update cannot change it
 * @param allowMargin true if it may open an uncovered position; null for the broker's default
 * @param checkDuplicates false to let the broker accept a repeated id; null for the broker's default
 * @param comment comment that comes back in orders and trades; null for none
 */
public record StopLimitOrder(
        String exchange,
        String symbol,
        String board,
        String portfolio,
        Side side,
        long quantity,
        BigDecimal price,
        StopCondition condition,
        BigDecimal triggerPrice,
        Instant endTime,
        Long protectingSeconds,
        Boolean activate,
        TimeInForce timeInForce,
        Long icebergFixed,
        Long icebergVariance,
        Boolean allowMargin,
        Boolean checkDuplicates,
        String comment)
        implements NewOrder {

    /** Checks that everything is there without which an order cannot be written at all. */
    public StopLimitOrder {
        Essentials.check(exchange, symbol, portfolio, side, condition, timeInForce);
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(triggerPrice, "triggerPrice");
    }

    /** Starts an order. */
    public static OrderBuilder<StopLimitOrder> builder() {
        return new OrderBuilder<>(OrderBuilder::stopLimit);
    }

    @Override
    public OrderType type() {
        return OrderType.STOPLIMIT;
    }
}
