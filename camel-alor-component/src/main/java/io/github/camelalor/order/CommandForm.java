package io.github.camelalor.order;

import static io.github.camelalor.order.OrderField.ACTIVATE;
import static io.github.camelalor.order.OrderField.ALLOW_MARGIN;
import static io.github.camelalor.order.OrderField.BOARD;
import static io.github.camelalor.order.OrderField.CHECK_DUPLICATES;
import static io.github.camelalor.order.OrderField.COMMENT;
import static io.github.camelalor.order.OrderField.CONDITION;
import static io.github.camelalor.order.OrderField.END_TIME;
import static io.github.camelalor.order.OrderField.EXCHANGE;
import static io.github.camelalor.order.OrderField.ICEBERG_FIXED;
import static io.github.camelalor.order.OrderField.ICEBERG_VARIANCE;
import static io.github.camelalor.order.OrderField.ORDER_ID;
import static io.github.camelalor.order.OrderField.PORTFOLIO;
import static io.github.camelalor.order.OrderField.PRICE;
import static io.github.camelalor.order.OrderField.PROTECTING_SECONDS;
import static io.github.camelalor.order.OrderField.QUANTITY;
import static io.github.camelalor.order.OrderField.SIDE;
import static io.github.camelalor.order.OrderField.SYMBOL;
import static io.github.camelalor.order.OrderField.TIME_IN_FORCE;
import static io.github.camelalor.order.OrderField.TRIGGER_PRICE;
import static io.github.camelalor.order.OrderField.TYPE;
import static io.github.camelalor.order.OrderField.WHICH;

import io.github.camelalor.model.OrderType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields each command needs and which it may have (protocol D.3, E.3): the one table of them. */
enum CommandForm {
    CREATE_MARKET("a market order", order(), may(TIME_IN_FORCE)),
    CREATE_LIMIT("a limit order", order(PRICE), may(TIME_IN_FORCE, ICEBERG_FIXED, ICEBERG_VARIANCE)),
    CREATE_STOP("a stop order", order(CONDITION, TRIGGER_PRICE), may(END_TIME, PROTECTING_SECONDS, ACTIVATE)),
    CREATE_STOPLIMIT(
            "a stop-limit order",
            order(PRICE, CONDITION, TRIGGER_PRICE),
            may(END_TIME, PROTECTING_SECONDS, ACTIVATE, TIME_IN_FORCE, ICEBERG_FIXED, ICEBERG_VARIANCE)),

    UPDATE_MARKET("the update of a market order", order(ORDER_ID), may(TIME_IN_FORCE)),
    UPDATE_LIMIT("the update of a limit order", order(ORDER_ID, PRICE), may(ICEBERG_FIXED)),
    UPDATE_STOP(
            "the update of a stop order",
            order(ORDER_ID, CONDITION, TRIGGER_PRICE),
            may(END_TIME, PROTECTING_SECONDS, ACTIVATE)),
    UPDATE_STOPLIMIT(
            "the update of a stop-limit order",
            order(ORDER_ID, PRICE, CONDITION, TRIGGER_PRICE),
            may(END_TIME, PROTECTING_SECONDS, ACTIVATE, TIME_IN_FORCE, ICEBERG_FIXED)),

    CANCEL("the cancel of an order", EnumSet.of(ORDER_ID, EXCHANGE, PORTFOLIO), cancel()),
    CANCEL_ALL("the cancel of all orders", EnumSet.of(EXCHANGE, PORTFOLIO), EnumSet.of(WHICH));

    private static final List<CommandForm> CREATES =
            List.of(CREATE_MARKET, CREATE_LIMIT, CREATE_STOP, CREATE_STOPLIMIT);
    private static final List<CommandForm> UPDATES =
            List.of(UPDATE_MARKET, UPDATE_LIMIT, UPDATE_STOP, UPDATE_STOPLIMIT);

    private final String text;
    private final Set<OrderField> needed;
    private final Set<OrderField> taken;

    CommandForm(String text, Set<OrderField> needed, Set<OrderField> optional) {
        this.text = text;
        this.needed = Collections.unmodifiableSet(needed);
        EnumSet<OrderField> both = EnumSet.copyOf(needed);
        both.addAll(optional);
        this.taken = Collections.unmodifiableSet(both);
    }

    private static Set<OrderField> order(OrderField... more) {
        Set<OrderField> fields = EnumSet.of(SIDE, QUANTITY, EXCHANGE, SYMBOL, PORTFOLIO);
        fields.addAll(List.of(more));
        return fields;
    }

    private static Set<OrderField> may(OrderField... more) {
        Set<OrderField> fields = EnumSet.of(BOARD, COMMENT, ALLOW_MARGIN, CHECK_DUPLICATES, TYPE);
        fields.addAll(List.of(more));
        return fields;
    }

    /** What an instruction to cancel may say beyond what the broker needs, so that it may be the body of the order. */
    private static Set<OrderField> cancel() {
        return EnumSet.of(SYMBOL, BOARD, CHECK_DUPLICATES, TYPE);
    }

    static CommandForm of(OrderAction action, OrderType type) {
        return switch (action) {
            case CREATE -> CREATES.get(type.ordinal());
            case UPDATE -> UPDATES.get(type.ordinal());
            case CANCEL -> CANCEL;
        };
    }

    /** Returns the fields without which there is no such command, in the order in which they are missed. */
    Set<OrderField> needed() {
        return needed;
    }

    boolean takes(OrderField field) {
        return taken.contains(field);
    }

    /** Names all spellings of all fields, for a message. */
    String allowed() {
        return taken.stream().flatMap(OrderField::spellings).collect(Collectors.joining(", "));
    }

    /** Names the command, for a message. */
    @Override
    public String toString() {
        return text;
    }
}
