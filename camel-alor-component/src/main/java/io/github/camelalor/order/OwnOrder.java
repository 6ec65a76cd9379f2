package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.StopOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a search needs to know of an own order, ordinary or conditional.
 *
 * @param number its number, among orders of its sort
 * @param why why it was refused or cancelled; the comment where the broker puts the reason there; may be null
 */
record OwnOrder(String number, String comment, OrderStatus status, BigDecimal filled, String why) {

    /** The list of a portfolio that holds the orders of a kind. */
    static String list(OrderType type) {
        return isConditional(type) ? "stoporders" : "orders";
    }

    static boolean isConditional(OrderType type) {
        return type == OrderType.STOP || type == OrderType.STOPLIMIT;
    }

    /** Reads the list that holds the orders of a kind. */
    static List<OwnOrder> read(OrderType type, byte[] body, EventContext context) throws CodecException {
        if (isConditional(type)) {
            return Answers.stopOrders(body, context).stream().map(OwnOrder::of).toList();
        }
        return Answers.orders(body, context).stream()
                .map(order -> new OwnOrder(
                        order.id(),
                        order.comment(),
                        order.status(),
                        BigDecimal.valueOf(order.filledQuantity()),
                        order.comment()))
                .toList();
    }

    private static OwnOrder of(StopOrder order) {
        return new OwnOrder(
                order.id(),
                order.comment(),
                order.status(),
                order.filledQuantity() == null ? BigDecimal.ZERO : order.filledQuantity(),
                order.error() == null ? order.comment() : order.error());
    }

    /** Returns the one that fits, or null. */
    static OwnOrder find(List<OwnOrder> orders, Predicate<OwnOrder> wanted) {
        return orders.stream().filter(wanted).findFirst().orElse(null);
    }

    /** Says how the order stands, for a message. */
    @Override
    public String toString() {
        return "the order " + number + " is " + status.wireName() + ", " + filled.toPlainString() + " lots filled";
    }
}
