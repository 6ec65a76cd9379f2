package io.github.camelalor.simulator.wire;

/** A request that cannot be understood: what to answer the client. */
public final class RequestFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;

    private final int httpCode;
    private final String code;

    /**
     * @param httpCode HTTP status, or the code of an error frame
     * @param code the broker's name of the reason, or null
     * @param text text for the client
     */
    public RequestFailure(int httpCode, String code, String text) {
        // An answer, not an accident: nobody reads its stack.
        super(text, null, false, false);
        this.httpCode = httpCode;
        this.code = code;
    }

    /** A failure with status 400 and nothing but a text. */
    public static RequestFailure badRequest(String text) {
        return new RequestFailure(BAD_REQUEST, null, text);
    }

    /** The failure for a body with a missing or unreadable field, in the words of the broker. */
    static RequestFailure unreadable() {
        return badRequest(
                "Provided json can't be properly deserialised, perhaps you made an error or forgot some field");
    }

    /** HTTP status, or the code of an error frame. */
    public int httpCode() {
        return httpCode;
    }

    /** The broker's name of the reason, or null. */
    public String code() {
        return code;
    }

    /** Text for the client. */
    public String text() {
        return getMessage();
    }
}
