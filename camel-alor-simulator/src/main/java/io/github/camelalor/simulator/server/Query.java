package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.wire.RequestFailure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** The query of a request, read by its types: what cannot be read is refused with 400 and its name. */
final class Query {

    /** Far beyond any time that trades: what is above it are milliseconds or worse. */
    private static final long MAX_SECONDS = 1_000_000_000_000L;

    private final HttpCall call;

    Query(HttpCall call) {
        this.call = call;
    }

    /** A word, or null; an empty one counts for nothing. */
    String text(String name) {
        String text = call.query(name);
        return text == null || text.isBlank() ? null : text.trim();
    }

    /** A word that must be there. */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw RequestFailure.badRequest("The parameter '" + name + "' is required");
        }
        return text;
    }

    /** A whole number, or null. */
    Long integer(String name) {
        String text = text(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw RequestFailure.badRequest("The parameter '" + name + "' must be a whole number, not '" + text + "'");
        }
    }

    /** A whole number within bounds, or what to take in its place. */
    int integer(String name, int least, int most, int otherwise) {
        Long number = integer(name);
        if (number == null) {
            return otherwise;
        }
        if (number < least || number > most) {
            throw RequestFailure.badRequest("The parameter '" + name + "' must be "
                    + (most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most) + ", not "
                    + number);
        }
        return number.intValue();
    }

    /** A number, or null. */
    BigDecimal decimal(String name) {
        String text = text(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw RequestFailure.badRequest("The parameter '" + name + "' must be a number, not '" + text + "'");
        }
    }

    /** Unix seconds as a moment, or null. */
    Instant moment(String name) {
        Long seconds = integer(name);
        if (seconds != null && Math.abs(seconds) > MAX_SECONDS) {
            throw RequestFailure.badRequest("The parameter '" + name + "' must be Unix seconds, not " + seconds);
        }
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    /** A flag; absent for false. */
    boolean flag(String name) {
        String text = text(name);
        if (text == null) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                throw RequestFailure.badRequest(
                        "The parameter '" + name + "' must be true or false, not '" + text + "'");
        };
    }
}
