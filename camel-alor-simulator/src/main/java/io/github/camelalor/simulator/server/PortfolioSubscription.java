package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.wire.WireFormat;
import io.github.camelalor.simulator.wire.WireRequest;

/** What happens to a portfolio on one exchange; each kind of it overrides what it reports. */
abstract class PortfolioSubscription implements Subscription {

    final Exchange market;
    final String portfolio;
    final String guid;
    final WireFormat format;

    private final MarketFeed feed;
    private final Peer peer;
    private final WireRequest request;

    PortfolioSubscription(Exchange market, MarketFeed feed, Peer peer, WireRequest request) {
        this.market = market;
        this.feed = feed;
        this.peer = peer;
        this.request = request;
        this.portfolio = request.portfolio();
        this.guid = request.guid();
        this.format = request.format();
    }

    @Override
    public final void snapshot() {
        if (!request.skipHistory()) {
            history();
        }
    }

    @Override
    public final void follow() {
        feed.follow(portfolio, this);
    }

    @Override
    public final boolean newsMayOvertake() {
        return true;
    }

    @Override
    public void end() {
        feed.leave(portfolio, this);
    }

    /** Sends what the portfolio holds. */
    abstract void history();

    /** An order has changed. */
    void order(OrderState order) {}

    /** A stop order has changed. */
    void stopOrder(StopOrderState stopOrder) {}

    /** An order was traded. */
    void trade(OwnTrade trade) {}

    /** A position or the money has changed. */
    void position(PositionState position) {}

    /** The price of a listing may have changed, whether the portfolio has it or not. */
    void price(Listing listing) {}

    final boolean concerns(String exchange) {
        return exchange.equalsIgnoreCase(request.exchange());
    }

    final void send(byte[] frame) {
        peer.send(request.opcode(), frame);
    }
}
