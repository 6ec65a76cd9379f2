package io.github.camelalor.order;

import io.github.camelalor.model.OrderReceipt;

/** The broker refused the order, which does not live, or another command. */
public final class OrderRejectedException extends OrderException {

    private static final long serialVersionUID = 1L;

    /** Says it with what the receipt holds. */
    public OrderRejectedException(OrderReceipt receipt) {
        super(
                name(receipt) + " was rejected by the broker",
                makesAnOrder(receipt)
                        ? "It does not live; sent again unchanged it is likely to be refused again."
                        : "Look at what it was about before anything else is sent.",
                receipt);
    }
}
