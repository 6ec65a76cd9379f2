package io.github.camelalor.simulator.market;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;

/** The newest candles of one width, of which the oldest makes room for the newest. Not thread-safe. */
final class CandleRing {
    private final long width;
    private final int capacity;
    private final Deque<Candle> candles = new ArrayDeque<>();

    /** @param width seconds of a candle */
    CandleRing(long width, int capacity) {
        this.width = width;
        this.capacity = capacity;
    }

    void add(long second, long steps, long lots) {
        Candle last = candles.peekLast();
        long start = second - Math.floorMod(second, width);
        // A clock that was put back must not tear the order of the candles.
        if (last != null && start <= last.time()) {
            last.add(steps, lots);
            return;
        }
        if (candles.size() == capacity) {
            candles.removeFirst();
        }
        candles.addLast(Candle.of(start, steps, lots));
    }

    /** The last candle that starts before a moment, or null. */
    Candle before(long moment) {
        for (Iterator<Candle> newest = candles.descendingIterator(); newest.hasNext(); ) {
            Candle candle = newest.next();
            if (candle.time() < moment) {
                return candle;
            }
        }
        return null;
    }

    /** The first candle that ends after a moment, or null. */
    Candle from(long moment) {
        for (Candle candle : candles) {
            if (candle.time() + width > moment) {
                return candle;
            }
        }
        return null;
    }

    /** The candles that start within {@code from} and before {@code to}, oldest first. */
    void each(long from, long to, Consumer<Candle> reader) {
        for (Candle candle : candles) {
            if (candle.time() >= to) {
                return;
            }
            if (candle.time() >= from) {
                reader.accept(candle);
            }
        }
    }
}
