package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What a client asks the broker to do once the market price meets a condition.
 *
 * @param order the market or limit order to be placed then
 * @param condition how the market price must stand to the trigger price
 * @param triggerPrice trigger price; checked by the exchange
 * @param endsAt until when the condition is watched, or null for no end
 * @param protectingSeconds how long the condition must hold before it counts, from 1 to 300, or 0 for no time at all
 * @param active whether the condition is watched from now on, or only once a group of orders says so
 * @param reversed whether the condition says how the trigger price stands to the market price, and not the other way round
 */
public record StopTicket(
        OrderTicket order,
        Condition condition,
        BigDecimal triggerPrice,
        Instant endsAt,
        int protectingSeconds,
        boolean active,
        boolean reversed) {
    /** The longest protecting time. */
    public static final int MAX_PROTECTING_SECONDS = 300;

    /** Makes one whose condition says how the market price stands to the trigger price. */
    public StopTicket(
            OrderTicket order,
            Condition condition,
            BigDecimal triggerPrice,
            Instant endsAt,
            int protectingSeconds,
            boolean active) {
        this(order, condition, triggerPrice, endsAt, protectingSeconds, active, false);
    }

    /** Checks what cannot be a client's mistake: the server has read the request before. */
    public StopTicket {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(triggerPrice, "triggerPrice");
        if (protectingSeconds < 0 || protectingSeconds > MAX_PROTECTING_SECONDS) {
            throw new IllegalArgumentException(
                    "Protecting seconds must be from 0 to " + MAX_PROTECTING_SECONDS + ": " + protectingSeconds);
        }
    }

    /** An active stop order without end that triggers at once when its condition is met. */
    public static StopTicket of(OrderTicket order, Condition condition, BigDecimal triggerPrice) {
        return new StopTicket(order, condition, triggerPrice, null, 0, true);
    }

    /** The same with an end, or null for none. */
    public StopTicket endsAt(Instant end) {
        return new StopTicket(order, condition, triggerPrice, end, protectingSeconds, active, reversed);
    }

    /** The same with a time for which the condition must hold. */
    public StopTicket protectingSeconds(int seconds) {
        return new StopTicket(order, condition, triggerPrice, endsAt, seconds, active, reversed);
    }

    /** The same, watched from now on or not yet. */
    public StopTicket active(boolean watched) {
        return new StopTicket(order, condition, triggerPrice, endsAt, protectingSeconds, watched, reversed);
    }

    /** The same with its condition read in this direction. */
    public StopTicket reversed(boolean direction) {
        return new StopTicket(order, condition, triggerPrice, endsAt, protectingSeconds, active, direction);
    }

    /** How the market price has to stand to the trigger price. */
    Condition watched() {
        return reversed ? condition.reversed() : condition;
    }

    /** The same with another order to be placed. */
    public StopTicket order(OrderTicket other) {
        return new StopTicket(other, condition, triggerPrice, endsAt, protectingSeconds, active, reversed);
    }
}
