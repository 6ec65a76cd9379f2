package io.github.camelalor.stream;

import io.github.camelalor.model.MarketTrade;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** The trades that happened without connection and are more than a snapshot holds: got page by page. Of the event loop. */
final class TradeGap {

    /** An hour of a busy instrument; what is more cannot be made up for while the present goes on. */
    private static final int MOST = 100_000;

    private final PastTrades past;
    private final PastTrades.Range range;
    private final Deque<Arrival<MarketTrade>> page = new ArrayDeque<>();
    private CompletableFuture<?> asked;
    private int got;
    private boolean ended;

    TradeGap(PastTrades past, PastTrades.Range range) {
        this.past = past;
        this.range = range;
    }

    /** Returns the next trade of the page at hand, or null. */
    Arrival<MarketTrade> poll() {
        return page.poll();
    }

    /** Tells whether there is nothing more to get. */
    boolean ended() {
        return ended && page.isEmpty();
    }

    /**
     * Asks for the next page, unless that has been done.
     *
     * @param heard gets null and what arrived, or the failure, on any thread
     */
    void ask(BiConsumer<List<Arrival<MarketTrade>>, Throwable> heard) {
        if (asked == null) {
            CompletableFuture<List<Arrival<MarketTrade>>> question = past.page(range, got);
            asked = question;
            question.whenComplete(heard);
        }
    }

    void add(List<Arrival<MarketTrade>> arrived) throws IOException {
        asked = null;
        got += arrived.size();
        ended = arrived.isEmpty();
        arrived.stream()
                .filter(this::missing)
                .sorted(Comparator.comparingLong(each -> each.event().id()))
                .forEach(page::add);
        if (got > MOST) {
            throw new IOException("there are more than " + MOST);
        }
    }

    private boolean missing(Arrival<MarketTrade> arrival) {
        MarketTrade trade = arrival.event();
        return trade.id() < range.before()
                && (range.after() == null || trade.id() > range.after())
                && (range.since() == null || !trade.time().isBefore(range.since()));
    }

    /** Asks for nothing more. */
    void end() {
        ended = true;
        if (asked != null) {
            asked.cancel(false);
        }
    }

    @Override
    public String toString() {
        return "trades " + (range.after() == null ? "since " + range.since() : "after " + range.after())
                + " and before " + range.before();
    }
}
