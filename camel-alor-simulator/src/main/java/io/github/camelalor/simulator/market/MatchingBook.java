package io.github.camelalor.simulator.market;

import com.paritytrading.parity.match.OrderBook;
import com.paritytrading.parity.match.OrderBookListener;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;

/**
 * The order book of one listing: matches by price, then time, or collects orders for an auction while the trading phase
 * says so. Prices are counts of steps, quantities are lots.
 *
 * <p>The engine does the matching; this class keeps the volume of each level, which the engine does not tell, and the
 * hidden parts of icebergs, which the engine knows nothing of: as one part is consumed, the next one queues up behind the
 * other orders of its price.
 */
final class MatchingBook {
    /** The deepest book anybody may ask for. */
    static final int MAX_DEPTH = 50;

    /** Hears each match, while the book is changing: it must not touch the book. */
    interface Matches {
        void matched(Listing listing, long restingId, long incomingId, Side incoming, long steps, long lots);
    }

    /** The lowest and the highest price of a stretch of time. */
    record PriceRange(long low, long high) {}

    private final Listing listing;
    private final Clock clock;
    private final Matches matches;
    private final OrderBook engine = new OrderBook(new Engine());
    private final Map<Long, RestingOrder> resting = new LinkedHashMap<>();
    private final Map<Long, RestingOrder> icebergs = new LinkedHashMap<>();
    private final Map<Long, RestingOrder> collected = new LinkedHashMap<>();
    private final Levels levels = new Levels();
    private final List<RestingOrder> consumed = new ArrayList<>();
    private TradingStatus status = TradingStatus.NORMAL;
    private PriceLimits limits;
    private long lowest;
    private long highest;
    private long lastSteps;
    private long lowSteps;
    private long highSteps;
    private long changedAt;
    private volatile Book published;

    MatchingBook(Listing listing, Clock clock, Matches matches) {
        this.listing = listing;
        this.clock = clock;
        this.matches = matches;
        this.lastSteps = listing.requireSteps(listing.previousClose());
        this.lowSteps = lastSteps;
        this.highSteps = lastSteps;
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
        lowSteps = Math.min(lowSteps, steps);
        highSteps = Math.max(highSteps, steps);
    }

    /** The last prices since this was asked before. */
    PriceRange takeRange() {
        PriceRange range = new PriceRange(lowSteps, highSteps);
        lowSteps = lastSteps;
        highSteps = lastSteps;
        return range;
    }

    /** Matches what can be matched and rests the remainder; or just collects it. */
    void enter(long id, Side side, long steps, long lots) {
        enter(id, side, steps, lots, RestingOrder.WHOLE);
    }

    /**
     * The same for an order that does not show all of itself.
     *
     * @param parts says how much is shown next of what is left; asked again when that much is consumed
     */
    void enter(long id, Side side, long steps, long lots, LongUnaryOperator parts) {
        RestingOrder order = RestingOrder.limit(id, side, steps, parts);
        if (status.collects()) {
            collect(order, lots);
        } else {
            rest(order, trade(id, side, steps, lots));
        }
    }

    /** Matches what can be matched and drops the remainder; or just collects it, to be dropped after the auction. */
    void take(long id, Side side, long steps, long lots) {
        if (status.collects()) {
            collect(RestingOrder.market(id, side, steps), lots);
        } else {
            trade(id, side, steps, lots);
        }
    }

    /** Takes an order out of the book, if it is there. */
    void cancel(long id) {
        if (resting.containsKey(id)) {
            engine.cancel(id, 0);
            icebergs.remove(id);
            return;
        }
        RestingOrder order = collected.remove(id);
        if (order != null && !order.market()) {
            change(order.side(), order.steps(), -order.shown());
        }
    }

    /**
     * Ends an auction: executes what can be executed at one price, by price and then time, and rests the remainder.
     *
     * @return ids of the market orders of which something is left: they are not in the book any more
     */
    List<Long> uncross() {
        List<RestingOrder> all = new ArrayList<>(resting.values());
        all.addAll(collected.values());
        OptionalLong price =
                Auction.price(all.stream().map(RestingOrder::interest).toList(), lastSteps);
        all.forEach(order -> cancel(order.id()));
        Map<Long, Long> left = new LinkedHashMap<>();
        all.forEach(order -> left.put(order.id(), order.left()));
        price.ifPresent(steps -> tradeAt(steps, all, left));
        List<Long> dropped = new ArrayList<>();
        for (RestingOrder order : all) {
            if (!order.market()) {
                rest(order, left.get(order.id()));
            } else if (left.get(order.id()) > 0) {
                dropped.add(order.id());
            }
        }
        return dropped;
    }

