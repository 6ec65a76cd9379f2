package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.wire.WireRequest;

/** The one way of orders to the exchange, whichever address they came to. */
final class OrderEntry {

    private final Exchange exchange;

    OrderEntry(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Places an order; fails when it cannot be read or its portfolio is not the client's. */
    Placement place(WireRequest request, OrderType type, Grant grant, Origin origin) {
        Refusals.unlessCovers(grant, request.portfolio());
        return exchange.place(request.order(type, exchange::listing, origin));
    }

    /** Cancels an order; fails when its portfolio is not the client's. */
    Placement cancel(String portfolio, String orderNumber, Grant grant, Origin origin) {
        Refusals.unlessCovers(grant, portfolio);
        return exchange.cancel(portfolio, orderNumber, origin);
    }
}
