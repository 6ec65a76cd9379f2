package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Tape;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.List;

/**
 * Anonymous trades, each of them: so many of the past, and then what is traded. A client that falls behind by more than
 * the tape keeps has lost its connection long before.
 */
final class AllTradesSubscription extends MarketSubscription {

    private final Tape tape;
    private final int depth;
    private long lastId;

    AllTradesSubscription(Services services, Peer peer, Listing listing, WireRequest request) {
        super(services, peer, listing, request);
        this.tape = exchange.tape(listing);
        this.depth = request.tradeDepth();
    }

    @Override
    public void snapshot() {
        // One at least, to know where to go on.
        List<PublicTrade> past = tape.last(Math.max(1, depth));
        lastId = past.get(past.size() - 1).id();
        past.subList(past.size() - Math.min(depth, past.size()), past.size()).forEach(trade -> send(trade, true));
    }

    @Override
    void changed() {
        for (PublicTrade trade : tape.after(lastId)) {
            lastId = trade.id();
            send(trade, false);
        }
    }

    private void send(PublicTrade trade, boolean existing) {
        send(Frames.publicTrade(trade, format, existing, behaviour.anonymousOrderNumberAsText(), guid));
    }
}
