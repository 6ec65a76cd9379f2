package io.github.camelalor.stream;

import io.github.camelalor.model.MarketTrade;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Knows the trades in an instrument that have happened in the present session, other than by its stream. */
@FunctionalInterface
public interface PastTrades {

    /**
     * Trades that may be missing.
     *
     * @param after number of the last trade before them; null if none is known
     * @param since no trade before this moment is missing; null if a number says it all
     * @param before number of the first trade after them
     */
    record Range(Long after, Instant since, long before) {}

    /**
     * Asks for the next ones of a range, in ascending order.
     *
     * @param offset how many of them have been got already
     * @return the next ones, which may include the two at the ends; none when there are no more
     */
    CompletableFuture<List<Arrival<MarketTrade>>> page(Range range, int offset);
}
