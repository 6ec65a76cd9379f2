package io.github.camelalor.codec;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Trade;
import java.time.Instant;
import java.util.List;

/** Reads the bodies of HTTP answers. */
public final class Answers {

    private Answers() {}

    /** Reads the access token from the answer of the token server. */
    public static String accessToken(byte[] body) throws CodecException {
        throw new CodecException("not written yet");
    }

    /** Reads the answer to an order; never fails, as an answer that cannot be read is one of the answers. */
    public static OrderAnswer order(int status, byte[] body) {
        return new OrderAnswer.Unreadable("not written yet");
    }

    /** Reads own orders: a list, or one alone. */
    public static List<Order> orders(byte[] body, EventContext context) throws CodecException {
        throw new CodecException("not written yet");
    }

    /** Reads own trades: a list, or one alone. */
    public static List<Trade> trades(byte[] body, EventContext context) throws CodecException {
        throw new CodecException("not written yet");
    }

    /** Reads positions: a list, or one alone. */
    public static List<Position> positions(byte[] body, EventContext context) throws CodecException {
        throw new CodecException("not written yet");
    }

    /** Reads an order book. */
    public static OrderBook orderBook(byte[] body, EventContext context) throws CodecException {
        throw new CodecException("not written yet");
    }

    /** Reads the broker's clock. */
    public static Instant time(byte[] body) throws CodecException {
        throw new CodecException("not written yet");
    }
}
