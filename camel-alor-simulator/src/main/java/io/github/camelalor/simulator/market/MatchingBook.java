package io.github.camelalor.simulator.market;

import com.paritytrading.parity.match.OrderBook;
import com.paritytrading.parity.match.OrderBookListener;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The order book of one listing: matches by price, then time. Prices are counts of steps, quantities are lots.
 *
 * <p>The engine does the matching; this class keeps the volume of each level, which the engine does not tell.
 */
final class MatchingBook {
    /** The deepest book anybody may ask for. */
    static final int MAX_DEPTH = 50;

    /** Hears each match, while the book is changing: it must not touch the book. */
    interface Matches {
        void matched(Listing listing, long restingId, long incomingId, Side incoming, long steps, long lots);
    }

    private record Resting(Side side, long steps) {}

    private final Listing listing;
    private final Clock clock;
    private final Matches matches;
    private final OrderBook engine = new OrderBook(new Engine());
    private final Map<Long, Resting> resting = new HashMap<>();
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private final List<Long> consumed = new ArrayList<>();
    private TradingStatus status = TradingStatus.NORMAL;
    private PriceLimits limits;
    private long lowest;
    private long highest;
    private long lastSteps;
    private long changedAt;
    private volatile Book published;

    MatchingBook(Listing listing, Clock clock, Matches matches) {
        this.listing = listing;
        this.clock = clock;
        this.matches = matches;
        this.lastSteps = listing.requireSteps(listing.previousClose());
        this.changedAt = clock.millis();
        limits(PriceLimits.of(listing));
    }

    Listing listing() {
        return listing;
    }

    TradingStatus status() {
        return status;
    }

    void status(TradingStatus now) {
        status = now;
    }

    PriceLimits limits() {
        return limits;
    }

    void limits(PriceLimits now) {
        long min = listing.requireSteps(now.min());
        highest = listing.requireSteps(now.max());
        lowest = min;
        limits = now;
    }

    /** The lower price limit. */
    long lowest() {
        return lowest;
    }

    /** The upper price limit. */
    long highest() {
        return highest;
    }

    long lastSteps() {
        return lastSteps;
    }

    BigDecimal lastPrice() {
        return listing.price(lastSteps);
    }

    void lastSteps(long steps) {
        lastSteps = steps;
    }

    /** Matches what can be matched and rests the remainder. */
    void enter(long id, Side side, long steps, long lots) {
        engine.enter(id, engineSide(side), steps, lots);
        forgetConsumed();
    }

    /** Matches what can be matched and drops the remainder. */
    void take(long id, Side side, long steps, long lots) {
        enter(id, side, steps, lots);
        cancel(id);
    }

    /** Takes an order out of the book, if it is there. */
    void cancel(long id) {
        if (resting.containsKey(id)) {
            engine.cancel(id, 0);
        }
    }

    /** The best price of a side. */
    OptionalLong best(Side side) {
        NavigableMap<Long, Long> levels = levels(side);
        return levels.isEmpty() ? OptionalLong.empty() : OptionalLong.of(levels.firstKey());
    }

    /** The lots at the best price of a side; none if it is empty. */
    long bestVolume(Side side) {
        NavigableMap<Long, Long> levels = levels(side);
        return levels.isEmpty() ? 0 : levels.firstEntry().getValue();
    }

    int depth(Side side) {
        return levels(side).size();
    }

    /** The lots that an incoming order could get at its limit or better. */
    long available(Side incoming, long limit) {
        long lots = 0;
        for (long volume : reachable(incoming, limit).values()) {
            lots += volume;
        }
        return lots;
    }

    /** Lots times steps that an incoming order would trade now. */
    long turnover(Side incoming, long limit, long lots) {
        long rest = lots;
        long turnover = 0;
        for (Map.Entry<Long, Long> level : reachable(incoming, limit).entrySet()) {
            long taken = Math.min(rest, level.getValue());
            turnover = Math.addExact(turnover, Math.multiplyExact(taken, level.getKey()));
            rest -= taken;
            if (rest == 0) {
                break;
            }
        }
        return turnover;
    }

    /** The book as last asked for, or null if it has changed since; may be read without the lock. */
    Book published() {
        return published;
    }

    Book publish() {
        Book book = published;
        if (book == null) {
            book = new Book(listing, top(bids), top(asks), changedAt);
            published = book;
        }
        return book;
    }

    private List<BookLevel> top(NavigableMap<Long, Long> levels) {
        List<BookLevel> top = new ArrayList<>(Math.min(levels.size(), MAX_DEPTH));
        for (Map.Entry<Long, Long> level : levels.entrySet()) {
            if (top.size() == MAX_DEPTH) {
                break;
            }
            top.add(new BookLevel(listing.price(level.getKey()), level.getValue()));
        }
        return top;
    }

    private NavigableMap<Long, Long> reachable(Side incoming, long limit) {
        return levels(incoming.opposite()).headMap(limit, true);
    }

    private NavigableMap<Long, Long> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private void change(Side side, long steps, long lots) {
        levels(side).merge(steps, lots, (before, by) -> before + by == 0 ? null : before + by);
        published = null;
        changedAt = clock.millis();
    }

    /** The engine keeps an index entry of each consumed order for ever unless it is told to cancel it. */
    private void forgetConsumed() {
        for (long id : consumed) {
            engine.cancel(id, 0);
        }
        consumed.clear();
    }

    private static com.paritytrading.parity.match.Side engineSide(Side side) {
        return side == Side.BUY ? com.paritytrading.parity.match.Side.BUY : com.paritytrading.parity.match.Side.SELL;
    }

    private final class Engine implements OrderBookListener {
        @Override
        public void match(
                long restingId,
                long incomingId,
                com.paritytrading.parity.match.Side incomingSide,
                long steps,
                long lots,
                long remaining) {
            Side incoming = incomingSide == com.paritytrading.parity.match.Side.BUY ? Side.BUY : Side.SELL;
            change(incoming.opposite(), steps, -lots);
            lastSteps = steps;
            if (remaining == 0) {
                resting.remove(restingId);
                consumed.add(restingId);
            }
            matches.matched(listing, restingId, incomingId, incoming, steps, lots);
        }

        @Override
        public void add(long id, com.paritytrading.parity.match.Side engineSide, long steps, long lots) {
            Side side = engineSide == com.paritytrading.parity.match.Side.BUY ? Side.BUY : Side.SELL;
            resting.put(id, new Resting(side, steps));
            change(side, steps, lots);
        }

        @Override
        public void cancel(long id, long canceled, long remaining) {
            // Also heard for consumed orders, which are not resting any more and whose volume has gone already.
            Resting order = remaining == 0 ? resting.remove(id) : resting.get(id);
            if (order != null) {
                change(order.side(), order.steps(), -canceled);
            }
        }
    }
}
