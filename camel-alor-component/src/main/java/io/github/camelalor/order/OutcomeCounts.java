package io.github.camelalor.order;

import io.github.camelalor.model.Outcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts outcomes, and tells those who want to hear of each. Thread-safe. */
final class OutcomeCounts {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeCounts.class);

    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);
    private final List<OutcomeListener> listeners = new CopyOnWriteArrayList<>();

    OutcomeCounts() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    void count(Outcome outcome, Duration taken) {
        counts.get(outcome).increment();
        for (OutcomeListener listener : listeners) {
            try {
                listener.ended(outcome, taken);
            } catch (RuntimeException e) {
                LOG.error("One who wanted to hear of outcomes failed upon {}", outcome, e);
            }
        }
    }

    AutoCloseable listen(OutcomeListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Returns the counts, every outcome being there. */
    Map<Outcome, Long> counts() {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        counts.forEach((outcome, count) -> sums.put(outcome, count.sum()));
        return sums;
    }
}
