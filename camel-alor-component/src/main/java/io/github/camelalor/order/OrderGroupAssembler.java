package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts instructions about groups of orders together; names of fields are taken in any case, unknown ones refused. */
final class OrderGroupAssembler {

    private static final String ORDERS = "orders";
    private static final String POLICY = "executionPolicy";
    private static final String GROUP_ID = "groupId";

    private static final Set<String> MEMBER = Set.of("portfolio", "exchange", "orderId", "type");
    private static final Set<String> CREATE = Set.of(ORDERS, POLICY);
    private static final Set<String> UPDATE = Set.of(GROUP_ID, ORDERS, POLICY);
    private static final Set<String> DELETE = Set.of(GROUP_ID);

    private final OrderRules rules;

    OrderGroupAssembler(OrderRules rules) {
        this.rules = rules;
    }

    @SafeVarargs
    final Instruction group(OrderAction action, Map<String, ?>... sources) throws Denial {
        Set<String> known =
                switch (action) {
                    case CREATE -> CREATE;
                    case UPDATE -> UPDATE;
                    case CANCEL -> DELETE;
                };
        Map<String, Object> fields = new HashMap<>();
        for (Map<String, ?> source : sources) {
            fields.putAll(named(source, known, "a group of orders"));
        }
        return switch (action) {
            case CREATE -> new Instruction.CreateGroup(policy(fields), members(fields));
            case UPDATE ->
                new Instruction.UpdateGroup(text(fields, GROUP_ID, GROUP_ID), policy(fields), members(fields));
            case CANCEL -> new Instruction.DeleteGroup(text(fields, GROUP_ID, GROUP_ID));
        };
    }

    private static ExecutionPolicy policy(Map<String, Object> fields) throws Denial {
        String policy = text(fields, POLICY, POLICY);
        return ExecutionPolicy.parse(policy)
                .orElseThrow(() -> OrderGroupRules.invalid(
                        POLICY,
                        "is " + OrderFields.quoted(policy)
                                + "; allowed are OnExecuteOrCancel, IgnoreCancel and TriggerBracketOrders"));
    }

    private List<OrderGroupMember> members(Map<String, Object> fields) throws Denial {
        Object orders = fields.get(ORDERS);
        if (orders == null) {
            throw missing(ORDERS);
        }
        if (!(orders instanceof Collection<?> list)) {
            throw OrderGroupRules.invalid(
                    ORDERS, "must be a list of objects with portfolio, exchange, orderId and type");
        }
        List<OrderGroupMember> members = new ArrayList<>();
        for (Object each : list) {
            members.add(each instanceof OrderGroupMember member ? member : member(each, members.size()));
        }
        return members;
    }

    private OrderGroupMember member(Object each, int index) throws Denial {
        String path = ORDERS + "[" + index + "]";
        if (!(each instanceof Map<?, ?> map)) {
            throw OrderGroupRules.invalid(path, "must be an object with portfolio, exchange, orderId and type");
        }
        Map<String, Object> given = new HashMap<>();
        map.forEach((name, value) -> given.put(String.valueOf(name), value));
        Map<String, Object> fields = named(given, MEMBER, "a member of a group, " + path + ",");
        String type = text(fields, "type", path + ".type");
        return new OrderGroupMember(
                text(fields, "portfolio", path + ".portfolio"),
                rules.exchange(text(fields, "exchange", path + ".exchange")),
                text(fields, "orderId", path + ".orderId"),
                OrderType.parse(type)
                        .orElseThrow(() -> OrderGroupRules.invalid(
                                path + ".type",
                                "is " + OrderFields.quoted(type) + "; allowed are Limit, Market, Stop and StopLimit")));
    }

    /** Returns what was given, under the names of the protocol. */
    private static Map<String, Object> named(Map<String, ?> given, Set<String> known, String what) throws Denial {
        Map<String, String> names =
                known.stream().collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
        Map<String, Object> fields = new HashMap<>();
        for (Map.Entry<String, ?> entry : given.entrySet()) {
            String name = names.get(entry.getKey().toLowerCase(Locale.ROOT));
            if (name == null) {
                throw new Denial(
                        DenialReason.UNKNOWN_FIELD,
                        what + " has no field " + OrderFields.quoted(entry.getKey())
                                + " here; its fields, in any case, are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
            if (fields.containsKey(name)) {
                throw OrderGroupRules.invalid(name, "is there twice, in different cases; leave one of them out");
            }
            fields.put(name, entry.getValue());
        }
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    private static String text(Map<String, Object> fields, String name, String path) throws Denial {
        Object value = fields.get(name);
        if (value == null || value instanceof CharSequence text && text.isEmpty()) {
            throw missing(path);
        }
        if (value instanceof Long || value instanceof Integer) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return OrderNumbers.digits(OrderField.ORDER_ID, number);
        }
        if (value instanceof Worded worded) {
            return worded.wireName();
        }
        if (value instanceof CharSequence) {
            return value.toString();
        }
        throw OrderGroupRules.invalid(path, "must be text, not " + OrderFields.kind(value));
    }

    private static Denial missing(String field) {
        return new Denial(
                DenialReason.MISSING_FIELD,
                "the field " + field + " is missing: give it in the body, in a header or as an option");
    }
}
