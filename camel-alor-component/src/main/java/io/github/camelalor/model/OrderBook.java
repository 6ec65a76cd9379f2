package io.github.camelalor.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An order book as the exchange sent it: whole, not a difference, and not put in order.
 *
 * @param exchange code of the exchange
 * @param symbol ticker
 * @param board trading mode that was asked for; null for the primary one
 * @param bids levels of the buyers, best first
 * @param asks levels of the sellers, best first
 * @param time time of this state at the exchange
 * @param existing true when it comes from the snapshot after subscribing, false for a new event
 * @param flags what is remarkable about the book
 */
public record OrderBook(
        String exchange,
        String symbol,
        String board,
        List<PriceLevel> bids,
        List<PriceLevel> asks,
        Instant time,
        boolean existing,
        Set<BookFlag> flags)
        implements BrokerRecord {

    /** Takes the lists and the flags over as immutable ones. */
    public OrderBook {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(time, "time");
        bids = PriceLevels.copyOf(bids);
        asks = PriceLevels.copyOf(asks);
        flags = BookFlags.of(flags);
    }

    /** Makes a book with the flags that follow from its levels, which are all but {@link BookFlag#OLDER}. */
    public static OrderBook flagged(
            Instrument instrument, List<PriceLevel> bids, List<PriceLevel> asks, Instant time, boolean existing) {
        Set<BookFlag> flags = BookFlags.seenIn(bids, asks);
        return new OrderBook(
                instrument.exchange(), instrument.symbol(), instrument.board(), bids, asks, time, existing, flags);
    }

    /** Returns the first bid, if there is one. */
    public Optional<PriceLevel> bestBid() {
        return bids.isEmpty() ? Optional.empty() : Optional.of(bids.get(0));
    }

    /** Returns the first ask, if there is one. */
    public Optional<PriceLevel> bestAsk() {
        return asks.isEmpty() ? Optional.empty() : Optional.of(asks.get(0));
    }

    /**
     * Tells which side is heavier: bid volume minus ask volume over both, as far as the levels go. It is no price, so it may
     * be a double, which is what the Simple language can compare.
     *
     * @return from -1 (only asks) to 1 (only bids); 0 for an empty book
     */
    public double imbalance() {
        double bid = volume(bids);
        double ask = volume(asks);
        return bid + ask == 0 ? 0 : (bid - ask) / (bid + ask);
    }

    private static double volume(List<PriceLevel> levels) {
        return levels.stream().mapToDouble(PriceLevel::volume).sum();
    }

    /** Returns the same book with one flag more; the book itself if it has the flag already. */
    public OrderBook with(BookFlag flag) {
        return flags.contains(flag)
                ? this
                : new OrderBook(exchange, symbol, board, bids, asks, time, existing, BookFlags.plus(flags, flag));
    }
}
