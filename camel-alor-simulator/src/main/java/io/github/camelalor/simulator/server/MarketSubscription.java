package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.wire.WireFormat;
import io.github.camelalor.simulator.wire.WireRequest;

/** What happens in one listing; each kind of it sends what it finds new when told that something has changed. */
abstract class MarketSubscription implements Subscription {

    final Exchange exchange;
    final BrokerBehaviour behaviour;
    final Listing listing;
    final String guid;
    final WireFormat format;

    private final MarketFeed feed;
    private final Peer peer;
    private final String opcode;

    MarketSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        this.exchange = services.exchange();
        this.behaviour = services.behaviour();
        this.feed = services.feed();
        this.peer = peer;
        this.listing = listing;
        this.opcode = request.opcode();
        this.guid = request.guid();
        this.format = request.format();
    }

    @Override
    public final void follow() {
        feed.follow(listing, this);
    }

    @Override
    public void end() {
        feed.leave(listing, this);
    }

    /** The book has changed, once or several times, and perhaps the tape. */
    abstract void changed();

    /** The trading phase or the like has changed. */
    void instrumentChanged() {}

    final void send(byte[] frame) {
        peer.send(opcode, frame);
    }
}
