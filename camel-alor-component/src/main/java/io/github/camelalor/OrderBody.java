package io.github.camelalor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.order.OrderAssembler;
import io.github.camelalor.order.OrderDeniedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/** Reads the fields of a command out of a body of any shape. */
final class OrderBody {

    /** An order has a few hundred bytes; whatever is longer is something else. */
    private static final int LONGEST = 64 * 1024;

    private final OrderAssembler assembler;
    private final String noOrder;
    private final String typed;

    /**
     * Reads bodies, and denies those that have no fields.
     *
     * @param noOrder what such a body is called, for a message
     * @param typed which types are allowed beside those that every body may have, for a message
     */
    OrderBody(OrderAssembler assembler, String noOrder, String typed) {
        this.assembler = assembler;
        this.noOrder = noOrder;
        this.typed = typed;
    }

    Map<String, ?> fields(Exchange exchange) throws OrderDeniedException {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return Map.of();
        }
        if (body instanceof BrokerRecord) {
            throw wrongType(body.getClass().getSimpleName());
        }
        if (body instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> fields.put(String.valueOf(name), value));
            return fields;
        }
        byte[] json = bytes(exchange, body);
        if (json.length == 0) {
            return Map.of();
        }
        try {
            return ModelJson.object(json);
        } catch (CodecException e) {
            throw denied("the body is no JSON object with the fields of an order: " + e.getMessage());
        }
    }

    private byte[] bytes(Exchange exchange, Object body) throws OrderDeniedException {
        if (body instanceof String text) {
            return text.strip().getBytes(StandardCharsets.UTF_8);
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof JsonNode node) {
            return node.toString().getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream stream =
                exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body)) {
            if (stream == null) {
                throw wrongType(body.getClass().getName());
            }
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw denied("the body is longer than " + LONGEST + " bytes");
            }
            if (body instanceof InputStream || body instanceof Reader) {
                // It can be read once; a redelivery that found it empty would make another order out of the options.
                exchange.getMessage().setBody(bytes);
            }
            return bytes;
        } catch (IOException e) {
            throw denied("the body cannot be read: " + e.getMessage());
        }
    }

    private OrderDeniedException wrongType(String type) {
        return denied("a body of type " + type + " is " + noOrder + "; allowed are " + typed
                + ", Map, JSON as text or bytes, or none");
    }

    private OrderDeniedException denied(String why) {
        return assembler.denied(DenialReason.MALFORMED_BODY, why);
    }
}
