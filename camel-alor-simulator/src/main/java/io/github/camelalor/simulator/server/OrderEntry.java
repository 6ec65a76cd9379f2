package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireRequest;

/** The one way of orders to the exchange, whichever address they came to. */
final class OrderEntry {

    private static final int FORBIDDEN = 403;

    private final Exchange exchange;

    OrderEntry(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Places an order; fails when it cannot be read or its portfolio is not the client's. */
    Placement place(WireRequest request, OrderType type, Grant grant, Origin origin) {
        requireCovered(grant, request.portfolio());
        return exchange.place(request.order(type, exchange::listing, origin));
    }

    /** Cancels an order; fails when its portfolio is not the client's. */
    Placement cancel(String portfolio, String orderNumber, Grant grant, Origin origin) {
        requireCovered(grant, portfolio);
        return exchange.cancel(portfolio, orderNumber, origin);
    }

    /** Fails when a portfolio is not the client's. */
    static void requireCovered(Grant grant, String portfolio) {
        if (!grant.covers(portfolio)) {
            throw new RequestFailure(FORBIDDEN, null, "Portfolio " + portfolio + " is not allowed by the token");
        }
    }
}
