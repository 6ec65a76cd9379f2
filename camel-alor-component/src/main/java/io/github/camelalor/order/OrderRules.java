package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.TimeInForce;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be true of every order before it is sent, wherever it came from. */
final class OrderRules {

    /** Whatever would break out of a header, a path or a log line, or is white space around a name. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s]([^\\p{Cntrl}]{0,62}[^\\p{Cntrl}\\s])?");

    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final Set<String> exchanges;

    /**
     * Allows these exchanges.
     *
     * @param exchanges their codes as the broker writes them
     */
    OrderRules(Set<String> exchanges) {
        this.exchanges = Set.copyOf(exchanges);
    }

    /** Checks an order completely. */
    void check(MarketOrder order) throws Denial {
        name(OrderField.SYMBOL, order.symbol());
        name(OrderField.PORTFOLIO, order.portfolio());
        if (order.board() != null) {
            name(OrderField.BOARD, order.board());
        }
        if (!exchanges.contains(order.exchange())) {
            throw OrderFields.invalid(
                    OrderField.EXCHANGE,
                    "is " + OrderFields.quoted(order.exchange()) + "; allowed are "
                            + exchanges.stream().sorted().toList());
        }
        if (order.quantity() < 1 || order.quantity() > Integer.MAX_VALUE) {
            throw OrderFields.invalid(
                    OrderField.QUANTITY, "is " + order.quantity() + " lots; allowed are 1 to " + Integer.MAX_VALUE);
        }
        if (order.timeInForce() == TimeInForce.BOOKORCANCEL) {
            throw OrderFields.invalid(
                    OrderField.TIME_IN_FORCE,
                    "is bookorcancel, by which a market order could never execute; allowed are " + timesInForce());
        }
        comment(order.comment());
    }

    /** Checks the id under which an order goes out: it travels in a header and comes back in logs. */
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

    /** Names the times in force of a market order. */
    static List<String> timesInForce() {
        return Arrays.stream(TimeInForce.values())
                .filter(time -> time != TimeInForce.UNKNOWN && time != TimeInForce.BOOKORCANCEL)
                .map(TimeInForce::wireName)
                .toList();
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
