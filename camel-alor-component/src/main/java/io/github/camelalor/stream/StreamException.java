package io.github.camelalor.stream;

/** Something that went wrong with a subscription, beside the route it feeds. */
public abstract class StreamException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it would only show the event loop. */
    StreamException(String message, Throwable cause) {
        super(message, cause, true, false);
    }
}
