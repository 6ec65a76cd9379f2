package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Quote;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;

/** Quotes, of which only the newest state per interval is sent, and only when it has changed. */
final class QuotesSubscription extends MarketSubscription {

    private final Pace pace;
    private Quote sent;

    QuotesSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        super(services, peer, listing, request);
        this.pace = new Pace(services, request, this::sendIfNew);
    }

    @Override
    public void snapshot() {
        sendIfNew();
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
        Quote quote = exchange.quote(listing);
        if (!quote.equals(sent)) {
            sent = quote;
            pace.sent();
            send(Frames.quote(quote, format, guid));
        }
    }
}
