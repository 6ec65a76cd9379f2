package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.GroupMember;
import io.github.camelalor.simulator.market.GroupPolicy;
import io.github.camelalor.simulator.market.OrderKind;
import java.util.List;
import java.util.Optional;

/** Reads commands about groups of orders (protocol E.5). */
final class GroupReader {
    private final Fields fields;

    GroupReader(Fields fields) {
        this.fields = fields;
    }

    Optional<List<GroupMember>> members() {
        return fields.objects("orders")
                .map(orders -> orders.stream().map(GroupReader::member).toList());
    }

    GroupPolicy policy() {
        return fields.text("executionPolicy")
                .map(word -> WireRequest.word(word, GroupPolicy.values(), GroupPolicy::code))
                .orElseThrow(RequestFailure::unreadable);
    }

    private static GroupMember member(Fields order) {
        return new GroupMember(
                order.text("portfolio").orElseThrow(RequestFailure::unreadable),
                order.text("exchange").orElse(null),
                order.text("orderId").orElseThrow(RequestFailure::unreadable),
                order.text("type").flatMap(OrderKind::find).orElseThrow(RequestFailure::unreadable));
    }
}
