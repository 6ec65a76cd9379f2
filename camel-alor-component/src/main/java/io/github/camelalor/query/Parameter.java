package io.github.camelalor.query;

/**
 * One value that a question carries.
 *
 * @param name of the option
 * @param wireName what the broker calls it, in a query or a body; null for what only chooses between questions
 * @param kind values that one call allows
 * @param streamed values that are allowed when there may be many calls
 */
public record Parameter(String name, String wireName, Kind<?> kind, Kind<?> streamed) {

    private static final String HEADERS = "CamelAlorQuery";

    static Parameter of(String name, Kind<?> kind) {
        return new Parameter(name, name, kind, kind);
    }

    /** A parameter that is not sent as such. */
    static Parameter choice(String name, Kind<?> kind) {
        return new Parameter(name, null, kind, kind);
    }

    Parameter named(String wireName) {
        return new Parameter(name, wireName, kind, streamed);
    }

    /** Allows more where there may be many calls. */
    Parameter streamed(Kind<?> kind) {
        return new Parameter(name, wireName, this.kind, kind);
    }

    /** Tells whether the path of an endpoint's URI gives it, instead of an option. */
    public boolean inPath() {
        return name.equals("exchange") || name.equals("symbol");
    }

    /** Returns the name of the message header that sets it for one message. */
    public String header() {
        return HEADERS + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public String toString() {
        return name;
    }
}
