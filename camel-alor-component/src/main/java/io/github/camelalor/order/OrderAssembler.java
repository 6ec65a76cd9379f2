package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.TimeInForce;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * Puts an order together from the fields of a message and checks it completely.
 *
 * <p>Fields may be spelt as the broker spells them ({@code instrument.symbol}, {@code user.portfolio}, nested or dotted) or
 * flat ({@code symbol}, {@code portfolio}), in any case, but each only once in a source. A field that is not known is
 * refused, so that a misspelt one is never lost; that goes for {@code opcode}, {@code guid} and {@code token} as well, which
 * are ours to write. Only {@code type}, found in many samples, is tolerated if it says {@code market}. Thread-safe.
 */
public final class OrderAssembler {

    private final OrderRules rules;
    private final Clock clock;

    /**
     * Allows orders on these exchanges.
     *
     * @param exchanges their codes as the broker writes them
     * @param clock gives the time of receipts
     */
    public OrderAssembler(Set<String> exchanges, Clock clock) {
        this.rules = new OrderRules(exchanges);
        this.clock = clock;
    }

    /**
     * Makes a market order out of fields; headers win over the body, the body wins over the defaults.
     *
     * @param defaults fields that the endpoint gives
     * @param body fields of the body, as parsed from JSON or given as a map
     * @param headers fields given by headers, under the same names
     * @throws OrderDeniedException if a field is missing, unknown or wrong; the message names it and what is allowed
     */
    public MarketOrder market(Map<String, ?> defaults, Map<String, ?> body, Map<String, ?> headers)
            throws OrderDeniedException {
        OrderFields fields = new OrderFields();
        try {
            fields.add(defaults);
            fields.add(body);
            fields.add(headers);
            MarketOrder order = market(fields);
            rules.check(order);
            return order;
        } catch (Denial denial) {
            throw denied(denial.reason(), denial.getMessage());
        }
    }

    /** Makes the exception for a message that no order can be made of. */
    public OrderDeniedException denied(DenialReason reason, String why) {
        return new OrderDeniedException(new OrderReceipt(
                Outcome.DENIED, null, null, null, null, null, null, null, why, reason, 0, clock.instant()));
    }

    private MarketOrder market(OrderFields fields) throws Denial {
        String type = fields.text(OrderField.TYPE);
        if (type != null && !type.equalsIgnoreCase("market")) {
            throw OrderFields.invalid(
                    OrderField.TYPE, "is " + OrderFields.quoted(type) + ", but this endpoint sends market orders only");
        }
        return MarketOrder.builder()
                .exchange(rules.exchange(fields.required(OrderField.EXCHANGE)))
                .symbol(fields.required(OrderField.SYMBOL))
                .board(fields.text(OrderField.BOARD))
                .portfolio(fields.required(OrderField.PORTFOLIO))
                .side(side(fields.required(OrderField.SIDE)))
                .quantity(fields.requiredCount(OrderField.QUANTITY))
                .timeInForce(timeInForce(fields.text(OrderField.TIME_IN_FORCE)))
                .allowMargin(fields.flag(OrderField.ALLOW_MARGIN))
                .checkDuplicates(fields.flag(OrderField.CHECK_DUPLICATES))
                .comment(fields.text(OrderField.COMMENT))
                .build();
    }

    private static Side side(String text) throws Denial {
        return Side.parse(text)
                .orElseThrow(() -> OrderFields.invalid(
                        OrderField.SIDE, "is " + OrderFields.quoted(text) + "; allowed are buy and sell"));
    }

    private static TimeInForce timeInForce(String text) throws Denial {
        return text == null
                ? null
                : TimeInForce.parse(text)
                        .filter(time -> time != TimeInForce.UNKNOWN)
                        .orElseThrow(() -> OrderFields.invalid(
                                OrderField.TIME_IN_FORCE,
                                "is " + OrderFields.quoted(text) + "; allowed are " + OrderRules.timesInForce()));
    }
}
