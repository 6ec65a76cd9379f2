package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.market.Rejection;
import io.github.camelalor.simulator.wire.HttpBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.Optional;

/** Orders over HTTP (protocol E.1 to E.4). */
final class OrderEndpoints {

    private static final String ORDERS = "(?:/commandapi)?/warptrans/{server}/v2/client/orders";
    private static final int BAD_REQUEST = 400;

    private final Access access;
    private final OrderEntry entry;
    private final AnsweredRequests answered;

    OrderEndpoints(Access access, OrderEntry entry, AnsweredRequests answered) {
        this.access = access;
        this.entry = entry;
        this.answered = answered;
    }

    void addTo(HttpRoutes routes) {
        routes.post(Channel.API, ORDERS + "/actions/market", call -> create(call, OrderType.MARKET));
        routes.post(Channel.API, ORDERS + "/actions/limit", call -> create(call, OrderType.LIMIT));
        routes.delete(ORDERS + "/{orderId}", this::cancel);
    }

    private HttpAnswer create(HttpCall call, OrderType type) {
        Grant grant = access.require(call);
        String requestId =
                call.requestId().orElseThrow(() -> RequestFailure.badRequest("The header X-REQID is required"));
        return answered.once(grant.login(), requestId, () -> {
            WireRequest request = WireRequest.read(call.body());
            return placed(entry.place(request, type, grant, Origin.http(requestId)));
        });
    }

    private HttpAnswer cancel(HttpCall call) {
        Grant grant = access.require(call);
        String portfolio = required(call, "portfolio");
        required(call, "exchange");
        Origin origin = Origin.http(call.requestId().orElse(null));
        Placement placement = entry.cancel(portfolio, call.path("orderId"), grant, origin);
        if (placement instanceof Placement.Accepted accepted) {
            return "true".equalsIgnoreCase(call.query("jsonResponse"))
                    ? HttpAnswer.ok(HttpBodies.success(accepted.orderNumber()))
                    : HttpAnswer.text(200, "success");
        }
        return placed(placement);
    }

    private static HttpAnswer placed(Placement placement) {
        if (placement instanceof Placement.Accepted accepted) {
            return HttpAnswer.ok(HttpBodies.success(accepted.orderNumber()));
        }
        Rejection reason = ((Placement.Rejected) placement).reason();
        String code =
                reason == Rejection.CANCEL_NOT_FOUND ? reason.code() + " (" + reason.number() + ")" : reason.code();
        return HttpAnswer.json(BAD_REQUEST, HttpBodies.error(code, reason.text()));
    }

    private static String required(HttpCall call, String name) {
        return Optional.ofNullable(call.query(name))
                .orElseThrow(() -> RequestFailure.badRequest("The parameter " + name + " is required"));
    }
}
