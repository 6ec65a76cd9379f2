package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;

/** Something that no order to be sent may have. */
final class Denial extends Exception {

    private static final long serialVersionUID = 1L;

    private final DenialReason reason;

    /** Says which field it is, what is wrong with it and what is allowed. */
    Denial(DenialReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    DenialReason reason() {
        return reason;
    }
}
