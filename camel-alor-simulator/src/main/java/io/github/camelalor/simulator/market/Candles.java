package io.github.camelalor.simulator.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gathers trades and narrower candles, oldest first, into candles of one width, of which it keeps the newest. */
final class Candles {
    private final Timeframe timeframe;
    private final int capacity;
    private final Deque<Candle> candles = new ArrayDeque<>();
    private long nextStart = Long.MIN_VALUE;

    Candles(Timeframe timeframe, int capacity) {
        this.timeframe = timeframe;
        this.capacity = capacity;
    }

    void add(long second, long steps, long lots) {
        if (second < nextStart) {
            candles.getLast().add(steps, lots);
        } else {
            append(Candle.of(begin(second), steps, lots));
        }
    }

    void add(Candle narrower) {
        if (narrower.time() < nextStart) {
            candles.getLast().add(narrower);
        } else {
            append(narrower.at(begin(narrower.time())));
        }
    }

    private long begin(long second) {
        long start = timeframe.start(second);
        nextStart = timeframe.next(start);
        return start;
    }

    private void append(Candle candle) {
        if (candles.size() == capacity) {
            candles.removeFirst();
        }
        candles.addLast(candle);
    }

    int size() {
        return candles.size();
    }

    /** The newest one, or null. */
    Candle last() {
        return candles.peekLast();
    }

    List<Bar> bars(Listing listing) {
        List<Bar> bars = new ArrayList<>(candles.size());
        candles.forEach(candle -> bars.add(candle.bar(listing)));
        return bars;
    }
}
