package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.market.Estimate;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.wire.HttpBodies;
import io.github.camelalor.simulator.wire.WireRequest;

/** Estimates of orders, one or many at a time (protocol E.5). */
final class EstimateEndpoints {

    private static final String ESTIMATE = OrderEndpoints.ORDERS + "/estimate";

    private final Access access;
    private final Exchange exchange;

    EstimateEndpoints(Access access, Exchange exchange) {
        this.access = access;
        this.exchange = exchange;
    }

    void addTo(HttpRoutes routes) {
        routes.post(Channel.API, ESTIMATE, this::one);
        routes.post(Channel.API, ESTIMATE + "/all", this::many);
    }

    private HttpAnswer one(HttpCall call) {
        Grant grant = access.require(call);
        return HttpAnswer.ok(HttpBodies.estimate(estimate(WireRequest.read(call.body()), grant)));
    }

    private HttpAnswer many(HttpCall call) {
        Grant grant = access.require(call);
        return HttpAnswer.ok(HttpBodies.estimates(WireRequest.readAll(call.body()).stream()
                .map(request -> estimate(request, grant))
                .toList()));
    }

    private Estimate estimate(WireRequest request, Grant grant) {
        Refusals.unlessCovers(grant, request.portfolio());
        return exchange.estimate(request.estimate((where, symbol, board) -> exchange.listing(where, symbol, board)
                        .or(() -> {
                            throw Refusals.notFound();
                        })))
                .orElseThrow(Refusals::notFound);
    }
}
