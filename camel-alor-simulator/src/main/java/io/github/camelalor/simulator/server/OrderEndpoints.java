package io.github.camelalor.simulator.server;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.market.OrderKind;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.market.Rejection;
import io.github.camelalor.simulator.wire.HttpBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Orders over HTTP (protocol E.1 to E.4). */
final class OrderEndpoints {

    static final String ORDERS = "(?:/commandapi)?/warptrans/{server}/v2/client/orders";
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
        for (OrderKind kind : OrderKind.values()) {
            String action = ORDERS + "/actions/" + kind.code();
            routes.post(Channel.API, action, call -> create(call, kind));
            routes.put(action + "/{orderId}", call -> change(call, kind));
        }
        routes.delete(ORDERS + "/all", this::cancelAll);
        routes.delete(ORDERS + "/{orderId}", this::cancel);
    }

    private HttpAnswer create(HttpCall call, OrderKind kind) {
        Grant grant = access.require(call);
        String requestId =
                call.requestId().orElseThrow(() -> RequestFailure.badRequest("The header X-REQID is required"));
        return answered.once(grant.login(), requestId, () -> {
            WireRequest request = WireRequest.read(call.body());
            return placed(entry.place(request, kind, grant, Origin.http(requestId)));
        });
    }

    /** Unlike a creation it goes without a request id: there are clients that give none. */
    private HttpAnswer change(HttpCall call, OrderKind kind) {
        Grant grant = access.require(call);
        Optional<String> requestId = call.requestId();
        Supplier<HttpAnswer> execution = () -> {
            WireRequest request = WireRequest.read(call.body());
            Origin origin = Origin.http(requestId.orElse(null));
            return placed(entry.change(request, kind, call.path("orderId"), grant, origin));
        };
        return requestId.isPresent() ? answered.once(grant.login(), requestId.get(), execution) : execution.get();
    }

    private HttpAnswer cancel(HttpCall call) {
        Grant grant = access.require(call);
        return answered.onceIfCancelsCount(grant.login(), call.requestId(), () -> cancelled(call, grant));
    }

    private HttpAnswer cancelled(HttpCall call, Grant grant) {
        String portfolio = call.required("portfolio");
        call.required("exchange");
        boolean conditional = call.flag("stop").orElse(false);
        Placement placement = entry.cancel(portfolio, call.path("orderId"), conditional, grant, origin(call));
        if (placement instanceof Placement.Accepted accepted) {
            return call.flag("jsonResponse").orElse(false)
                    ? HttpAnswer.ok(HttpBodies.success(accepted.orderNumber()))
                    : HttpAnswer.text(200, "success");
        }
        return placed(placement);
    }

    private HttpAnswer cancelAll(HttpCall call) {
        Grant grant = access.require(call);
        int cancelled = entry.cancelAll(
                call.required("portfolio"), call.required("exchange"), call.flag("stop"), grant, origin(call));
        return cancelled > 0
                ? HttpAnswer.ok(TextNode.valueOf("success"))
                : HttpAnswer.json(
                        BAD_REQUEST,
                        HttpBodies.error(Rejection.NOTHING_TO_CANCEL.code(), Rejection.NOTHING_TO_CANCEL.text()));
    }

    private static Origin origin(HttpCall call) {
        return Origin.http(call.requestId().orElse(null));
    }

    private static HttpAnswer placed(Placement placement) {
        if (placement instanceof Placement.Accepted accepted) {
            return HttpAnswer.ok(HttpBodies.success(accepted.orderNumber()));
        }
        Rejection reason = ((Placement.Rejected) placement).reason();
        boolean notFound = reason == Rejection.CANCEL_NOT_FOUND || reason == Rejection.MODIFY_NOT_FOUND;
        String code = notFound ? reason.code() + " (" + reason.number() + ")" : reason.code();
        return HttpAnswer.json(BAD_REQUEST, HttpBodies.error(code, reason.text()));
    }
}
