package io.github.camelalor;

import io.github.camelalor.model.BookFlag;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.stream.EventFilter;
import java.time.Instant;

/** Applies the book policy to the books of one subscription, and notices a book that is older than the one before. */
final class BookInspection implements EventFilter<OrderBook> {

    private final AlorBookPolicy policy;
    private Instant latest = Instant.MIN;

    BookInspection(AlorBookPolicy policy) {
        this.policy = policy;
    }

    @Override
    public OrderBook apply(OrderBook book) {
        if (policy == AlorBookPolicy.pass) {
            return book;
        }
        OrderBook inspected = book;
        if (book.time() != null) {
            if (book.time().isBefore(latest)) {
                inspected = book.with(BookFlag.OLDER);
            } else {
                latest = book.time();
            }
        }
        return policy == AlorBookPolicy.drop && !inspected.flags().isEmpty() ? null : inspected;
    }
}
