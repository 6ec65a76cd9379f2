package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderBuilder;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopLimitOrder;
import io.github.camelalor.model.StopMarketOrder;
import io.github.camelalor.model.TimeInForce;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts an instruction together from the fields of a message and checks it completely.
 *
 * <p>Fields may be spelt as the broker spells them ({@code instrument.symbol}, {@code user.portfolio}, nested or dotted) or
 * flat ({@code symbol}, {@code portfolio}), in any case, but each only once in a source. A field that is not known, or that
 * the command does not have, is refused, so that a misspelt one is never lost; that goes for {@code opcode}, {@code guid} and
 * {@code token} as well, which are ours to write. Only {@code type}, found in many samples, is tolerated if it says what the
 * endpoint is about. Thread-safe.
 */
public final class OrderAssembler {

    private final OrderRules rules;
    private final OrderGroupAssembler groups;
    private final Clock clock;

    /**
     * Allows orders on these exchanges.
     *
     * @param exchanges their codes as the broker writes them
     * @param clock gives the time of receipts, and tells which times are over
     */
    public OrderAssembler(Set<String> exchanges, Clock clock) {
        this.rules = new OrderRules(exchanges, clock);
        this.groups = new OrderGroupAssembler(rules);
        this.clock = clock;
    }

    /**
     * Makes the instruction to create, update or cancel an order out of fields; headers win over the body, the body wins over
     * the defaults.
     *
     * @param type kind of the order
     * @param defaults fields that the endpoint gives; those for which the action has no place count as not given
     * @param body fields of the body, as parsed from JSON or given as a map
     * @param headers fields given by headers, under the same names; a cancel takes no notice of those that it has no place for
     * @throws OrderDeniedException if a field is missing, unknown or wrong; the message names it and what is allowed
     */
    public Instruction order(
            OrderType type, OrderAction action, Map<String, ?> defaults, Map<String, ?> body, Map<String, ?> headers)
            throws OrderDeniedException {
        try {
            OrderFields fields = fields(CommandForm.of(action, type), defaults, body, headers);
            hasType(fields, type);
            fields.complete();
            return checked(
                    switch (action) {
                        case CREATE -> new Instruction.Create(order(type, fields));
                        case UPDATE -> new Instruction.Update(fields.orderId(OrderField.ORDER_ID), order(type, fields));
                        case CANCEL ->
                            new Instruction.Cancel(
                                    type,
                                    fields.orderId(OrderField.ORDER_ID),
                                    rules.exchange(fields.text(OrderField.EXCHANGE)),
                                    fields.text(OrderField.SYMBOL),
                                    fields.text(OrderField.PORTFOLIO),
                                    fields.flag(OrderField.CHECK_DUPLICATES));
                    });
        } catch (Denial denial) {
            throw denied(denial.reason(), denial.getMessage());
        }
    }

    /** Makes the instruction to cancel all orders of a portfolio; see {@link #order}. */
    public Instruction cancelAll(Map<String, ?> defaults, Map<String, ?> body, Map<String, ?> headers)
            throws OrderDeniedException {
        try {
            OrderFields fields = fields(CommandForm.CANCEL_ALL, defaults, body, headers);
            fields.complete();
            CancelScope which = fields.word(OrderField.WHICH, OrderAssembler::scope, "all, orders and stop-orders");
            return checked(new Instruction.CancelAll(
                    rules.exchange(fields.text(OrderField.EXCHANGE)),
                    fields.text(OrderField.PORTFOLIO),
                    which == null ? CancelScope.ALL : which));
        } catch (Denial denial) {
            throw denied(denial.reason(), denial.getMessage());
        }
    }

    /**
     * Makes the instruction to create, change or delete a group of orders: {@code orders}, a list of objects with {@code
     * portfolio}, {@code exchange}, {@code orderId} and {@code type}, {@code executionPolicy}, and {@code groupId}.
     *
     * @param action {@link OrderAction#CANCEL} to delete the group
     * @param fields of all sources, later ones winning
     */
    @SafeVarargs
    public final Instruction group(OrderAction action, Map<String, ?>... fields) throws OrderDeniedException {
        try {
            return checked(groups.group(action, fields));
        } catch (Denial denial) {
            throw denied(denial.reason(), denial.getMessage());
        }
    }

