package io.github.camelalor.stream;

import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventReader;
import java.util.Map;

/**
 * What is wanted of the broker, and how it is to be read and kept.
 *
 * @param name for logs, exceptions and consoles
 * @param opcode of the subscription
 * @param fields of the request, beside opcode, guid and token
 * @param context what the frames do not tell of themselves
 * @param reader of the frames
 * @param filter looks at each event; {@code event -> event} for none
 * @param json whether the broker's own text is kept beside the event
 * @param overflow what to do when events come too fast; it also decides which socket is used
 * @param capacity how many events may wait, with {@link Overflow#BLOCK}
 */
public record SubscriptionRequest<T>(
        String name,
        String opcode,
        Map<String, Object> fields,
        EventContext context,
        EventReader<T> reader,
        EventFilter<T> filter,
        boolean json,
        Overflow overflow,
        int capacity) {}
