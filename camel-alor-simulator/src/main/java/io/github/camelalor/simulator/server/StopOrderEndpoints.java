package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.wire.HttpBodies;
import java.util.List;

/** A client's stop orders, over HTTP (protocol E.6). */
final class StopOrderEndpoints {

    private static final String STOP_ORDERS = "/md/v2/clients/{exchange}/{portfolio}/stoporders";

    private final Access access;
    private final Exchange exchange;
    private final BrokerBehaviour behaviour;

    StopOrderEndpoints(Access access, Exchange exchange, BrokerBehaviour behaviour) {
        this.access = access;
        this.exchange = exchange;
        this.behaviour = behaviour;
    }

    void addTo(HttpRoutes routes) {
        routes.get(STOP_ORDERS, this::all);
        routes.get(STOP_ORDERS + "/{orderId}", this::one);
    }

    private HttpAnswer all(HttpCall call) {
        String portfolio = owned(call);
        List<StopOrderState> stops = exchange.stopOrders().of(portfolio).stream()
                .filter(stop -> wanted(call, stop))
                .toList();
        return HttpAnswer.ok(HttpBodies.stopOrders(stops, call.format(), behaviour.numericStopOrderIds()));
    }

    private HttpAnswer one(HttpCall call) {
        return exchange.stopOrders()
                .find(owned(call), call.path("orderId"))
                .filter(stop -> wanted(call, stop))
                .map(stop -> HttpAnswer.ok(HttpBodies.stopOrder(stop, call.format(), behaviour.numericStopOrderIds())))
                .orElseThrow(Refusals::notFound);
    }

    private String owned(HttpCall call) {
        String portfolio = call.path("portfolio");
        access.require(call, portfolio);
        return portfolio;
    }

    private static boolean wanted(HttpCall call, StopOrderState stop) {
        return stop.listing().exchange().equalsIgnoreCase(call.path("exchange"));
    }
}
