package io.github.camelalor.codec;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Trade;

/**
 * The readers of events, each for all three wire formats.
 *
 * <p>Unknown fields are ignored, numbers may be text, ids may be numbers, and words that are not documented become {@code
 * UNKNOWN}. A value of the wrong type, a field given twice, or a number of absurd length is refused.
 */
public final class EventReaders {

    private EventReaders() {}

    /** Returns the reader of order books. */
    public static EventReader<OrderBook> orderBook() {
        return EventReaders::unwritten;
    }

    /** Returns the reader of own orders. */
    public static EventReader<Order> order() {
        return EventReaders::unwritten;
    }

    /** Returns the reader of own trades. */
    public static EventReader<Trade> trade() {
        return EventReaders::unwritten;
    }

    /** Returns the reader of positions. */
    public static EventReader<Position> position() {
        return EventReaders::unwritten;
    }

    /** Returns the reader that hands on the broker's own JSON text, once it is sure that it is JSON. */
    public static EventReader<String> json() {
        return EventReaders::unwritten;
    }

    private static <T> T unwritten(byte[] bytes, int from, int to, EventContext context) throws CodecException {
        throw new CodecException("not written yet");
    }
}
