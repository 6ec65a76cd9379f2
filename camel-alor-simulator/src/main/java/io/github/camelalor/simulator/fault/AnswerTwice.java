package io.github.camelalor.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Answers an HTTP request, and at once a second time, as something broken on the way might; nobody asked for the second one. */
public record AnswerTwice() implements Fault {

    @Override
    public void meet(Message message, Passage passage) {
        String length = String.valueOf(message.body().getBytes(StandardCharsets.UTF_8).length);
        String again =
                "HTTP/1.1 " + message.status() + " Again\r\nContent-Length: " + length + "\r\n\r\n" + message.body();
        passage.answer(message.status(), Map.of("Content-Length", length), message.body() + again);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.ANSWERING);
    }
}
