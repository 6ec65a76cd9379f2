package io.github.camelalor.net;

import java.io.IOException;

/** A request that provably never left this machine, so that sending it again cannot double anything. */
public class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says why it did not leave. */
    public NotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
