package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.Set;

/** The orders of a portfolio. The wanted statuses limit the snapshot alone. */
final class OrdersSubscription extends PortfolioSubscription {

    private final Set<OrderStatus> wanted;

    OrdersSubscription(Exchange market, MarketFeed feed, Peer peer, WireRequest request) {
        super(market, feed, peer, request);
        this.wanted = request.orderStatuses();
    }

    @Override
    void history() {
        market.orders(portfolio).stream()
                .filter(order -> wanted.contains(order.status()))
                .forEach(order -> send(order, true));
    }

    @Override
    void order(OrderState order) {
        send(order, false);
    }

    private void send(OrderState order, boolean existing) {
        if (concerns(order.listing().exchange())) {
            send(Frames.order(order, format, existing, guid));
        }
    }
}
