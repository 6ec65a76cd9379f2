package io.github.camelalor.order;

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

    /**
     * A command that lives or may live, and what was told about it.
     *
     * @param content short name of what it asks for
     */
    record Told(String content, Transport transport, OrderReceipt receipt) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Told> confirmed = new LinkedHashMap<>();
    private final Map<String, Told> doubtful = new LinkedHashMap<>();

    /** Begins with nothing. */
    public RecentOrders() {}

    void add(String content, Transport transport, OrderReceipt receipt) {
        String id = receipt.requestId();
        Told told = new Told(content, transport, receipt);
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

    /** Finds what was told about a request id before; null if nothing is remembered. */
    Told find(String requestId) {
        lock.lock();
        try {
            return doubtful.getOrDefault(requestId, confirmed.get(requestId));
        } finally {
            lock.unlock();
        }
    }
}
