package io.github.camelalor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.BrokerRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Converter;

/** Turns typed bodies into JSON in the forms that routes use. */
@Converter(generateLoader = true)
public final class AlorTypeConverters {

    private AlorTypeConverters() {}

    /** Writes JSON text. */
    @Converter
    public static String toText(BrokerRecord body) {
        return ModelJson.text((Record) body);
    }

    /** Writes JSON in UTF-8. */
    @Converter
    public static byte[] toBytes(BrokerRecord body) {
        return ModelJson.bytes((Record) body);
    }

    /** Writes JSON in UTF-8. */
    @Converter
    public static InputStream toStream(BrokerRecord body) {
        return new ByteArrayInputStream(toBytes(body));
    }

    /** Turns a body into nested maps and lists. */
    @Converter
    public static Map<String, Object> toMap(BrokerRecord body) {
        return ModelJson.map((Record) body);
    }

    /** Turns a body into a JSON tree. */
    @Converter
    public static JsonNode toNode(BrokerRecord body) {
        return ModelJson.node((Record) body);
    }

    /** Writes the header as it goes to the broker. */
    @Converter
    public static String toText(Authorization header) {
        return header.text();
    }
}
