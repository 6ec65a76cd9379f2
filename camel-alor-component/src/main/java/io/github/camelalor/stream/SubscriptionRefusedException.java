package io.github.camelalor.stream;

/** The broker refused a subscription, or the token that is needed for it. */
public final class SubscriptionRefusedException extends StreamException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String text;

    SubscriptionRefusedException(String subscription, int code, String text, Throwable cause) {
        super("The broker refused " + subscription + ": " + code + " " + text, cause);
        this.code = code;
        this.text = text;
    }

    /** Returns the broker's code, as in {@code httpCode}. */
    public int code() {
        return code;
    }

    /** Returns the broker's text. */
    public String text() {
        return text;
    }
}
