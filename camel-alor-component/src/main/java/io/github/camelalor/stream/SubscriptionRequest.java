package io.github.camelalor.stream;

import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventReader;

/**
 * What is wanted of the broker, and how it is to be read and kept.
 *
 * @param name for logs, exceptions and consoles
 * @param opcode of the subscription
 * @param context what the frames do not tell of themselves
 * @param reader of the frames
 * @param stream what to ask with and what of the events to deliver; of this one subscription only
 * @param json whether the broker's own text is kept beside the event
 * @param overflow what to do when events come too fast; it also decides which socket is used
 * @param capacity how many events may wait, with {@link Overflow#BLOCK}
 */
public record SubscriptionRequest<T>(
        String name,
        String opcode,
        EventContext context,
        EventReader<T> reader,
        EventStream<T> stream,
        boolean json,
        Overflow overflow,
        int capacity) {}