    private void tradeAt(long price, List<RestingOrder> all, Map<Long, Long> left) {
        List<RestingOrder> buyers = eligible(Side.BUY, price, all);
        buyers.forEach(order ->
                rest(RestingOrder.limit(order.id(), Side.BUY, price, RestingOrder.WHOLE), left.get(order.id())));
        for (RestingOrder seller : eligible(Side.SELL, price, all)) {
            left.put(seller.id(), trade(seller.id(), Side.SELL, price, left.get(seller.id())));
        }
        for (RestingOrder buyer : buyers) {
            RestingOrder rest = resting.get(buyer.id());
            left.put(buyer.id(), rest == null ? 0 : rest.left());
            cancel(buyer.id());
        }
    }

    private static List<RestingOrder> eligible(Side side, long price, List<RestingOrder> all) {
        return all.stream()
                .filter(order -> order.side() == side && order.interest().takes(price))
                .sorted(Comparator.comparingLong(order -> -side.sign() * order.steps()))
                .toList();
    }

    private void collect(RestingOrder order, long lots) {
        order.show(lots);
        collected.put(order.id(), order);
        if (!order.market()) {
            change(order.side(), order.steps(), order.shown());
        }
    }

    /** Matches slice by slice, so that the hidden part of an iceberg comes before the next price; says what is left. */
    private long trade(long id, Side side, long steps, long lots) {
        long rest = lots;
        long reach = reach(side, steps);
        while (rest > 0 && reach > 0) {
            long slice = Math.min(rest, reach);
            engine.enter(id, engineSide(side), steps, slice);
            rest -= slice;
            forgetConsumed();
            reach = reach(side, steps);
        }
        return rest;
    }

    private long reach(Side incoming, long limit) {
        return icebergs.isEmpty() ? levels.reachable(incoming, limit) : levels.reachableAtBest(incoming, limit);
    }

    private void rest(RestingOrder order, long lots) {
        if (lots == 0) {
            return;
        }
        order.show(lots);
        resting.put(order.id(), order);
        if (order.hidden() > 0) {
            icebergs.put(order.id(), order);
        } else {
            icebergs.remove(order.id());
        }
        engine.enter(order.id(), engineSide(order.side()), order.steps(), order.shown());
    }

    /** The best price of a side. */
    OptionalLong best(Side side) {
        return levels.best(side);
    }

    /** The lots at the best price of a side; none if it is empty. */
    long bestVolume(Side side) {
        return levels.bestVolume(side);
    }

    int depth(Side side) {
        return levels.depth(side);
    }

    /** The lots that an incoming order could get at its limit or better. */
    long available(Side incoming, long limit) {
        return levels.reachable(incoming, limit) + hidden(incoming.opposite(), limit);
    }

    private long hidden(Side side, long limit) {
        return icebergs.values().stream()
                .filter(order -> order.side() == side && side.sign() * (order.steps() - limit) >= 0)
                .mapToLong(RestingOrder::hidden)
                .sum();
    }

    /** Lots times steps that an incoming order would trade now. */
    long turnover(Side incoming, long limit, long lots) {
        return levels.turnover(incoming, limit, lots);
    }

    /** The book as last asked for, or null if it has changed since; may be read without the lock. */
    Book published() {
        return published;
    }

    Book publish() {
        Book book = published;
        if (book == null) {
            book = new Book(
                    listing,
                    levels.top(Side.BUY, listing, MAX_DEPTH),
                    levels.top(Side.SELL, listing, MAX_DEPTH),
                    changedAt);
            published = book;
        }
        return book;
    }

    private void change(Side side, long steps, long lots) {
        levels.change(side, steps, lots);
        published = null;
        changedAt = clock.millis();
    }

    /** The engine keeps an index entry of each consumed order for ever unless it is told to cancel it. */
    private void forgetConsumed() {
        for (RestingOrder order : consumed) {
            engine.cancel(order.id(), 0);
            rest(order, order.hidden());
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
            lastSteps(steps);
            resting.get(restingId).traded(lots);
            if (remaining == 0) {
                consumed.add(resting.remove(restingId));
            }
            matches.matched(listing, restingId, incomingId, incoming, steps, lots);
        }

        @Override
        public void add(long id, com.paritytrading.parity.match.Side engineSide, long steps, long lots) {
            change(resting.get(id).side(), steps, lots);
        }

        @Override
        public void cancel(long id, long canceled, long remaining) {
            // Also heard for consumed orders, which are not resting any more and whose volume has gone already.
            RestingOrder order = remaining == 0 ? resting.remove(id) : resting.get(id);
            if (order != null) {
                change(order.side(), order.steps(), -canceled);
            }
        }
    }
}
