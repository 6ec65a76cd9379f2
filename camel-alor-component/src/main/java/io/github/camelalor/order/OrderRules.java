package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.TimeInForce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be true of every command before it is sent, wherever it came from. */
final class OrderRules {

    /** Whatever would break out of a header, a path or a log line, or is white space around a name. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s]([^\\p{Cntrl}]{0,62}[^\\p{Cntrl}\\s])?");

    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private static final Pattern ORDER_ID = Pattern.compile("0*[1-9][0-9]{0,19}");

    /** A time beyond is one that was meant in milliseconds, or no end at all. */
    private static final Instant LAST_END = Instant.parse("2100-01-01T00:00:00Z");

    private static final int LONGEST_PROTECTION = 300;

    private final Set<String> exchanges;
    private final Clock clock;

    /**
     * Allows these exchanges.
     *
     * @param exchanges their codes as the broker writes them
     * @param clock tells which times are over
     */
    OrderRules(Set<String> exchanges, Clock clock) {
        this.exchanges = Set.copyOf(exchanges);
        this.clock = clock;
    }

    /** Checks an instruction completely. */
    void check(Instruction instruction) throws Denial {
        if (instruction instanceof Instruction.Create create) {
            order(create.order());
        } else if (instruction instanceof Instruction.Update update) {
            orderId(OrderField.ORDER_ID, update.orderId());
            changeable(update.order());
            order(update.order());
        } else if (instruction instanceof Instruction.Cancel cancel) {
            orderId(OrderField.ORDER_ID, cancel.orderId());
            place(cancel.exchange(), cancel.portfolio());
            if (cancel.symbol() != null) {
                name(OrderField.SYMBOL, cancel.symbol());
            }
        } else if (instruction instanceof Instruction.CancelAll all) {
            place(all.exchange(), all.portfolio());
        } else {
            new OrderGroupRules(this).check(instruction);
        }
    }

    private void order(NewOrder order) throws Denial {
        name(OrderField.SYMBOL, order.symbol());
        place(order.exchange(), order.portfolio());
        if (order.board() != null) {
            name(OrderField.BOARD, order.board());
        }
        if (order.quantity() < 1 || order.quantity() > Integer.MAX_VALUE) {
            throw OrderFields.invalid(
                    OrderField.QUANTITY, "is " + order.quantity() + " lots; allowed are 1 to " + Integer.MAX_VALUE);
        }
        price(OrderField.PRICE, order.price());
        price(OrderField.TRIGGER_PRICE, order.triggerPrice());
        endTime(order.endTime());
        range(OrderField.PROTECTING_SECONDS, order.protectingSeconds(), 1, LONGEST_PROTECTION);
        iceberg(order);
        if (order.type() == OrderType.MARKET && order.timeInForce() == TimeInForce.BOOKORCANCEL) {
            throw OrderFields.invalid(
                    OrderField.TIME_IN_FORCE,
                    "is bookorcancel, by which a market order could never execute; allowed are "
                            + timesInForce(OrderType.MARKET));
        }
        comment(order.comment());
    }

    /** An update cannot say everything that a new order can: the broker would leave it out without a word. */
    private static void changeable(NewOrder order) throws Denial {
        CommandForm form = CommandForm.of(OrderAction.UPDATE, order.type());
        if (order.timeInForce() != null && !form.takes(OrderField.TIME_IN_FORCE)) {
            throw new Denial(DenialReason.UNKNOWN_FIELD, form + " has no field timeInForce");
        }
        if (order.icebergVariance() != null && !form.takes(OrderField.ICEBERG_VARIANCE)) {
            throw new Denial(DenialReason.UNKNOWN_FIELD, form + " has no field icebergVariance");
        }
    }

    void place(String exchange, String portfolio) throws Denial {
        name(OrderField.PORTFOLIO, portfolio);
        if (!exchanges.contains(exchange)) {
            throw OrderFields.invalid(
                    OrderField.EXCHANGE,
                    "is " + OrderFields.quoted(exchange) + "; allowed are "
                            + exchanges.stream().sorted().toList());
        }
    }

