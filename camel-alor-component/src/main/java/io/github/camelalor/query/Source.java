package io.github.camelalor.query;

import java.util.Map;
import java.util.function.Function;

/**
 * Where values come from, for the sake of messages about them.
 *
 * @param naming what a parameter is called there
 * @param values what is given there, by the name of the parameter; a null counts as not given
 */
public record Source(Function<Parameter, String> naming, Map<String, ?> values) {

    /** The endpoint: its path and options, the defaults of every message. */
    public static Source options(Map<String, ?> values) {
        return new Source(
                parameter -> parameter.inPath() ? "The " + parameter + " of the URI" : "Option " + parameter, values);
    }

    /** The headers of one message, already by the name of the parameter. */
    public static Source headers(Map<String, ?> values) {
        return new Source(parameter -> "Header " + parameter.header(), values);
    }

    /** The body of one message, or a part of it. */
    static Source body(Map<String, ?> values, String where) {
        return new Source(parameter -> "The field " + parameter.wireName() + " of " + where, values);
    }

    Object value(Parameter parameter) {
        return values.get(parameter.name());
    }
}
