package io.github.camelalor.simulator.market;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * Keeps both sides of one book quoted around a price that wanders near the previous close. All its choices come from
 * its own random generator, so the same seed and the same number of moves give the same quotes.
 */
final class MarketMaker {
    private static final int MAX_GAP = 2;
    private static final int LOTS_PER_LEVEL = 250;
    private static final int LOTS_PER_TRADE = 20;
    private static final int MAX_TRADES = 2;

    private final MatchingBook book;
    private final RandomGenerator random;
    private final RandomGenerator tastes;
    private final int levels;
    private final int noise;
    private final long home;
    private final List<Long> quotes = new ArrayList<>();
    private long middle;
    private long lastId;

    /**
     * @param random chooses the quotes
     * @param tastes chooses the trades, so that they have no say in where the price goes
     * @param levels price levels to keep on each side
     * @param noise the furthest the price moves at once, in steps
     */
    MarketMaker(MatchingBook book, RandomGenerator random, RandomGenerator tastes, int levels, int noise) {
        this.book = book;
        this.random = random;
        this.tastes = tastes;
        this.levels = levels;
        this.noise = noise;
        Listing listing = book.listing();
        this.home = listing.requireSteps(listing.previousClose());
        this.middle = home;
    }

    /** Moves the price and quotes anew. */
    void move() {
        long away = middle - home;
        long reach = Math.max(1, (book.highest() - book.lowest()) / 4);
        // The further from home, the likelier a move back.
        boolean up = random.nextDouble() >= 0.5 + 0.5 * Math.max(-1.0, Math.min(1.0, (double) away / reach));
        long distance = 1L + random.nextInt(noise);
        middle = Math.max(book.lowest() + 1, Math.min(book.highest() - 1, middle + (up ? distance : -distance)));
        quote();
    }

    /**
     * Trades a little, so that there are trades without clients too: takes from the best price of one side, but never
     * the whole of it.
     */
    void trade() {
        for (int trades = tastes.nextInt(MAX_TRADES + 1); trades > 0; trades--) {
            Side side = tastes.nextBoolean() ? Side.BUY : Side.SELL;
            long lots = Math.min(1L + tastes.nextInt(LOTS_PER_TRADE), book.bestVolume(side.opposite()) - 1);
            OptionalLong price = book.best(side.opposite());
            if (lots > 0 && price.isPresent()) {
                book.take(--lastId, side, price.getAsLong(), lots);
            }
        }
    }

    /** Quotes anew at the same price if one side has lost more than half of its levels. */
    void replenish() {
        if (Math.min(book.depth(Side.BUY), book.depth(Side.SELL)) <= levels / 2) {
            quote();
        }
    }

    /** Takes the old quotes away and sets new ones. */
    void quote() {
        quotes.forEach(book::cancel);
        quotes.clear();
        quote(Side.BUY, middle - 1);
        quote(Side.SELL, middle + 1 + random.nextInt(MAX_GAP));
        book.lastSteps(middle);
    }

    /**
     * Only the first quote may trade with resting orders of clients; the others keep clear of what is left of them, so
     * that even an order too large to swallow leaves a book on both sides.
     */
    private void quote(Side side, long first) {
        long steps = first;
        for (int level = 0; level < levels; level++) {
            if (level > 0) {
                steps = clear(side, steps - side.sign() * (1L + random.nextInt(MAX_GAP)));
            }
            long lots = 1L + random.nextInt(LOTS_PER_LEVEL);
            if (steps < book.lowest() || steps > book.highest()) {
                return;
            }
            long id = --lastId;
            quotes.add(id);
            book.enter(id, side, steps, lots);
            if (crosses(side, steps)) {
                // A client's order is larger than the quote: the market follows it.
                steps = clear(side, steps);
                middle = steps;
            }
        }
    }

    private boolean crosses(Side side, long steps) {
        OptionalLong touch = book.best(side.opposite());
        return touch.isPresent() && side.sign() * (steps - touch.getAsLong()) >= 0;
    }

    private long clear(Side side, long steps) {
        OptionalLong touch = book.best(side.opposite());
        if (touch.isEmpty()) {
            return steps;
        }
        long nearest = touch.getAsLong() - side.sign();
        return side == Side.BUY ? Math.min(steps, nearest) : Math.max(steps, nearest);
    }
}
