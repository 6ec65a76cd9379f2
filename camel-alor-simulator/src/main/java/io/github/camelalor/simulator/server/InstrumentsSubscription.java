package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.InstrumentState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;

/** The state of an instrument: the whole of it once, and then what has changed. */
final class InstrumentsSubscription extends MarketSubscription {

    private InstrumentState sent;

    InstrumentsSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        super(services, peer, listing, request);
    }

    @Override
    public void snapshot() {
        sent = exchange.state(listing);
        send(Frames.instrument(sent, format, guid));
    }

    @Override
    void changed() {
        // The book is no part of it.
    }

    @Override
    void instrumentChanged() {
        InstrumentState now = exchange.state(listing);
        if (!now.equals(sent)) {
            send(Frames.instrumentChange(sent, now, format, guid));
            sent = now;
        }
    }
}
