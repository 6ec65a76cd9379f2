package io.github.camelalor.codec;

import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderGroupStatus;
import java.time.Instant;
import java.util.List;

/** A group of orders on the wire. */
final class OrderGroupWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> ID = SHAPE.text("id");
    private static final WireField<String> LOGIN = SHAPE.text("login");
    private static final WireField<List<OrderGroupMember>> ORDERS = SHAPE.list(OrderGroupMemberWire::read, "orders");
    private static final WireField<ExecutionPolicy> EXECUTION_POLICY =
            SHAPE.word(ExecutionPolicy::received, "executionPolicy");
    private static final WireField<OrderGroupStatus> STATUS = SHAPE.word(OrderGroupStatus::received, "status");
    private static final WireField<Instant> CREATED_AT = SHAPE.time("createdAt");
    private static final WireField<Instant> CLOSED_AT = SHAPE.time("closedAt");

    static final ObjectReader<OrderGroup> READER = new ObjectReader<>(SHAPE, OrderGroupWire::make);

    private OrderGroupWire() {}

    private static OrderGroup make(Row row, EventContext context) throws CodecException {
        return new OrderGroup(
                row.required(ID),
                row.get(LOGIN),
                row.get(ORDERS, List.of()),
                row.get(EXECUTION_POLICY, ExecutionPolicy.UNKNOWN),
                row.get(STATUS, OrderGroupStatus.UNKNOWN),
                row.get(CREATED_AT),
                row.get(CLOSED_AT));
    }
}
