package io.github.camelalor.simulator.market;

import java.util.List;

/** Leads listings from one trading phase to the next; guarded by the lock of the exchange. */
final class TradingPhases {
    private final OrderDesk desk;
    private final Announcements announcements;

    TradingPhases(OrderDesk desk, Announcements announcements) {
        this.desk = desk;
        this.announcements = announcements;
    }

    /** Changes the phase of a book. Orders for the close are executed before trading ends, an auction when it ends. */
    void change(MatchingBook book, TradingStatus status) {
        Listing listing = book.listing();
        boolean auctionEnds = book.status().collects() && !status.collects();
        List<WorkingOrder> forTheClose = status.closing() ? desk.atTheClose().take(listing) : List.of();
        if (!status.collects()) {
            forTheClose.forEach(order -> desk.enter(order, book));
        }
        book.status(status);
        if (status.collects()) {
            forTheClose.forEach(order -> desk.enter(order, book));
        }
        announcements.post(listener -> listener.tradingStatusChanged(listing, status));
        if (auctionEnds) {
            book.uncross().forEach(id -> desk.drop(desk.working(id)));
        }
        if (auctionEnds || !forTheClose.isEmpty()) {
            desk.settled(book);
        }
    }
}
