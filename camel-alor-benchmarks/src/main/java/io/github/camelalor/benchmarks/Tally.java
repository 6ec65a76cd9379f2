package io.github.camelalor.benchmarks;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what has arrived at the end of a route; may be called from any thread. */
final class Tally {

    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong highest = new AtomicLong(-1);
    private final AtomicLong inversions = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();

    /**
     * Takes a book.
     *
     * @param time its time in Unix milliseconds, which carries the running number
     */
    void book(BigDecimal bid, BigDecimal ask, long time) {
        long number = time - Books.FIRST_TIME;
        if (bid.compareTo(ask) >= 0) {
            wrong.incrementAndGet();
        }
        long seen = highest.get();
        while (number > seen && !highest.compareAndSet(seen, number)) {
            seen = highest.get();
        }
        if (number <= seen) {
            inversions.incrementAndGet();
        }
        frames.incrementAndGet();
    }

    /** Takes frames that nobody has looked into. */
    void unread(long count) {
        frames.addAndGet(count);
    }

    long frames() {
        return frames.get();
    }

    /** Returns how many books came after a later one, or twice. */
    long inversions() {
        return inversions.get();
    }

    /** Returns how many books had a best bid that was not below the best ask, of which none is ever sent. */
    long wrong() {
        return wrong.get();
    }
}