    /** Returns the id of the group that the fields name, later sources winning; they may name nothing else. */
    @SafeVarargs
    public final String groupId(Map<String, ?>... fields) throws OrderDeniedException {
        return ((Instruction.DeleteGroup) group(OrderAction.CANCEL, fields)).groupId();
    }

    /** Makes the exception for a message that no instruction can be made of. */
    public OrderDeniedException denied(DenialReason reason, String why) {
        return new OrderDeniedException(Receipts.denied(reason, why, clock.instant()));
    }

    private Instruction checked(Instruction instruction) throws Denial {
        rules.check(instruction);
        return instruction;
    }

    private static OrderFields fields(
            CommandForm form, Map<String, ?> defaults, Map<String, ?> body, Map<String, ?> headers) throws Denial {
        OrderFields fields = new OrderFields(form);
        fields.addFitting(defaults);
        fields.add(body);
        if (form == CommandForm.CANCEL || form == CommandForm.CANCEL_ALL) {
            // They may still be there from the order that is cancelled now, and can do no harm.
            fields.addFitting(headers);
        } else {
            fields.add(headers);
        }
        return fields;
    }

    private static void hasType(OrderFields fields, OrderType type) throws Denial {
        String given = fields.text(OrderField.TYPE);
        if (given != null && OrderType.parse(given).orElse(null) != type) {
            throw OrderFields.invalid(
                    OrderField.TYPE,
                    "is " + OrderFields.quoted(given) + ", but this endpoint is for orders of the type "
                            + type.wireName() + " only");
        }
    }

    private NewOrder order(OrderType type, OrderFields fields) throws Denial {
        OrderBuilder<? extends NewOrder> order =
                switch (type) {
                    case MARKET -> MarketOrder.builder();
                    case LIMIT -> LimitOrder.builder();
                    case STOP -> StopMarketOrder.builder();
                    case STOPLIMIT -> StopLimitOrder.builder();
                    case UNKNOWN -> throw new IllegalArgumentException("No order can be of an unknown type");
                };
        return order.exchange(rules.exchange(fields.text(OrderField.EXCHANGE)))
                .symbol(fields.text(OrderField.SYMBOL))
                .board(fields.text(OrderField.BOARD))
                .portfolio(fields.text(OrderField.PORTFOLIO))
                .side(fields.word(OrderField.SIDE, Side::parse, "buy and sell"))
                .quantity(fields.count(OrderField.QUANTITY))
                .price(fields.decimal(OrderField.PRICE))
                .condition(fields.word(
                        OrderField.CONDITION, StopCondition::parse, "more, less, moreorequal and lessorequal"))
                .triggerPrice(fields.decimal(OrderField.TRIGGER_PRICE))
                .endTime(fields.time(OrderField.END_TIME))
                .protectingSeconds(fields.count(OrderField.PROTECTING_SECONDS))
                .activate(fields.flag(OrderField.ACTIVATE))
                .timeInForce(fields.word(OrderField.TIME_IN_FORCE, TimeInForce::parse, OrderRules.timesInForce(type)))
                .icebergFixed(fields.count(OrderField.ICEBERG_FIXED))
                .icebergVariance(fields.count(OrderField.ICEBERG_VARIANCE))
                .allowMargin(fields.flag(OrderField.ALLOW_MARGIN))
                .checkDuplicates(fields.flag(OrderField.CHECK_DUPLICATES))
                .comment(fields.text(OrderField.COMMENT))
                .build();
    }

    /** Takes the constants as options write them and the hyphens of the protocol's own words. */
    private static Optional<CancelScope> scope(String text) {
        String name = text.replace('-', '_');
        return Arrays.stream(CancelScope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
