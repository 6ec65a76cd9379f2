package io.github.camelalor.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What became of an order that a route sent.
 *
 * @param outcome the one outcome
 * @param requestId id under which the order was sent or would have been
 * @param orderNumber number of the order at the trading system; null unless confirmed
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
        String requestId,
        String orderNumber,
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

    /** Checks that only a confirmed order has a number and only a denied one a reason of ours. */
    public OrderReceipt {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(time, "time");
        if (orderNumber != null && outcome != Outcome.CONFIRMED) {
            throw new IllegalArgumentException("Only a confirmed order has a number, not one that is " + outcome);
        }
        if (reason != null && outcome != Outcome.DENIED) {
            throw new IllegalArgumentException("Only a denied order has a reason, not one that is " + outcome);
        }
    }
}
