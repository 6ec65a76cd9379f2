package io.github.camelalor.simulator.market;

/** A candle under way; prices are counts of steps. Not thread-safe. */
final class Candle {
    private final long time;
    private final long open;
    private long high;
    private long low;
    private long close;
    private long volume;

    /** @param time Unix seconds of its start */
    Candle(long time, long open, long high, long low, long close, long volume) {
        this.time = time;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
    }

    static Candle of(long time, long steps, long lots) {
        return new Candle(time, steps, steps, steps, steps, lots);
    }

    long time() {
        return time;
    }

    long close() {
        return close;
    }

    void add(long steps, long lots) {
        high = Math.max(high, steps);
        low = Math.min(low, steps);
        close = steps;
        volume += lots;
    }

    /** Adds a later one. */
    void add(Candle later) {
        high = Math.max(high, later.high);
        low = Math.min(low, later.low);
        close = later.close;
        volume += later.volume;
    }

    Candle at(long otherTime) {
        return new Candle(otherTime, open, high, low, close, volume);
    }

    Bar bar(Listing listing) {
        return new Bar(
                time, listing.price(open), listing.price(high), listing.price(low), listing.price(close), volume);
    }
}
