package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.market.GroupMember;
import io.github.camelalor.simulator.market.Grouping;
import io.github.camelalor.simulator.market.OrderGroups;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.wire.HttpBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.List;

/** Groups of orders (protocol E.5). */
final class GroupEndpoints {

    private static final String GROUPS = "/commandapi/api/orderGroups";
    private static final int BAD_REQUEST = 400;

    private final Access access;
    private final OrderGroups groups;

    GroupEndpoints(Access access, OrderGroups groups) {
        this.access = access;
        this.groups = groups;
    }

    void addTo(HttpRoutes routes) {
        routes.get(GROUPS, problems(this::all));
        routes.post(Channel.API, GROUPS, problems(this::create));
        routes.get(GROUPS + "/{groupId}", problems(this::one));
        routes.put(GROUPS + "/{groupId}", problems(this::change));
        routes.delete(GROUPS + "/{groupId}", problems(this::dissolve));
    }

    private HttpAnswer all(HttpCall call) {
        return HttpAnswer.ok(HttpBodies.groups(groups.of(access.require(call).login())));
    }

    private HttpAnswer one(HttpCall call) {
        String id = call.path("groupId");
        return groups.find(access.require(call).login(), id)
                .map(group -> HttpAnswer.ok(HttpBodies.group(group)))
                .orElseThrow(() -> RequestFailure.badRequest("There is no order group " + id));
    }

    private HttpAnswer create(HttpCall call) {
        Grant grant = access.require(call);
        WireRequest request = WireRequest.read(call.body());
        List<GroupMember> members =
                request.groupMembers().orElseThrow(() -> RequestFailure.badRequest("The field Orders is required"));
        requireOwned(members, grant);
        Grouping grouping = groups.create(grant.login(), members, request.groupPolicy(), origin(call));
        return HttpAnswer.ok(HttpBodies.groupCreated(accepted(grouping)));
    }

    private HttpAnswer change(HttpCall call) {
        Grant grant = access.require(call);
        WireRequest request = WireRequest.read(call.body());
        List<GroupMember> members = request.groupMembers().orElse(null);
        if (members != null) {
            requireOwned(members, grant);
        }
        accepted(groups.change(grant.login(), call.path("groupId"), members, request.groupPolicy(), origin(call)));
        return HttpAnswer.text(200, "success");
    }

    private HttpAnswer dissolve(HttpCall call) {
        accepted(groups.dissolve(access.require(call).login(), call.path("groupId"), origin(call)));
        return HttpAnswer.text(200, "success");
    }

    private static void requireOwned(List<GroupMember> members, Grant grant) {
        for (GroupMember member : members) {
            if (!grant.covers(member.portfolio())) {
                throw RequestFailure.badRequest(
                        "Forbidden attempt to modify an order (" + member.orderNumber() + ") not owned by the user");
            }
        }
    }

    private static String accepted(Grouping grouping) {
        if (grouping instanceof Grouping.Accepted accepted) {
            return accepted.groupId();
        }
        throw RequestFailure.badRequest(((Grouping.Refused) grouping).detail());
    }

    private static Origin origin(HttpCall call) {
        return Origin.http(call.requestId().orElse(null));
    }

    /** Refusals have a shape of their own here. */
    private static Endpoint problems(Endpoint endpoint) {
        return call -> {
            try {
                return endpoint.handle(call);
            } catch (RequestFailure failure) {
                if (failure.httpCode() != BAD_REQUEST) {
                    throw failure;
                }
                return HttpAnswer.json(BAD_REQUEST, HttpBodies.problem("BadRequest", BAD_REQUEST, failure.text()));
            }
        };
    }
}
