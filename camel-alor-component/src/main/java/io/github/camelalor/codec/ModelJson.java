package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Records to JSON, and bodies of orders from JSON.
 *
 * <p>Names are those of the broker's Heavy format where it has the same thing, else those of the record; prices are plain
 * decimals, times ISO-8601, and nulls are left out.
 */
public final class ModelJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ModelJson() {}

    /** Writes a record of the model as JSON text. */
    public static String text(Record value) {
        try {
            return MAPPER.writeValueAsString(map(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass().getName() + " is no record of the model", e);
        }
    }

    /** Writes a record of the model as JSON in UTF-8. */
    public static byte[] bytes(Record value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Turns a record of the model into a tree. */
    public static JsonNode node(Record value) {
        return MAPPER.valueToTree(map(value));
    }

    /**
     * Turns a record of the model into a map in the order of the record. Values are text, {@link Long}, {@link Integer},
     * {@link java.math.BigDecimal}, {@link Boolean}, and lists and maps of them.
     */
    public static Map<String, Object> map(Record value) {
        return RecordValues.of(value);
    }

    /**
     * Reads the body of an order: one JSON object. Whole numbers become {@link Long} where they fit, all others {@link
     * java.math.BigDecimal}; a null stays null.
     *
     * @throws CodecException if it is anything else, has a key twice, is followed by something, or is too deep or too long
     */
    public static Map<String, Object> object(byte[] json) throws CodecException {
        return PlainObjectReader.read(json);
    }

    /**
     * Reads one JSON object, as {@link #object} does, or a list of anything.
     *
     * @throws CodecException as {@link #object} does
     */
    public static Object objectOrList(byte[] json) throws CodecException {
        return PlainObjectReader.readAny(json);
    }
}
