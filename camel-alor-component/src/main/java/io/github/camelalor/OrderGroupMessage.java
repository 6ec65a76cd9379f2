package io.github.camelalor;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderAssembler;
import io.github.camelalor.order.OrderDeniedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads what is to be done with a group of orders out of a message. */
final class OrderGroupMessage {

    private final AlorOrderOptions options;
    private final OrderAssembler assembler;
    private final OrderBody bodies;

    OrderGroupMessage(AlorEndpoint endpoint) {
        this.options = endpoint.getOrderOptions();
        this.assembler = OrderMessage.assembler(endpoint);
        this.bodies = new OrderBody(assembler, "no group of orders", "a list of OrderGroupMember");
    }

    AlorAction action(Message message) throws OrderDeniedException {
        return OrderMessage.action(message, options, AlorAction.OF_GROUPS, assembler);
    }

    /** Reads an instruction that changes something. */
    Instruction read(Exchange exchange, AlorAction action) throws OrderDeniedException {
        boolean whole = action != AlorAction.delete;
        return assembler.group(
                action.onOrders(),
                fields(options.getGroupId(), whole ? options.getExecutionPolicy() : null, action),
                body(exchange),
                headers(exchange.getMessage(), action));
    }

    String groupId(Exchange exchange) throws OrderDeniedException {
        return assembler.groupId(
                fields(options.getGroupId(), null, AlorAction.get),
                body(exchange),
                headers(exchange.getMessage(), AlorAction.get));
    }

    private Map<String, ?> body(Exchange exchange) throws OrderDeniedException {
        Object body = exchange.getMessage().getBody();
        if (body instanceof OrderGroup group) {
            return Map.of("groupId", group.id(), "executionPolicy", group.executionPolicy(), "orders", group.orders());
        }
        if (body instanceof List<?> list) {
            if (list.stream().allMatch(OrderGroupMember.class::isInstance)) {
                return Map.of("orders", list);
            }
            throw assembler.denied(DenialReason.MALFORMED_BODY, "the body is a list, but not of OrderGroupMember");
        }
        return bodies.fields(exchange);
    }

    private static Map<String, Object> headers(Message message, AlorAction action) {
        return fields(
                message.getHeader(AlorConstants.ORDER_GROUP_ID),
                message.getHeader(AlorConstants.ORDER_EXECUTION_POLICY),
                action);
    }

    /** Leaves out what the action has no place for, as options and headers are the same for all actions. */
    private static Map<String, Object> fields(Object groupId, Object policy, AlorAction action) {
        Map<String, Object> fields = new HashMap<>();
        if (groupId != null && action != AlorAction.create) {
            fields.put("groupId", groupId);
        }
        if (policy != null && (action == AlorAction.create || action == AlorAction.update)) {
            fields.put("executionPolicy", policy);
        }
        return fields;
    }
}
