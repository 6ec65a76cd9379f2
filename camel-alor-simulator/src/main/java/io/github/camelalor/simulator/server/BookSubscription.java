package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireFormat;
import io.github.camelalor.simulator.wire.WireRequest;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** An order book, of which only the newest state per interval is sent, and only when it has changed. */
final class BookSubscription implements Subscription {

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Exchange exchange;
    private final MarketFeed feed;
    private final LongSupplier nanoTime;
    private final Peer peer;
    private final Listing listing;
    private final String opcode;
    private final String guid;
    private final WireFormat format;
    private final int depth;
    private final long interval;
    private Book sent;
    private long sentAt;
    private long timer = NO_TIMER;

    BookSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        this.vertx = services.vertx();
        this.exchange = services.exchange();
        this.feed = services.feed();
        this.nanoTime = services.nanoTime();
        this.peer = peer;
        this.listing = listing;
        this.opcode = request.opcode();
        this.guid = request.guid();
        this.format = request.format();
        this.depth =
                Math.min(request.depth(), services.behaviour().subscriptions().maxDepth());
        this.interval = services.interval(request);
    }

    @Override
    public void snapshot() {
        send(exchange.book(listing, depth), true);
    }

    @Override
    public void follow() {
        feed.follow(listing, this);
    }

    @Override
    public void end() {
        feed.leave(listing, this);
        vertx.cancelTimer(timer);
    }

    /** The book has changed, once or several times. */
    void changed() {
        if (timer != NO_TIMER) {
            return;
        }
        long wait = interval - TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - sentAt);
        if (wait <= 0) {
            sendIfNew();
        } else {
            timer = vertx.setTimer(wait, now -> {
                timer = NO_TIMER;
                sendIfNew();
            });
        }
    }

    private void sendIfNew() {
        Book book = exchange.book(listing, depth);
        if (sent == null || !book.bids().equals(sent.bids()) || !book.asks().equals(sent.asks())) {
            send(book, false);
        }
    }

    private void send(Book book, boolean existing) {
        sent = book;
        sentAt = nanoTime.getAsLong();
        peer.send(opcode, Frames.book(book, format, existing, guid));
    }
}
