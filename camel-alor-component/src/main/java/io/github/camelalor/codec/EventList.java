package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads lists of what streams send one by one, each together with its own text. */
public final class EventList {

    private EventList() {}

    /**
     * An event of a list.
     *
     * @param event the decoded event
     * @param json its own JSON text
     */
    public record Listed<T>(T event, String json) {}

    /**
     * Reads a list of events, or one alone.
     *
     * @throws CodecException if it is anything else
     */
    public static <T> List<Listed<T>> read(byte[] body, EventReader<T> reader, EventContext context)
            throws CodecException {
        List<Listed<T>> events = new ArrayList<>();
        try (JsonInput in = JsonInput.envelope(body, 0, body.length)) {
            if (in.require() == JsonToken.START_ARRAY) {
                while (in.require() != JsonToken.END_ARRAY) {
                    events.add(event(in, body, reader, context));
                }
            } else {
                events.add(event(in, body, reader, context));
            }
            in.end();
        }
        return events;
    }

    private static <T> Listed<T> event(JsonInput in, byte[] body, EventReader<T> reader, EventContext context)
            throws CodecException {
        int from = in.tokenStart();
        in.skip();
        int to = in.position();
        return new Listed<>(
                reader.read(body, from, to, context), new String(body, from, to - from, StandardCharsets.UTF_8));
    }
}
