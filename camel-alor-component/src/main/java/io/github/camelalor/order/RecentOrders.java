package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last orders that live or may live, by request id.
 *
 * <p>On a new {@code /cws} connection the broker does not know the ids of the one before, so a repeat would be executed
 * again: this memory is what stands against that. It is bounded, and gone with the process. Not thread-safe.
 */
final class RecentOrders {

    private static final int LIMIT = 10_000;

    /** A command that lives or may live, and what was told about it. */
    record Told(Command command, Transport transport, OrderReceipt receipt) {}

    private final Map<String, Told> entries = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > LIMIT;
        }
    };

    void add(Command command, Transport transport, OrderReceipt receipt) {
        Outcome outcome = receipt.outcome();
        entries.remove(command.requestId());
        if (outcome == Outcome.CONFIRMED || outcome == Outcome.IN_DOUBT) {
            entries.put(command.requestId(), new Told(command, transport, receipt));
        }
    }

    /**
     * Finds what was told about a command before; null if nothing is remembered.
     *
     * @throws Denial if the request id stood for another command
     */
    Told find(Command command) throws Denial {
        Told entry = entries.get(command.requestId());
        if (entry != null && !entry.command().equals(command)) {
            throw new Denial(
                    DenialReason.REQUEST_ID_REUSED,
                    "the request id belongs to another order, sent before; under it this one would never be executed");
        }
        return entry;
    }
}
