package io.github.camelalor;

import io.github.camelalor.model.BookFlag;
import io.github.camelalor.model.OrderBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Applies the book policy to the books of one subscription, and notices a book that is older than the one before. */
final class BookInspection implements UnaryOperator<OrderBook> {

    /** So far may the exchange's clock be ahead of this machine's; what is dated later is an error, not the time. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final AlorBookPolicy policy;
    private final InstantSource clock;
    private Instant latest = Instant.MIN;

    BookInspection(AlorBookPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Returns the book as it shall be delivered, or null to drop it. */
    @Override
    public OrderBook apply(OrderBook book) {
        if (policy == AlorBookPolicy.pass) {
            return book;
        }
        if (book.existing()) {
            // The first book of a subscription has none before it.
            latest = Instant.MIN;
        }
        OrderBook inspected = book;
        if (book.time().isBefore(latest)) {
            inspected = book.with(BookFlag.OLDER);
        } else if (!book.time().isAfter(clock.instant().plus(AHEAD))) {
            latest = book.time();
        }
        return policy == AlorBookPolicy.drop && !inspected.flags().isEmpty() ? null : inspected;
    }
}
