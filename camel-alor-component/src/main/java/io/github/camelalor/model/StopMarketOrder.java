package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A conditional order to be sent that becomes a market order when it is triggered.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode; null for the primary one
 * @param portfolio portfolio that trades
 * @param side buy or sell
 * @param quantity lots
 * @param condition how the market price has to stand to the trigger price
 * @param triggerPrice market price that triggers it
 * @param endTime until when it waits to be triggered, to the second; null for no end
 * @param protectingSeconds for how many seconds the condition has to hold; null for not at all
 * @param activate false for one that only a group brings to life; null for the broker's default
 * @param allowMargin true if it may open an uncovered position; null for the broker's default
 * @param checkDuplicates false to let the broker accept a repeated id; null for the broker's default
 * @param comment comment that comes back in orders and trades; null for none
 */
public record StopMarketOrder(
        String exchange,
        String symbol,
        String board,
        String portfolio,
        Side side,
        long quantity,
        StopCondition condition,
        BigDecimal triggerPrice,
        Instant endTime,
        Long protectingSeconds,
        Boolean activate,
        Boolean allowMargin,
        Boolean checkDuplicates,
        String comment)
        implements NewOrder {

    /** Checks that everything is there without which an order cannot be written at all. */
    public StopMarketOrder {
        Essentials.check(exchange, symbol, portfolio, side, condition, null);
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(triggerPrice, "triggerPrice");
    }

    /** Starts an order. */
    public static OrderBuilder<StopMarketOrder> builder() {
        return new OrderBuilder<>(OrderBuilder::stopMarket);
    }

    @Override
    public OrderType type() {
        return OrderType.STOP;
    }
}
