package io.github.camelalor.codec;

import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderType;

/** A member of a group of orders on the wire. */
final class OrderGroupMemberWire {

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> PORTFOLIO = SHAPE.text("portfolio");
    private static final WireField<String> EXCHANGE = SHAPE.text("exchange");
    private static final WireField<String> ORDER_ID = SHAPE.id("orderId");
    private static final WireField<OrderType> TYPE = SHAPE.word(OrderType::received, "type");

    private OrderGroupMemberWire() {}

    static OrderGroupMember read(JsonInput in) throws CodecException {
        Row row = SHAPE.read(in);
        return new OrderGroupMember(row.get(PORTFOLIO), row.get(EXCHANGE), row.required(ORDER_ID), row.get(TYPE));
    }
}
