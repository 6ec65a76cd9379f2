package io.github.camelalor.order;

import io.github.camelalor.model.OrderReceipt;

/** The order was not executed, because it never got to the trading system; it is safe to send it again. */
public final class OrderNotSentException extends OrderException {

    private static final long serialVersionUID = 1L;

    /** Says it with what the receipt holds. */
    public OrderNotSentException(OrderReceipt receipt) {
        super(
                name(receipt) + " was not sent",
                (makesAnOrder(receipt) ? "It does not live" : "It has changed nothing") + " and may be sent again.",
                receipt);
    }
}