    private static void price(OrderField field, BigDecimal price) throws Denial {
        if (price != null) {
            if (price.signum() <= 0) {
                throw OrderFields.invalid(
                        field, "is " + OrderFields.quoted(price.toString()) + ", but must be above zero");
            }
            OrderNumbers.decimal(field, price);
        }
    }

    private static void endTime(Instant end) throws Denial {
        if (end != null && !end.isBefore(LAST_END)) {
            throw notAnEnd(end);
        }
    }

    /**
     * Checks what may have become wrong since the order was first sent, and so is checked only before it is sent: an order
     * that may live already is looked for although its end has come.
     */
    void checkTimely(Instruction instruction) throws Denial {
        NewOrder order = Instruction.order(instruction);
        if (order != null && order.endTime() != null && !order.endTime().isAfter(clock.instant())) {
            throw notAnEnd(order.endTime());
        }
    }

    private static Denial notAnEnd(Instant end) {
        return OrderFields.invalid(
                OrderField.END_TIME,
                "is " + end + "; allowed are times in the future, before " + LAST_END + ", or 0 for no end");
    }

    private static void iceberg(NewOrder order) throws Denial {
        range(OrderField.ICEBERG_FIXED, order.icebergFixed(), 1, order.quantity());
        range(OrderField.ICEBERG_VARIANCE, order.icebergVariance(), 0, 100);
        if (order.icebergVariance() != null && order.icebergFixed() == null) {
            throw OrderFields.invalid(
                    OrderField.ICEBERG_VARIANCE,
                    "varies what icebergFixed shows, which is missing: give both or neither");
        }
    }

    private static void range(OrderField field, Long value, long least, long most) throws Denial {
        if (value != null && (value < least || value > most)) {
            throw OrderFields.invalid(field, "is " + value + "; allowed are " + least + " to " + most);
        }
    }

    /** Checks the id under which a command goes out: it travels in a header and comes back in logs. */
    void checkRequestId(String requestId) throws Denial {
        if (!REQUEST_ID.matcher(requestId).matches()) {
            throw new Denial(
                    DenialReason.INVALID_FIELD,
                    "the request id " + OrderFields.quoted(requestId)
                            + " must be 1 to 200 visible ASCII characters without blanks");
        }
    }

    /** Finds the exchange that a text names in any case; the text itself if there is none. */
    String exchange(String text) {
        return exchanges.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text);
    }

    /** Names the times in force of a kind of order. */
    static List<String> timesInForce(OrderType type) {
        return Arrays.stream(TimeInForce.values())
                .filter(time -> time != TimeInForce.UNKNOWN)
                .filter(time -> type != OrderType.MARKET || time != TimeInForce.BOOKORCANCEL)
                .map(TimeInForce::wireName)
                .toList();
    }

    static void orderId(OrderField field, String number) throws Denial {
        if (!ORDER_ID.matcher(number).matches()) {
            throw OrderFields.invalid(
                    field,
                    "is " + OrderFields.quoted(number) + "; allowed are 1 to " + OrderNumbers.ORDER_DIGITS
                            + " digits, not all of them zero");
        }
    }

    private static void name(OrderField field, String text) throws Denial {
        if (text.isEmpty()) {
            throw OrderFields.missing(field);
        }
        if (!NAME.matcher(text).matches()) {
            throw OrderFields.invalid(
                    field,
                    "is " + OrderFields.quoted(text)
                            + "; allowed are 1 to 64 characters, no control characters, no blank at either end");
        }
    }

    private static void comment(String comment) throws Denial {
        if (comment != null && comment.length() > OrderTag.ROOM) {
            throw new Denial(
                    DenialReason.COMMENT_TOO_LONG,
                    "the field comment has " + comment.length() + " characters; at most " + OrderTag.ROOM
                            + " are allowed, as the rest of the broker's 100 carries the tag by which the order is"
                            + " found again");
        }
        if (comment != null && OrderTag.isIn(comment)) {
            throw OrderFields.invalid(
                    OrderField.COMMENT,
                    "is " + OrderFields.quoted(comment)
                            + ", which contains # and 16 characters like a tag by which orders are found again; this"
                            + " order could be taken for another");
        }
    }
}
