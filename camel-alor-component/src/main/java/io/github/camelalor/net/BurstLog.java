package io.github.camelalor.net;

import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Counts what keeps going wrong and logs the first of each burst, so that a flood of bad frames is no flood of lines. */
public final class BurstLog {

    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final Logger log;
    private final Timers timers;
    private final AtomicLong count = new AtomicLong();
    private volatile long last;

    /** Logs to the given logger. */
    public BurstLog(Logger log, Timers timers) {
        this.log = log;
        this.timers = timers;
    }

    /**
     * Counts one occurrence, and logs it if the last one is more than ten seconds ago.
     *
     * @return true when it was logged, that is, when it opened a burst
     */
    public boolean warn(String what, Throwable cause) {
        long now = timers.nanoTime();
        long total = count.incrementAndGet();
        boolean opens = total == 1 || now - last > QUIET;
        last = now;
        if (opens) {
            log.warn(
                    "{}: {} ({} so far; further ones are only counted until it has been quiet)",
                    what,
                    cause.getMessage(),
                    total);
        }
        return opens;
    }

    /** Returns how often it has happened. */
    public long count() {
        return count.get();
    }
}
