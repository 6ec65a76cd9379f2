package io.github.camelalor.order;

import io.github.camelalor.model.OrderReceipt;

/** It is not known what became of the order: it left, and neither an answer came nor did asking settle it. */
public final class OrderInDoubtException extends OrderException {

    private static final long serialVersionUID = 1L;

    /** Says it with what the receipt holds. */
    public OrderInDoubtException(OrderReceipt receipt) {
        super(
                name(receipt) + " is in doubt: it left and may "
                        + (makesAnOrder(receipt) ? "live" : "have been executed"),
                "Look it up in the orders and trades of the portfolio before anything is sent again under another request id;"
                        + " under the same one it may be sent again.",
                receipt);
    }
}
