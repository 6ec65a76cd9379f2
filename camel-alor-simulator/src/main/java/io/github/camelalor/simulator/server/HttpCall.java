package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireFormat;
import io.vertx.core.MultiMap;
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

    /** A query parameter that is true or false, in any case; false if it is not there. */
    boolean flag(String name) {
        String value = query(name);
        if (value == null || value.isBlank() || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw RequestFailure.badRequest("The parameter " + name + " is true or false, not '" + value + "'");
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
