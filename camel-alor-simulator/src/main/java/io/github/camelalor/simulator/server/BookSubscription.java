package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;

/** An order book, of which only the newest state per interval is sent, and only when it has changed. */
final class BookSubscription extends MarketSubscription {

    private final int depth;
    private final Pace pace;
    private Book sent;

    BookSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        super(services, peer, listing, request);
        this.depth =
                Math.min(request.depth(), services.behaviour().subscriptions().maxDepth());
        this.pace = new Pace(services, request, this::sendIfNew);
    }

    @Override
    public void snapshot() {
        send(exchange.book(listing, depth), true);
    }

    @Override
    public void end() {
        super.end();
        pace.end();
    }

    @Override
    void changed() {
        pace.changed();
    }

    private void sendIfNew() {
        Book book = exchange.book(listing, depth);
        if (!book.bids().equals(sent.bids()) || !book.asks().equals(sent.asks())) {
            send(book, false);
        }
    }

    private void send(Book book, boolean existing) {
        sent = book;
        pace.sent();
        send(Frames.book(book, format, existing, guid));
    }
}
