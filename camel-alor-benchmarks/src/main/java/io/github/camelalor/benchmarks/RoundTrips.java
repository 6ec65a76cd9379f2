package io.github.camelalor.benchmarks;

import java.util.Arrays;

/** Collects how long round trips took; for one thread. */
final class RoundTrips {

    /** More than what five seconds bring, so that the array, which counts as allocated, is there before. */
    private long[] nanos = new long[256 * 1024];

    private int count;

    void add(long tookNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = tookNanos;
    }

    /**
     * Returns the time, in microseconds, that so many percent of the round trips did not exceed.
     *
     * @throws IllegalStateException if there were none
     */
    double percentileMicros(int percent) {
        if (count == 0) {
            throw new IllegalStateException("There was no round trip while it was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(count * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1] / 1e3;
    }
}
