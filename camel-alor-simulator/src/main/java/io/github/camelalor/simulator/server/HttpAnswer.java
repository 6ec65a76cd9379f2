package io.github.camelalor.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.wire.HttpBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answer to an HTTP request. */
record HttpAnswer(int status, Map<String, String> headers, String body) {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final Map<String, String> TEXT = Map.of("Content-Type", "text/plain; charset=utf-8");

    static HttpAnswer ok(JsonNode body) {
        return json(200, body);
    }

    static HttpAnswer json(int status, JsonNode body) {
        return new HttpAnswer(status, JSON, body.toString());
    }

    static HttpAnswer ok(byte[] json) {
        return json(200, json);
    }

    static HttpAnswer json(int status, byte[] json) {
        return new HttpAnswer(status, JSON, new String(json, StandardCharsets.UTF_8));
    }

    static HttpAnswer text(int status, String body) {
        return new HttpAnswer(status, TEXT, body);
    }

    /** Only 400 has a body that is documented. */
    static HttpAnswer failed(RequestFailure failure) {
        return failure.httpCode() == 400
                ? json(400, HttpBodies.error(failure.code(), failure.text()))
                : empty(failure.httpCode());
    }

    static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), "");
    }
}
