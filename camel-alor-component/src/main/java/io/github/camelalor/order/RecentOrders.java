package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last orders that live or may live, by request id.
 *
 * <p>On a new {@code /cws} connection the broker does not know the ids of the one before, so a repeat would be executed
 * again: this memory is what stands against that. It is bounded, and gone with the process; what is in doubt is forgotten
 * last. One memory may serve one session of an account after the other. Thread-safe.
 */
public final class RecentOrders {

    private static final int LIMIT = 10_000;

    /** A command that lives or may live, and what was told about it. */
    record Told(Command command, Transport transport, OrderReceipt receipt) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Told> confirmed = new LinkedHashMap<>();
    private final Map<String, Told> doubtful = new LinkedHashMap<>();

    /** Begins with nothing. */
    public RecentOrders() {}

    void add(Command command, Transport transport, OrderReceipt receipt) {
        String id = command.requestId();
        Told told = new Told(command, transport, receipt);
        lock.lock();
        try {
            confirmed.remove(id);
            doubtful.remove(id);
            if (receipt.outcome() == Outcome.CONFIRMED) {
                confirmed.put(id, told);
            } else if (receipt.outcome() == Outcome.IN_DOUBT) {
                doubtful.put(id, told);
            }
            if (confirmed.size() + doubtful.size() > LIMIT) {
                Iterator<String> eldest =
                        (confirmed.isEmpty() ? doubtful : confirmed).keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Finds what was told about a command before; null if nothing is remembered.
     *
     * @throws Denial if the request id stood for another command
     */
    Told find(Command command) throws Denial {
        Told entry;
        lock.lock();
        try {
            entry = doubtful.getOrDefault(command.requestId(), confirmed.get(command.requestId()));
        } finally {
            lock.unlock();
        }
        if (entry != null && !entry.command().equals(command)) {
            throw new Denial(
                    DenialReason.REQUEST_ID_REUSED,
                    "the request id belongs to another order, sent before; under it this one would never be executed");
        }
        return entry;
    }
}
