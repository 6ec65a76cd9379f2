package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * The state of a listing's trading at one moment, by its book and its tape.
 *
 * @param listing what is traded
 * @param figures what the trades of the day come to
 * @param bid best bid; zero without bids
 * @param ask best ask; zero without asks
 * @param bidVolume lots at the best bid
 * @param askVolume lots at the best ask
 * @param totalBidVolume lots over all bids
 * @param totalAskVolume lots over all asks
 * @param bookTime Unix milliseconds of the book
 */
public record Quote(
        Listing listing,
        DayFigures figures,
        BigDecimal bid,
        BigDecimal ask,
        long bidVolume,
        long askVolume,
        long totalBidVolume,
        long totalAskVolume,
        long bookTime) {
    private static final int PERCENT_SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The quote now. */
    public static Quote of(Book book, DayFigures figures) {
        return new Quote(
                book.listing(),
                figures,
                price(book.bids()),
                price(book.asks()),
                volume(book.bids()),
                volume(book.asks()),
                total(book.bids()),
                total(book.asks()),
                book.time());
    }

    /** The quote as it was at a moment, without the quantities of the book, which nobody has kept. */
    public static Quote at(Instant moment, Tape tape) {
        DayFigures figures = tape.figures(moment);
        Listing listing = tape.listing();
        PublicTrade last = figures.last();
        BigDecimal other =
                listing.priceStep().multiply(BigDecimal.valueOf(last.side().sign()));
        BigDecimal opposite = Listing.plain(last.price().subtract(other));
        boolean bought = last.side() == Side.BUY;
        return new Quote(
                listing,
                figures,
                bought ? opposite : last.price(),
                bought ? last.price() : opposite,
                0,
                0,
                0,
                0,
                last.time().toEpochMilli());
    }

    /** The last price less the previous close. */
    public BigDecimal change() {
        return figures.last().price().subtract(listing.previousClose());
    }

    /** The change in percent of the previous close. */
    public BigDecimal changePercent() {
        return change().multiply(HUNDRED).divide(listing.previousClose(), PERCENT_SCALE, RoundingMode.HALF_UP);
    }

    /** The price of one lot. */
    public BigDecimal lotValue() {
        return listing.value(1, figures.last().price());
    }

    private static BigDecimal price(List<BookLevel> side) {
        return side.isEmpty() ? BigDecimal.ZERO : side.get(0).price();
    }

    private static long volume(List<BookLevel> side) {
        return side.isEmpty() ? 0 : side.get(0).volume();
    }

    private static long total(List<BookLevel> side) {
        return side.stream().mapToLong(BookLevel::volume).sum();
    }
}
