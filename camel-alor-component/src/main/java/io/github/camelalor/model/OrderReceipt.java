package io.github.camelalor.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What became of a command that a route sent: to make, update or cancel an order, all orders, or a group of them.
 *
 * @param outcome the one outcome
 * @param command what was asked for, as the broker calls it, such as {@code create:limit} or {@code delete:stop}, else {@code
 *     cancel-all} or {@code create:group}; null if the message did not even say that
 * @param requestId id under which the command was sent or would have been
 * @param orderNumber number of the order at the trading system, after an update that of the new one; null unless confirmed,
 *     but a cancel names its order whatever the outcome
 * @param replacedOrderNumber number of the order that an update replaces, whatever the outcome; null for other commands
 * @param groupId id of the group of orders that was made, changed or deleted; null unless confirmed
 * @param exchange code of the exchange; null if the order did not even say that
 * @param symbol ticker; null if the order did not even say that
 * @param portfolio portfolio; null if the order did not even say that
 * @param transport path that was taken, {@code http} or {@code websocket}; null if none was
 * @param code the broker's code as it was given; null if there was none
 * @param message the broker's text as it was given, or our own; null if there was none
 * @param reason why our own checks refused it; null unless denied
 * @param attempts how often it was put on the wire; zero if it never left
 * @param time when the outcome was known
 */
public record OrderReceipt(
        Outcome outcome,
        String command,
        String requestId,
        String orderNumber,
        String replacedOrderNumber,
        String groupId,
        String exchange,
        String symbol,
        String portfolio,
        String transport,
        String code,
        String message,
        DenialReason reason,
        int attempts,
        Instant time)
        implements BrokerRecord {

    /** Checks that only what is confirmed has made something, and only what is denied has a reason of ours. */
    public OrderReceipt {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(time, "time");
        boolean cancel = command != null && command.startsWith("delete:");
        if ((orderNumber != null && !cancel || groupId != null) && outcome != Outcome.CONFIRMED) {
            throw new IllegalArgumentException("Only a confirmed order has a number, not one that is " + outcome);
        }
        if (reason != null && outcome != Outcome.DENIED) {
            throw new IllegalArgumentException("Only a denied order has a reason, not one that is " + outcome);
        }
    }
}
