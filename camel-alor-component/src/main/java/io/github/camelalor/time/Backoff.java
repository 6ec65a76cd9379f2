package io.github.camelalor.time;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delays that double from a minimum to a maximum, each drawn from the upper half of its step, so that clients that
 * failed together do not come back together.
 *
 * <p>Not thread-safe: its owner confines or locks it.
 */
public final class Backoff {

    private final long min;
    private final long max;
    private final RandomGenerator random;
    private int failures;

    /**
     * Starts at the minimum.
     *
     * @param min the shortest delay, above zero
     * @param max the longest delay, not below {@code min}
     */
    public Backoff(Duration min, Duration max, RandomGenerator random) {
        this.min = min.toNanos();
        this.max = max.toNanos();
        this.random = random;
        if (this.min <= 0 || this.max < this.min) {
            throw new IllegalArgumentException("A backoff needs 0 < min <= max, not " + min + " and " + max);
        }
    }

    /** Returns the delay before the next attempt, between the minimum and the maximum, and counts the failure. */
    public Duration next() {
        int doublings = Math.min(failures++, Long.numberOfLeadingZeros(min) - 2);
        long ceiling = Math.min(max, min << doublings);
        long floor = Math.max(min, ceiling / 2);
        return Duration.ofNanos(ceiling > floor ? random.nextLong(floor, ceiling + 1) : floor + jitterOfFirst());
    }

    /** The first step is a single point; spreading it upwards keeps the promise that two clients do not align. */
    private long jitterOfFirst() {
        long room = Math.min(max - min, min / 2);
        return room > 0 ? random.nextLong(room + 1) : 0;
    }

    /** Returns how many delays have been handed out since the last reset. */
    public int failures() {
        return failures;
    }

    /** Goes back to the minimum. */
    public void reset() {
        failures = 0;
    }
}
