package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order to be sent, of one of four kinds. What a valid order is, is decided by the order side, not here.
 *
 * <p>Every order can be asked for every field; one that its kind does not have is null.
 */
public sealed interface NewOrder extends BrokerRecord permits MarketOrder, LimitOrder, StopMarketOrder, StopLimitOrder {

    /** Returns the kind of the order. */
    OrderType type();

    /** Returns the code of the exchange. */
    String exchange();

    /** Returns the ticker. */
    String symbol();

    /** Returns the trading mode; null for the primary one. */
    String board();

    /** Returns the portfolio that trades. */
    String portfolio();

    /** Returns buy or sell. */
    Side side();

    /** Returns the number of lots. */
    long quantity();

    /** Returns the price of the order, or of the order that a conditional one becomes. */
    default BigDecimal price() {
        return null;
    }

    /** Returns how the market price has to stand to {@link #triggerPrice()} for the order to be triggered. */
    default StopCondition condition() {
        return null;
    }

    /** Returns the market price that triggers the order. */
    default BigDecimal triggerPrice() {
        return null;
    }

    /** Returns until when the order waits to be triggered; null for no end. */
    default Instant endTime() {
        return null;
    }

    /** Returns for how many seconds the condition has to hold; null for not at all. */
    default Long protectingSeconds() {
        return null;
    }

    /** Returns false for a conditional order that only a group brings to life; null for the broker's default. */
    default Boolean activate() {
        return null;
    }

    /** Returns how long the order may work; null for the broker's default. */
    default TimeInForce timeInForce() {
        return null;
    }

    /** Returns the lots of an iceberg order that others may see; null if all of it. */
    default Long icebergFixed() {
        return null;
    }

    /** Returns by how many percent the visible lots may vary; null for not at all. */
    default Long icebergVariance() {
        return null;
    }

    /** Returns true if the order may open an uncovered position; null for the broker's default. */
    Boolean allowMargin();

    /** Returns false to let the broker accept a repeated id; null for the broker's default. */
    Boolean checkDuplicates();

    /** Returns the comment that comes back in orders and trades; null for none. */
    String comment();
}
