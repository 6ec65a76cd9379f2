package io.github.camelalor.benchmarks;

import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.BookLevel;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes distinct books of 20 bids and 20 asks in SBER, the same ones in each run. */
final class Books {

    static final int DEPTH = 20;

    /** Time of the first book in Unix milliseconds; the time of a book less this is its running number. */
    static final long FIRST_TIME = 1_760_000_000_000L;

    private static final Listing LISTING = Listings.SBER;
    private static final int LARGEST_GAP = 3;
    private static final int LARGEST_VOLUME = 20_000;
    private static final int WALK = 200;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20);
    private final long middle = LISTING.steps(LISTING.previousClose()).orElseThrow();

    /** Makes the next book; all have the time of the first, for the sender to overwrite. */
    Book next() {
        long bid = middle + random.nextInt(-WALK, WALK);
        long ask = bid + random.nextInt(1, LARGEST_GAP + 1);
        return new Book(LISTING, levels(bid, -1), levels(ask, 1), FIRST_TIME);
    }

    private List<BookLevel> levels(long best, int direction) {
        List<BookLevel> levels = new ArrayList<>(DEPTH);
        long steps = best;
        for (int i = 0; i < DEPTH; i++) {
            levels.add(new BookLevel(LISTING.price(steps), random.nextInt(1, LARGEST_VOLUME)));
            steps += (long) direction * random.nextInt(1, LARGEST_GAP + 1);
        }
        return levels;
    }
}
