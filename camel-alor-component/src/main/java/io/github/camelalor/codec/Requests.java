package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.TimeInForce;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes the requests of both WebSockets and the bodies of HTTP orders. */
public final class Requests {

    private static final JsonFactory JSON = new JsonFactory();

    /** The order in which the documentation writes the fields of a subscription. */
    private static final List<String> DOCUMENTED = List.of(
            "portfolio",
            "exchange",
            "code",
            "instrumentGroup",
            "tf",
            "from",
            "depth",
            "includeVirtualTrades",
            "orderStatuses",
            "skipHistory",
            "splitAdjust",
            "format",
            "frequency");

    private Requests() {}

    /**
     * Writes a subscribe request, its fields in the order of the documentation. Fields that are null are left out.
     *
     * @param fields fields of the opcode: text, numbers, booleans, or collections of them
     */
    public static String subscribe(String opcode, String guid, String token, Map<String, ?> fields) {
        return object(json -> {
            write(json, "opcode", opcode);
            for (String name : DOCUMENTED) {
                write(json, name, fields.get(name));
            }
            for (Map.Entry<String, ?> field : fields.entrySet()) {
                if (!DOCUMENTED.contains(field.getKey())) {
                    write(json, field.getKey(), field.getValue());
                }
            }
            write(json, "guid", guid);
            write(json, "token", token);
        });
    }

    /** Writes the end of the subscription with this guid. */
    public static String unsubscribe(String guid, String token) {
        return object(json -> {
            write(json, "opcode", "unsubscribe");
            write(json, "token", token);
            write(json, "guid", guid);
        });
    }

    /**
     * Writes an application ping, which is answered by a service frame for its guid.
     *
     * @param token null on the command socket
     */
    public static String ping(String guid, String token) {
        return object(json -> {
            write(json, "opcode", "ping");
            write(json, "guid", guid);
            write(json, "confirm", true);
            write(json, "token", token);
        });
    }

    /** Writes the command that lets a command socket take orders. */
    public static String authorize(String guid, String token) {
        return object(json -> {
            write(json, "opcode", "authorize");
            write(json, "guid", guid);
            write(json, "token", token);
        });
    }

    /**
     * Writes the command that makes a market order.
     *
     * @param comment comment to send instead of that of the order; null for none
     */
    public static String createMarket(String guid, MarketOrder order, String comment) {
        return object(json -> {
            write(json, "opcode", "create:market");
            write(json, "guid", guid);
            write(json, order, comment);
            write(json, "checkDuplicates", order.checkDuplicates());
        });
    }

    /**
     * Writes the body of an HTTP request that makes a market order. It has no place for {@code checkDuplicates}.
     *
     * @param comment comment to send instead of that of the order; null for none
     */
    public static String marketOrderBody(MarketOrder order, String comment) {
        return object(json -> write(json, order, comment));
    }

    private static void write(JsonGenerator json, MarketOrder order, String comment) throws IOException {
        write(json, "side", order.side().wireName());
        write(json, "quantity", order.quantity());
        json.writeObjectFieldStart("instrument");
        write(json, "symbol", order.symbol());
        write(json, "exchange", order.exchange());
        write(json, "instrumentGroup", order.board());
        json.writeEndObject();
        write(json, "comment", comment);
        json.writeObjectFieldStart("user");
        write(json, "portfolio", order.portfolio());
        json.writeEndObject();
        TimeInForce timeInForce = order.timeInForce();
        write(json, "timeInForce", timeInForce == null ? null : timeInForce.wireName());
        write(json, "allowMargin", order.allowMargin());
    }

    private static void write(JsonGenerator json, String name, Object value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            write(json, value);
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal.toPlainString());
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Collection<?> values) {
            json.writeStartArray();
            for (Object each : values) {
                write(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else {
            throw new IllegalArgumentException(
                    "No field of a request is a " + value.getClass().getName());
        }
    }

    private static String object(Members members) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface Members {

        void write(JsonGenerator json) throws IOException;
    }
}
