package io.github.camelalor.order;

import java.time.Instant;
import java.util.Objects;

/**
 * How commands of one endpoint are sent.
 *
 * @param transport the path to take, where the command has a choice
 * @param checkPriceStep whether prices have to be multiples of the instrument's step, without which nothing is sent
 * @param resendUnfound whether an order over {@code /cws} that may have been sent is sent again once there is no sign of it
 * @param journal remembers orders beyond this process; null for nobody
 * @param since when they were first asked for, by the clock of whoever asked; null for just now
 */
public record Sending(
        Transport transport, boolean checkPriceStep, boolean resendUnfound, OrderJournal journal, Instant since) {

    /** Checks that there is a path. */
    public Sending {
        Objects.requireNonNull(transport, "transport");
    }

    /** Takes a path, checks price steps, and remembers nothing beyond this process. */
    public static Sending over(Transport transport) {
        return new Sending(transport, true, false, null, null);
    }
}
