package io.github.camelalor;

import org.apache.camel.CamelException;

/** The broker answered a question with an error. */
public final class AlorApiException extends CamelException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String text;

    AlorApiException(String question, int status, String text) {
        super("The broker refused " + question + ": HTTP " + status + (text.isEmpty() ? "" : " " + text));
        this.status = status;
        this.text = text;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns what the broker said; may be empty. */
    public String text() {
        return text;
    }
}
