package io.github.camelalor.simulator.fault;

import java.util.Map;
import java.util.Set;

/**
 * Answers an HTTP request, or a request for a WebSocket, with a status and text of its own.
 *
 * <p>By itself before anything is executed; at {@link Moment#ANSWERING} after it, in place of the true answer.
 *
 * @param status the HTTP status
 * @param headers further headers, such as {@code Retry-After} and {@code Content-Type}
 * @param body the text; empty for none
 */
public record AnswerInstead(int status, Map<String, String> headers, String body) implements Fault {

    /** Copies the headers. */
    public AnswerInstead {
        headers = Map.copyOf(headers);
    }

    /** Answers without further headers. */
    public AnswerInstead(int status, String body) {
        this(status, Map.of(), body);
    }

    @Override
    public void meet(Message message, Passage passage) {
        passage.answer(status, headers, body);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.REQUESTED);
    }
}
