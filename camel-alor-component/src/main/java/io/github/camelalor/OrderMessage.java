package io.github.camelalor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.order.OrderAssembler;
import io.github.camelalor.order.OrderDeniedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads an order out of a message: options of the endpoint, over them the body, over both the headers. */
final class OrderMessage {

    private static final Map<String, String> HEADERS = Map.of(
            AlorConstants.ORDER_EXCHANGE, "exchange",
            AlorConstants.ORDER_SYMBOL, "symbol",
            AlorConstants.ORDER_BOARD, "board",
            AlorConstants.ORDER_PORTFOLIO, "portfolio",
            AlorConstants.ORDER_SIDE, "side",
            AlorConstants.ORDER_QUANTITY, "quantity",
            AlorConstants.ORDER_TIME_IN_FORCE, "timeInForce",
            AlorConstants.ORDER_COMMENT, "comment");

    /** An order has a few hundred bytes; whatever is longer is something else. */
    private static final int LONGEST = 64 * 1024;

    private final AlorEndpoint endpoint;
    private final Set<String> exchanges;
    private final OrderAssembler assembler;

    OrderMessage(AlorEndpoint endpoint) {
        this.endpoint = endpoint;
        this.exchanges = new HashSet<>(
                AlorEndpoint.commaSeparated(endpoint.getConfiguration().getExchanges()));
        this.assembler = new OrderAssembler(exchanges, Clock.systemUTC());
    }

    MarketOrder read(Exchange exchange) throws OrderDeniedException {
        Message message = exchange.getMessage();
        return assembler.market(defaults(), body(exchange, message.getBody()), headers(message));
    }

    /** Checks what the options say of an order, as if the messages said the rest. */
    void checkOptions() throws OrderDeniedException {
        Map<String, Object> rest = Map.of(
                "exchange", exchanges.iterator().next(),
                "symbol", "SBER",
                "portfolio", "D39004",
                "side", "buy",
                "quantity", 1);
        assembler.market(rest, defaults(), Map.of());
    }

    private Map<String, Object> defaults() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exchange", endpoint.getExchange());
        fields.put("symbol", endpoint.getSymbols());
        fields.put("board", endpoint.getInstrumentGroup());
        fields.put("portfolio", endpoint.getConfiguration().getPortfolio());
        fields.put("side", endpoint.getSide());
        fields.put("quantity", endpoint.getQuantity());
        fields.put("timeInForce", endpoint.getTimeInForce());
        fields.put("allowMargin", endpoint.getAllowMargin());
        fields.put("checkDuplicates", endpoint.getCheckDuplicates());
        fields.put("comment", endpoint.getComment());
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    private static Map<String, Object> headers(Message message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        HEADERS.forEach((header, field) -> {
            Object value = message.getHeader(header);
            if (value != null) {
                fields.put(field, value);
            }
        });
        return fields;
    }

    private Map<String, ?> body(Exchange exchange, Object body) throws OrderDeniedException {
        if (body == null) {
            return Map.of();
        }
        if (body instanceof MarketOrder order) {
            return ModelJson.map(order);
        }
        if (body instanceof BrokerRecord) {
            throw denied("a body of type " + body.getClass().getSimpleName()
                    + " is no order; allowed are MarketOrder, Map, JSON as text or bytes, or none");
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
            throw denied("the body is no JSON order: " + e.getMessage());
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
                throw denied("a body of type " + body.getClass().getName()
                        + " is no order; allowed are MarketOrder, Map, JSON as text or bytes, or none");
            }
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw denied("the body is longer than " + LONGEST + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw denied("the body cannot be read: " + e.getMessage());
        }
    }

    private OrderDeniedException denied(String why) {
        return assembler.denied(DenialReason.MALFORMED_BODY, why);
    }
}
