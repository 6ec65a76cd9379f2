package io.github.camelalor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.BrokerRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** Turns typed bodies into JSON in the forms that routes use, and back. */
@Converter(generateLoader = true)
public final class AlorTypeConverters {

    /** A record has a few thousand bytes at most; whatever is longer is something else. */
    private static final int LONGEST = 1024 * 1024;

    private AlorTypeConverters() {}

    /**
     * Reads a record from JSON text, bytes or a stream of them, a map or a JSON tree. It is asked for every conversion that
     * nobody else knows, and answers null unless a record of ours is wanted.
     *
     * @throws CodecException naming the field, if the value is no such record
     */
    @Converter(fallback = true)
    public static <T> T toRecord(Class<T> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws CodecException, IOException {
        return BrokerRecord.class.isAssignableFrom(type) && type.isRecord()
                ? type.cast(record(type.asSubclass(BrokerRecord.class), value))
                : null;
    }

    private static BrokerRecord record(Class<? extends BrokerRecord> type, Object value)
            throws CodecException, IOException {
        if (value instanceof CharSequence text) {
            return ModelJson.read(text.toString(), type);
        }
        if (value instanceof byte[] bytes) {
            return ModelJson.read(bytes, type);
        }
        if (value instanceof InputStream stream) {
            return ModelJson.read(bytes(stream), type);
        }
        if (value instanceof Map<?, ?> map) {
            return ModelJson.read(map, type);
        }
        return value instanceof JsonNode node ? ModelJson.read(node, type) : null;
    }

    private static byte[] bytes(InputStream stream) throws CodecException, IOException {
        try (stream) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new CodecException("the stream is longer than " + LONGEST + " bytes");
            }
            return bytes;
        }
    }

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

    /** Writes records as a JSON array. */
    @Converter
    public static String toText(BrokerRecords<?> body) {
        return ModelJson.text(body);
    }

    /** Writes records as a JSON array in UTF-8. */
    @Converter
    public static byte[] toBytes(BrokerRecords<?> body) {
        return ModelJson.bytes(body);
    }

    /** Writes records as a JSON array in UTF-8. */
    @Converter
    public static InputStream toStream(BrokerRecords<?> body) {
        return new ByteArrayInputStream(toBytes(body));
    }

    /** Turns records into a JSON tree. */
    @Converter
    public static JsonNode toNode(BrokerRecords<?> body) {
        return ModelJson.node(body);
    }

    /** Writes the header as it goes to the broker. */
    @Converter
    public static String toText(Authorization header) {
        return header.text();
    }
}
