package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Security;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.time.Instant;
import java.util.List;

/** Reads the bodies of HTTP answers. */
public final class Answers {

    private Answers() {}

    /** Reads the access token from the answer of the token server; the case of the key does not matter. */
    public static String accessToken(byte[] body) throws CodecException {
        try (JsonInput in = JsonInput.secret(body)) {
            in.require();
            in.object();
            String token = null;
            while (in.require() != JsonToken.END_OBJECT) {
                boolean wanted = in.name().equalsIgnoreCase("AccessToken");
                in.require();
                if (!wanted) {
                    in.skip();
                } else if (token == null) {
                    token = in.text();
                } else {
                    throw in.wrong("given twice: AccessToken");
                }
            }
            in.end();
            if (token == null || token.isBlank()) {
                throw new CodecException("the answer of the token server holds no access token");
            }
            return token;
        }
    }

    /** Reads the answer to an order; never fails, as an answer that cannot be read is one of the answers. */
    public static OrderAnswer order(int status, byte[] body) {
        return OrderAnswerReader.read(status, body);
    }

    /** Tells whether the words of a refusal are that a request with the same id was handled before. */
    public static boolean speaksOfRepeat(String refusal) {
        return OrderAnswerReader.speaksOfRepeat(refusal);
    }

    /** Reads why a question was refused; never fails, as a refusal may be any text. */
    public static Refusal refusal(byte[] body) {
        return RefusalWire.read(body);
    }

    /** Reads own orders: a list, or one alone. */
    public static List<Order> orders(byte[] body, EventContext context) throws CodecException {
        return OrderWire.READER.readAll(body, context);
    }

    /** Reads own conditional orders: a list, or one alone. */
    public static List<StopOrder> stopOrders(byte[] body, EventContext context) throws CodecException {
        return StopOrderWire.READER.readAll(body, context);
    }

    /** Tells whether an answer that has nothing else to tell says that it has been done. */
    public static boolean done(byte[] body) {
        return DoneReader.read(body);
    }

    /** Reads the answer to a group of orders; never fails, as an answer that cannot be read is one of the answers. */
    public static OrderAnswer orderGroup(int status, byte[] body) {
        return OrderGroupAnswerReader.read(status, body);
    }

    /** Reads groups of orders: a list, or one alone. */
    public static List<OrderGroup> orderGroups(byte[] body) throws CodecException {
        return OrderGroupWire.READER.readAll(body, new EventContext(null, null, null, null));
    }

    /** Reads an instrument. */
    public static Security security(byte[] body, EventContext context) throws CodecException {
        return SecurityWire.READER.read(body, 0, body.length, context);
    }

    /** Reads own trades: a list, or one alone. */
    public static List<Trade> trades(byte[] body, EventContext context) throws CodecException {
        return TradeWire.READER.readAll(body, context);
    }

    /** Reads positions: a list, or one alone. */
    public static List<Position> positions(byte[] body, EventContext context) throws CodecException {
        return PositionWire.READER.readAll(body, context);
    }

    /** Reads an order book. */
    public static OrderBook orderBook(byte[] body, EventContext context) throws CodecException {
        return EventReaders.orderBook().read(body, 0, body.length, context);
    }

    /** Reads the broker's clock. */
    public static Instant time(byte[] body) throws CodecException {
        try (JsonInput in = JsonInput.value(body, 0, body.length)) {
            in.require();
            Instant time = in.seconds();
            in.end();
            return time;
        }
    }
}
