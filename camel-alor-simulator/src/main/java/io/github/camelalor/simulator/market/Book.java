package io.github.camelalor.simulator.market;

import java.util.List;

/**
 * The state of an order book at one moment.
 *
 * @param listing what is traded
 * @param bids bids, best first
 * @param asks asks, best first
 * @param time Unix milliseconds of the last change
 */
public record Book(Listing listing, List<BookLevel> bids, List<BookLevel> asks, long time) {
    /** Keeps its own copies. */
    public Book {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }

    /** The same book with at most so many levels a side. */
    public Book top(int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException("Depth must not be negative: " + depth);
        }
        return bids.size() <= depth && asks.size() <= depth
                ? this
                : new Book(listing, top(bids, depth), top(asks, depth), time);
    }

    private static List<BookLevel> top(List<BookLevel> levels, int depth) {
        return levels.size() <= depth ? levels : levels.subList(0, depth);
    }
}
