package io.github.camelalor.order;

import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The pause that the broker asks for with 429, observed by all requests of the order side.
 *
 * <p>When it is over, those who waited go one after another at the broker's documented rate and not all at once.
 * Thread-safe.
 */
final class Throttle {

    /** 100 requests a second (protocol F). */
    private static final long SPACING = Duration.ofMillis(10).toNanos();

    private final Timers timers;
    private final ReentrantLock lock = new ReentrantLock();
    private long resumeAt;
    private long nextTurn;

    Throttle(Timers timers) {
        this.timers = timers;
        this.resumeAt = timers.nanoTime();
        this.nextTurn = resumeAt;
    }

    /** Holds all requests back for so long from now. */
    void pause(Duration pause) {
        lock.lock();
        try {
            long end = timers.nanoTime() + pause.toNanos();
            if (end - resumeAt > 0) {
                resumeAt = end;
            }
            if (resumeAt - nextTurn > 0) {
                nextTurn = resumeAt;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns how long a request has to wait before it asks again; zero if it may go.
     *
     * @param waited whether the request comes back from such a wait
     */
    Duration turn(boolean waited) {
        lock.lock();
        try {
            long now = timers.nanoTime();
            if (now - resumeAt >= 0 && (waited || now - nextTurn >= 0)) {
                return Duration.ZERO;
            }
            long turn = nextTurn;
            nextTurn = turn + SPACING;
            return Duration.ofNanos(turn - now);
        } finally {
            lock.unlock();
        }
    }
}
