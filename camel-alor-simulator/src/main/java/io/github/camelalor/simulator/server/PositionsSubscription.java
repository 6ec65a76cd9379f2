package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;

/** The positions and the money of a portfolio. */
final class PositionsSubscription extends PortfolioSubscription {

    PositionsSubscription(Exchange market, MarketFeed feed, Peer peer, WireRequest request) {
        super(market, feed, peer, request);
    }

    @Override
    void history() {
        market.positions(portfolio).forEach(position -> send(position, true));
    }

    @Override
    void position(PositionState position) {
        send(position, false);
    }

    private void send(PositionState position, boolean existing) {
        if (concerns(position.exchange())) {
            send(Frames.position(position, format, existing, guid));
        }
    }
}
