package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be true of every group of orders before it is sent (protocol E.5). */
final class OrderGroupRules {

    private static final Pattern GROUP_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final OrderRules rules;

    OrderGroupRules(OrderRules rules) {
        this.rules = rules;
    }

    void check(Instruction instruction) throws Denial {
        if (instruction instanceof Instruction.CreateGroup create) {
            group(create.policy(), create.orders());
        } else if (instruction instanceof Instruction.UpdateGroup update) {
            groupId(update.groupId());
            group(update.policy(), update.orders());
        } else if (instruction instanceof Instruction.DeleteGroup delete) {
            groupId(delete.groupId());
        }
    }

    /** Checks the id of a group, which goes into a path. */
    static void groupId(String id) throws Denial {
        if (!GROUP_ID.matcher(id).matches()) {
            throw invalid(
                    "groupId",
                    "is " + OrderFields.quoted(id) + "; allowed is a UUID, as the broker answers when a group is made");
        }
    }

    private void group(ExecutionPolicy policy, List<OrderGroupMember> orders) throws Denial {
        if (orders.isEmpty()) {
            throw invalid("orders", "is empty; a group needs members");
        }
        Set<String> numbers = new HashSet<>();
        for (OrderGroupMember order : orders) {
            if (order.portfolio() == null
                    || order.exchange() == null
                    || order.type() == null
                    || order.type() == OrderType.UNKNOWN) {
                throw invalid("orders", "has the order " + order.orderId() + " without portfolio, exchange or type");
            }
            OrderRules.orderId(OrderField.ORDER_ID, order.orderId());
            rules.place(order.exchange(), order.portfolio());
            if (!numbers.add(order.orderId())) {
                throw invalid("orders", "has the order " + order.orderId() + " twice");
            }
        }
        if (policy == ExecutionPolicy.TRIGGER_BRACKET_ORDERS) {
            bracket(orders);
        }
    }

    private static void bracket(List<OrderGroupMember> orders) throws Denial {
        long limits =
                orders.stream().filter(order -> order.type() == OrderType.LIMIT).count();
        boolean otherwiseStops = orders.stream()
                .filter(order -> order.type() != OrderType.LIMIT)
                .allMatch(order -> order.type() == OrderType.STOP || order.type() == OrderType.STOPLIMIT);
        if (limits != 1 || !otherwiseStops || orders.size() < 2) {
            throw invalid(
                    "orders",
                    "must be, under the policy TriggerBracketOrders, exactly one order of the type Limit, and others of"
                            + " the types Stop or StopLimit, made with activate=false");
        }
    }

    static Denial invalid(String field, String wrong) {
        return new Denial(DenialReason.INVALID_FIELD, "the field " + field + " " + wrong);
    }
}
