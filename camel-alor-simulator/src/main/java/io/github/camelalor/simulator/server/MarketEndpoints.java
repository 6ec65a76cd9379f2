package io.github.camelalor.simulator.server;

import com.fasterxml.jackson.databind.node.LongNode;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.wire.HttpBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import java.time.Clock;

/** What everybody may see, over HTTP (protocol E.6). */
final class MarketEndpoints {

    private static final int DEFAULT_DEPTH = 20;
    private static final int MAX_DEPTH = 50;

    private final Access access;
    private final Exchange exchange;
    private final Clock clock;
    private final SubscriptionBehaviour behaviour;

    MarketEndpoints(Access access, Exchange exchange, Clock clock, SubscriptionBehaviour behaviour) {
        this.access = access;
        this.exchange = exchange;
        this.clock = clock;
        this.behaviour = behaviour;
    }

    void addTo(HttpRoutes routes) {
        routes.get("/md/v2/orderbooks/{exchange}/{symbol}", this::book);
        routes.get("/md/v2/time", this::time);
    }

    private HttpAnswer book(HttpCall call) {
        access.require(call);
        Listing listing = exchange.listing(call.path("exchange"), call.path("symbol"), call.query("instrumentGroup"))
                .orElseThrow(Refusals::notFound);
        int depth = Math.min(behaviour.maxDepth(), depth(call.query("depth")));
        return HttpAnswer.ok(HttpBodies.book(exchange.book(listing, depth), call.format()));
    }

    private HttpAnswer time(HttpCall call) {
        return HttpAnswer.ok(
                LongNode.valueOf(clock.instant().minus(access.delay(call)).getEpochSecond()));
    }

    private static int depth(String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return DEFAULT_DEPTH;
        }
        try {
            return Math.max(1, Math.min(MAX_DEPTH, Integer.parseInt(wanted)));
        } catch (NumberFormatException noNumber) {
            throw RequestFailure.badRequest("The depth is a number from 1 to 50");
        }
    }
}
