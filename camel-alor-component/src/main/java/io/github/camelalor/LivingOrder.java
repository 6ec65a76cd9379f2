package io.github.camelalor;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.StopOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An order that lives, as the body of a command that changes or cancels it: a receipt, or an event about it. */
final class LivingOrder {

    private LivingOrder() {}

    /** Returns the fields that name the order; null for a body that names none. */
    static Map<String, ?> fields(Object body, AlorAction action) {
        if (body instanceof OrderReceipt receipt && receipt.orderNumber() != null) {
            return fields(
                    receipt.orderNumber(), receipt.exchange(), receipt.portfolio(), receipt.symbol(), null, action);
        }
        if (body instanceof Order order) {
            return fields(order.id(), order.exchange(), order.portfolio(), order.symbol(), order.board(), action);
        }
        if (body instanceof StopOrder order) {
            return fields(order.id(), order.exchange(), order.portfolio(), order.symbol(), order.board(), action);
        }
        return null;
    }

    /** Tells whether the order is a conditional one, whose numbers are counted apart; empty where the body does not say. */
    static Optional<Boolean> conditional(Object body) {
        if (body instanceof OrderReceipt receipt && receipt.command() != null) {
            String kind = receipt.command().substring(receipt.command().indexOf(':') + 1);
            return OrderType.parse(kind).map(type -> type == OrderType.STOP || type == OrderType.STOPLIMIT);
        }
        return body instanceof Order || body instanceof StopOrder
                ? Optional.of(body instanceof StopOrder)
                : Optional.empty();
    }

    private static Map<String, ?> fields(
            String number, String exchange, String portfolio, String symbol, String board, AlorAction action) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("orderId", number);
        fields.put("exchange", exchange);
        fields.put("portfolio", portfolio);
        if (action == AlorAction.update) {
            fields.put("symbol", symbol);
            fields.put("board", board);
        }
        fields.values().removeIf(value -> value == null);
        return fields;
    }
}
