package io.github.camelalor.order;

import io.github.camelalor.model.OrderReceipt;

/** Our own checks refused the order; it never left. {@link OrderReceipt#reason()} says why. */
public final class OrderDeniedException extends OrderException {

    private static final long serialVersionUID = 1L;

    /** Says it with what the receipt holds. */
    public OrderDeniedException(OrderReceipt receipt) {
        super(name(receipt) + " was denied (" + receipt.reason() + ")", "Nothing was sent.", receipt);
    }
}
