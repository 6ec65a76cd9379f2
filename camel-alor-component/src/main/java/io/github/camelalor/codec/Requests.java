package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderType;
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

    /** The end of validity of a conditional order that has none. */
    private static final long NO_END = 0;

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
     * Writes the command that makes an order.
     *
     * @param comment comment to send instead of that of the order; null for none
     */
    public static String create(String guid, NewOrder order, String comment) {
        return object(json -> {
            write(json, "opcode", "create:" + word(order.type()));
            write(json, "guid", guid);
            write(json, order, comment);
            write(json, "checkDuplicates", order.checkDuplicates());
        });
    }

    /**
     * Writes the command that replaces an order by another one.
     *
     * @param orderId number of the order to be replaced
     * @param comment comment to send instead of that of the order; null for none
     */
    public static String update(String guid, String orderId, NewOrder order, String comment) {
        return object(json -> {
            write(json, "opcode", "update:" + word(order.type()));
            write(json, "guid", guid);
            write(json, "orderId", orderId);
            write(json, order, comment);
            write(json, "checkDuplicates", order.checkDuplicates());
        });
    }

    /**
     * Writes the command that cancels an order.
     *
     * @param type kind of the order
     * @param checkDuplicates null for the broker's default
     */
    public static String delete(
            String guid, OrderType type, String orderId, String exchange, String portfolio, Boolean checkDuplicates) {
        return object(json -> {
            write(json, "opcode", "delete:" + word(type));
            write(json, "guid", guid);
            write(json, "orderId", orderId);
            write(json, "exchange", exchange);
            writeUser(json, portfolio);
            write(json, "checkDuplicates", checkDuplicates);
        });
    }

    /**
     * Writes the body of an HTTP request that makes an order, or replaces one. It has no place for {@code checkDuplicates}.
     *
     * @param comment comment to send instead of that of the order; null for none
     */
    public static String orderBody(NewOrder order, String comment) {
        return object(json -> write(json, order, comment));
    }

    /** Returns what commands and paths call a kind of order. */
    public static String word(OrderType type) {
        return type == OrderType.STOPLIMIT ? "stopLimit" : type.wireName();
    }

    /** Writes the body of an HTTP request that makes a group of orders, or changes one. */
    public static String orderGroupBody(List<OrderGroupMember> orders, ExecutionPolicy policy) {
        return object(json -> {
            json.writeArrayFieldStart("orders");
            for (OrderGroupMember order : orders) {
                json.writeStartObject();
                write(json, "portfolio", order.portfolio());
                write(json, "exchange", order.exchange());
                write(json, "orderId", order.orderId());
                write(json, "type", capitalized(order.type()));
                json.writeEndObject();
            }
            json.writeEndArray();
            write(json, "executionPolicy", policy.wireName());
        });
    }

    /** Groups write the kinds of orders with capitals, {@code StopLimit}. */
    private static String capitalized(OrderType type) {
        String word = word(type);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void write(JsonGenerator json, NewOrder order, String comment) throws IOException {
        write(json, "side", order.side().wireName());
        write(json, "quantity", order.quantity());
        write(json, "price", order.price());
        if (order.condition() != null) {
            write(json, "condition", order.condition().wireName());
            write(json, "triggerPrice", order.triggerPrice());
            write(
                    json,
                    "stopEndUnixTime",
                    order.endTime() == null ? NO_END : order.endTime().getEpochSecond());
        }
        json.writeObjectFieldStart("instrument");
        write(json, "symbol", order.symbol());
        write(json, "exchange", order.exchange());
        write(json, "instrumentGroup", order.board());
        json.writeEndObject();
        write(json, "comment", comment);
        writeUser(json, order.portfolio());
        TimeInForce timeInForce = order.timeInForce();
        write(json, "timeInForce", timeInForce == null ? null : timeInForce.wireName());
        write(json, "allowMargin", order.allowMargin());
        write(json, "icebergFixed", order.icebergFixed());
        write(json, "icebergVariance", order.icebergVariance());
        write(json, "protectingSeconds", order.protectingSeconds());
        write(json, "activate", order.activate());
    }

    private static void writeUser(JsonGenerator json, String portfolio) throws IOException {
        json.writeObjectFieldStart("user");
        write(json, "portfolio", portfolio);
        json.writeEndObject();
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
