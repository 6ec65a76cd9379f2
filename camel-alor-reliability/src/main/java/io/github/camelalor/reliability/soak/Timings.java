package io.github.camelalor.reliability.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations that were measured. Thread-safe. */
final class Timings {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void add(long duration) {
        nanos.add(duration);
    }

    int count() {
        return nanos.size();
    }

    /** Returns the duration in milliseconds that a part of all do not exceed; 0 if there is none. */
    long percentile(double part) {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = nanos.stream().sorted().toList();
        }
        int rank = (int) Math.ceil(part * sorted.size());
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(1, rank) - 1) / 1_000_000;
    }

    @Override
    public String toString() {
        if (count() == 0) {
            return "none";
        }
        return String.format(Locale.ROOT, "p50 %d ms, p99 %d ms, of %d", percentile(0.5), percentile(0.99), count());
    }
}
