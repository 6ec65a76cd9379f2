package io.github.camelalor.simulator.market;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listeners what happened, in the order it happened.
 *
 * <p>Events are posted under the lock of the exchange and delivered after it is released, by whichever thread comes
 * first; there is never more than one delivering. What waits is bounded by what clients do: the changes of one book
 * wait as one event.
 */
final class Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final List<MarketListener> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Set<Listing> changedBooks = ConcurrentHashMap.newKeySet();
    private final AtomicInteger deliveries = new AtomicInteger();

    Registration listen(MarketListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void post(Consumer<MarketListener> event) {
        waiting.add(() -> tell(event));
    }

    void postBook(Listing listing) {
        if (changedBooks.add(listing)) {
            waiting.add(() -> {
                // Before the listeners look: a change from now on is news to them.
                changedBooks.remove(listing);
                tell(listener -> listener.bookChanged(listing));
            });
        }
    }

    void deliver() {
        if (deliveries.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            for (Runnable event = waiting.poll(); event != null; event = waiting.poll()) {
                event.run();
            }
            seen = deliveries.addAndGet(-seen);
        } while (seen != 0);
    }

    private void tell(Consumer<MarketListener> event) {
        for (MarketListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException failure) {
                LOG.error("A listener of the exchange failed; the others go on", failure);
            }
        }
    }
}
