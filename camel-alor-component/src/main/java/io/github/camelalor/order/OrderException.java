package io.github.camelalor.order;

import io.github.camelalor.model.OrderReceipt;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order, or another command, that was not confirmed. The message says what happened and what can be done; it never holds a token. */
public abstract sealed class OrderException extends Exception
        permits OrderRejectedException, OrderDeniedException, OrderNotSentException, OrderInDoubtException {

    private static final long serialVersionUID = 1L;

    private final transient OrderReceipt receipt;

    OrderException(String happened, String advice, OrderReceipt receipt) {
        super(happened + said(receipt) + " " + advice);
        this.receipt = receipt;
    }

    /**
     * Makes the exception that belongs to an outcome.
     *
     * @throws IllegalArgumentException for a confirmed order
     */
    public static OrderException of(OrderReceipt receipt) {
        return switch (receipt.outcome()) {
            case REJECTED -> new OrderRejectedException(receipt);
            case DENIED -> new OrderDeniedException(receipt);
            case NOT_SENT -> new OrderNotSentException(receipt);
            case IN_DOUBT -> new OrderInDoubtException(receipt);
            case CONFIRMED -> throw new IllegalArgumentException("A confirmed order is no failure");
        };
    }

    /** Returns what became of the order; null only after this exception has been serialized. */
    public OrderReceipt receipt() {
        return receipt;
    }

    /** Names the command as far as it is known: "The order 4f1c for SBER", "The command update:limit 4f1c of the order 17". */
    static String name(OrderReceipt receipt) {
        String number = receipt.replacedOrderNumber() == null ? receipt.orderNumber() : receipt.replacedOrderNumber();
        return Stream.of(
                        makesAnOrder(receipt) ? "The order" : "The command " + receipt.command(),
                        receipt.requestId(),
                        number == null ? null : "of the order " + number,
                        receipt.symbol() == null ? null : "for " + receipt.symbol(),
                        receipt.portfolio() == null ? null : "in portfolio " + receipt.portfolio())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Tells whether it is about a new order, and not about what becomes of one that there is. */
    static boolean makesAnOrder(OrderReceipt receipt) {
        return receipt.command() == null
                || receipt.command().startsWith("create:") && !receipt.command().equals("create:group");
    }

    private static String said(OrderReceipt receipt) {
        String said = Stream.of(receipt.code(), receipt.message())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(": "));
        return said.isEmpty() ? "." : ": " + said + (said.endsWith(".") ? "" : ".");
    }
}
