package io.github.camelalor.net;

/** A request that the limiter of the account held back until it was too late; it never left. */
public final class HeldBackException extends NotSentException {

    private static final long serialVersionUID = 1L;

    HeldBackException(String message) {
        super(message, null);
    }
}
