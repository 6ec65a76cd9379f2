package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.GroupMember;
import io.github.camelalor.simulator.market.GroupState;
import java.io.IOException;

/** Writes groups of orders. */
final class GroupShape {
    private GroupShape() {}

    static void write(JsonGenerator json, GroupState group) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", group.id());
        json.writeStringField("login", group.login());
        json.writeArrayFieldStart("orders");
        for (GroupMember member : group.members()) {
            json.writeStartObject();
            json.writeStringField("orderId", member.orderNumber());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("executionPolicy", group.policy().code());
        json.writeStringField("status", group.status().code());
        Json.time(json, "createdAt", group.createdAt());
        if (group.closedAt() == null) {
            json.writeNullField("closedAt");
        } else {
            Json.time(json, "closedAt", group.closedAt());
        }
        json.writeEndObject();
    }
}
