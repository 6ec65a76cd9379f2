package io.github.camelalor.codec;

import io.github.camelalor.text.MaskedText;

/** What the broker answered to an order over HTTP. */
public sealed interface OrderAnswer {

    /**
     * The trading system took the order.
     *
     * @param orderNumber its number
     */
    record Accepted(String orderNumber) implements OrderAnswer {}

    /**
     * The broker refused the order.
     *
     * @param code its code as it was given, a name, a number or both; null if there was none
     * @param text its text as it was given, but for tokens; empty if there was none
     */
    record Refused(String code, String text) implements OrderAnswer {

        /** Masks tokens. */
        public Refused {
            code = MaskedText.of(code);
            text = MaskedText.of(text);
        }
    }

    /**
     * An order with this request id was handled before.
     *
     * @param original what was answered then; never itself of this kind
     */
    record AlreadyHandled(OrderAnswer original) implements OrderAnswer {}

    /**
     * The answer says nothing about the order, which may live.
     *
     * @param reason what is wrong with the answer
     */
    record Unreadable(String reason) implements OrderAnswer {

        /** Masks tokens. */
        public Unreadable {
            reason = MaskedText.of(reason);
        }
    }
}
