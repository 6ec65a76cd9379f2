package io.github.camelalor.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Records to JSON, and bodies of orders from JSON.
 *
 * <p>Names are those of the broker's Heavy format where it has the same thing, else those of the record; prices are plain
 * decimals, times ISO-8601, and nulls are left out.
 */
public final class ModelJson {

    private ModelJson() {}

    /** Writes a record of the model as JSON text. */
    public static String text(Record value) {
        return "";
    }

    /** Writes a record of the model as JSON in UTF-8. */
    public static byte[] bytes(Record value) {
        return new byte[0];
    }

    /** Turns a record of the model into a tree. */
    public static JsonNode node(Record value) {
        return null;
    }

    /** Turns a record of the model into a map of plain values, in the order of the record. */
    public static Map<String, Object> map(Record value) {
        return Map.of();
    }

    /**
     * Reads the body of an order: one JSON object, decimals exact.
     *
     * @throws CodecException if it is anything else, has a key twice, is followed by something, or is too deep or too long
     */
    public static Map<String, Object> object(byte[] json) throws CodecException {
        throw new CodecException("not written yet");
    }
}
