package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;

/** The trades of a portfolio. */
final class TradesSubscription extends PortfolioSubscription {

    TradesSubscription(Exchange market, MarketFeed feed, Peer peer, WireRequest request) {
        super(market, feed, peer, request);
    }

    @Override
    void history() {
        market.trades(portfolio).forEach(trade -> send(trade, true));
    }

    @Override
    void trade(OwnTrade trade) {
        send(trade, false);
    }

    private void send(OwnTrade trade, boolean existing) {
        if (concerns(trade.listing().exchange())) {
            send(Frames.trade(trade, format, existing, guid));
        }
    }
}
