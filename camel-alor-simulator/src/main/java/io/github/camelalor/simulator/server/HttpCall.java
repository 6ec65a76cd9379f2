package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireFormat;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An HTTP request as an endpoint sees it: the fault script may have changed its body. */
record HttpCall(Map<String, String> path, MultiMap query, MultiMap headers, String body) {

    /** A part of the path by its name in the route. */
    String path(String name) {
        return path.get(name);
    }

    /** A query parameter, or null. */
    String query(String name) {
        return query.get(name);
    }

    /** A whole number in the query between two bounds; the given one if it is not there. */
    int number(String name, int least, int most, int otherwise) {
        String value = query(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, with the same words.
        }
        throw RequestFailure.badRequest(
                "The parameter " + name + " is a number from " + least + " to " + most + ", not '" + value + "'");
    }

    /** A query parameter that must be there. */
    String required(String name) {
        return Optional.ofNullable(query(name))
                .orElseThrow(() -> RequestFailure.badRequest("The parameter " + name + " is required"));
    }

    /** A query parameter that is true or false, in any case. */
    Optional<Boolean> flag(String name) {
        String text = query(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default ->
                throw RequestFailure.badRequest("The parameter " + name + " must be true or false, not '" + text + "'");
        };
    }

    /** The access token, or null. */
    String accessToken() {
        String header = headers.get("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).trim()
                : null;
    }

    /** The client's id of the request, under its new or its old name. */
    Optional<String> requestId() {
        return Stream.of("X-REQID", "X-ALOR-REQID")
                .map(headers::get)
                .filter(id -> id != null && !id.isBlank())
                .findFirst();
    }

    /** The wire format that is asked for. */
    WireFormat format() {
        return WireFormat.parse(query("format"));
    }
}
