package io.github.camelalor.order;

import java.time.Duration;
import java.util.Set;

/**
 * How orders are sent.
 *
 * @param deadline how long an order may take until its outcome is told
 * @param replyTimeout how long one attempt, or one question about it, waits for its answer
 * @param retryMin the shortest pause before another attempt or question
 * @param retryMax the longest pause before another attempt or question
 * @param maxInFlight how many orders may be on their way at once; more end as not sent
 * @param exchanges codes of the exchanges that orders may go to
 */
public record OrderOptions(
        Duration deadline,
        Duration replyTimeout,
        Duration retryMin,
        Duration retryMax,
        int maxInFlight,
        Set<String> exchanges) {

    /** Checks that the times make sense. */
    public OrderOptions {
        if (deadline.isNegative() || deadline.isZero() || replyTimeout.isNegative() || replyTimeout.isZero()) {
            throw new IllegalArgumentException("An order needs a deadline and a reply time-out above zero, not "
                    + deadline + " and " + replyTimeout);
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("At least one order must be allowed in flight, not " + maxInFlight);
        }
        exchanges = Set.copyOf(exchanges);
    }

    /** Returns 30 s in all, 5 s an answer, pauses of 200 ms to 5 s, 1,000 orders in flight, MOEX and SPBX. */
    public static OrderOptions defaults() {
        return new OrderOptions(
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                1_000,
                Set.of("MOEX", "SPBX"));
    }
}
