package io.github.camelalor;

import io.github.camelalor.stream.SubscriptionStatus;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The status of a session for readers who come by the thousand, as meters do: one snapshot serves all that are read within
 * half a second. Thread-safe.
 */
final class RecentStatus {

    private static final long SERVES = Duration.ofMillis(500).toNanos();

    private final Supplier<SessionStatus> source;
    private final Timers timers;
    private final ReentrantLock lock = new ReentrantLock();
    private Snapshot last;

    /** A status and its subscriptions by name. */
    private record Snapshot(SessionStatus session, Map<String, List<SubscriptionStatus>> subscriptions) {

        static Snapshot of(SessionStatus session) {
            return new Snapshot(
                    session, session.subscriptions().stream().collect(Collectors.groupingBy(SubscriptionStatus::name)));
        }
    }

    RecentStatus(Supplier<SessionStatus> source, Timers timers) {
        this.source = source;
        this.timers = timers;
    }

    SessionStatus session() {
        return snapshot().session();
    }

    /** Returns where the subscriptions of one name stand. */
    List<SubscriptionStatus> subscriptions(String name) {
        return snapshot().subscriptions().getOrDefault(name, List.of());
    }

    private Snapshot snapshot() {
        lock.lock();
        try {
            if (last == null || timers.nanoTime() - last.session().now() > SERVES) {
                last = Snapshot.of(source.get());
            }
            return last;
        } finally {
            lock.unlock();
        }
    }
}
