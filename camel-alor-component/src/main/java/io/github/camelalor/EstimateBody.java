package io.github.camelalor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.BrokerRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Reads the body of a message that asks for estimates: records, maps, lists of them, or JSON. */
final class EstimateBody {

    /** Some hundreds of orders; whatever is longer is something else. */
    private static final int LONGEST = 64 * 1024;

    private EstimateBody() {}

    /** Returns a record, a map, a list, or null for no body. */
    static Object of(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null || body instanceof BrokerRecord || body instanceof Map<?, ?> || body instanceof List<?>) {
            return body;
        }
        byte[] json = body instanceof JsonNode node
                ? node.toString().getBytes(StandardCharsets.UTF_8)
                : bytes(exchange, body);
        if (new String(json, StandardCharsets.UTF_8).isBlank()) {
            return null;
        }
        try {
            return ModelJson.objectOrList(json);
        } catch (CodecException e) {
            throw new IllegalArgumentException("The body is no JSON of orders to be estimated: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Exchange exchange, Object body) {
        try (InputStream stream =
                exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        "The body is of type " + body.getClass().getName()
                                + "; allowed are EstimateQuery, Map, JSON as text or bytes, a list of them, or none");
            }
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IllegalArgumentException("The body is longer than " + LONGEST + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalArgumentException("The body cannot be read: " + e.getMessage(), e);
        }
    }
}
