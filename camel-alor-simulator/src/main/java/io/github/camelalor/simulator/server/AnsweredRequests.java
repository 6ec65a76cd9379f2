package io.github.camelalor.simulator.server;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelalor.simulator.wire.HttpBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers the answers to orders by their request id, so that none is executed twice (protocol E.2). */
final class AnsweredRequests {

    private static final int REMEMBERED = 100_000;
    private static final int BAD_REQUEST = 400;
    private static final String TEXT = "Request with such X-ALOR-REQID was already handled.";
    private static final String LONG_TEXT = TEXT + " We return the response to that request.";

    private final BrokerBehaviour behaviour;
    private final Map<Key, HttpAnswer> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, HttpAnswer> eldest) {
            return size() > REMEMBERED;
        }
    };

    AnsweredRequests(BrokerBehaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** Executes a request unless its id is known; a request without the right to be executed is not remembered. */
    HttpAnswer once(String login, String requestId, Supplier<HttpAnswer> execution) {
        Key key = new Key(login, requestId);
        HttpAnswer first = answers.get(key);
        if (first != null) {
            return repeated(first);
        }
        HttpAnswer answer = executed(execution);
        answers.put(key, answer);
        return answer;
    }

    /** The same for a cancellation, which is remembered by option alone and may come without an id. */
    HttpAnswer onceIfCancelsCount(String login, Optional<String> requestId, Supplier<HttpAnswer> execution) {
        return requestId.isPresent() && behaviour.remembersCancels()
                ? once(login, requestId.get(), execution)
                : execution.get();
    }

    private static HttpAnswer executed(Supplier<HttpAnswer> execution) {
        try {
            return execution.get();
        } catch (RequestFailure failure) {
            if (failure.httpCode() != BAD_REQUEST) {
                throw failure;
            }
            return HttpAnswer.failed(failure);
        }
    }

    private HttpAnswer repeated(HttpAnswer first) {
        return switch (behaviour.repeatedRequestId()) {
            case FIRST_ANSWER -> first;
            case OLD_RESPONSE -> old(TEXT, first, first.body());
            case OLD_RESPONSE_LONG_TEXT -> old(LONG_TEXT, first, first.body());
            case OLD_RESPONSE_AS_TEXT ->
                old(TEXT, first, TextNode.valueOf(first.body()).toString());
        };
    }

    private static HttpAnswer old(String message, HttpAnswer first, String body) {
        return HttpAnswer.json(BAD_REQUEST, HttpBodies.repeated(message, first.status(), body));
    }

    private record Key(String login, String requestId) {}
}
