package io.github.camelalor.net;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One HTTP request, without the address of the server and without authorization.
 *
 * @param method the HTTP method
 * @param path the absolute path, already encoded
 * @param query query parameters, encoded here
 * @param headers further headers
 * @param body a JSON body, or null for none
 * @param timeout how long the whole exchange may take
 */
public record HttpCall(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Duration timeout) {

    /** Describes a GET. */
    public static HttpCall get(String path, Map<String, String> query, Duration timeout) {
        return new HttpCall("GET", path, query, Map.of(), null, timeout);
    }

    /** Returns the same call with less or more time. */
    public HttpCall within(Duration limit) {
        return new HttpCall(method, path, query, headers, body, limit);
    }

    /** Encodes one segment of a path, so that no name can leave its place in it. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String target() {
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .map(parameter -> segment(parameter.getKey()) + "=" + segment(parameter.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
