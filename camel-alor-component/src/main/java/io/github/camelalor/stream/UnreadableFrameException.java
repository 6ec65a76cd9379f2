package io.github.camelalor.stream;

/** A frame of a subscription was not what it should be; it was dropped, the subscription goes on. */
public final class UnreadableFrameException extends StreamException {

    private static final long serialVersionUID = 1L;

    UnreadableFrameException(String subscription, Exception cause) {
        super("Dropped an unreadable frame of " + subscription + ": " + cause.getMessage(), cause);
    }
}
