package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.BrokerRecords;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Records to JSON and back, and bodies of orders from JSON.
 *
 * <p>Names are those of the broker's Heavy format where it has the same thing, else those of the record; prices are plain
 * decimals, times ISO-8601, and nulls are left out. What was written reads back as an equal record, but for decimals with a
 * negative scale, which come back as plain ones.
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

    /** Writes records as a JSON array. */
    public static String text(BrokerRecords<?> values) {
        StringWriter text = new StringWriter();
        try (SequenceWriter array = MAPPER.writer().writeValuesAsArray(text)) {
            for (BrokerRecord value : values) {
                array.write(map((Record) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    /** Writes a record of the model as JSON in UTF-8. */
    public static byte[] bytes(Record value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes records as a JSON array in UTF-8. */
    public static byte[] bytes(BrokerRecords<?> values) {
        return text(values).getBytes(StandardCharsets.UTF_8);
    }

    /** Turns a record of the model into a tree. */
    public static JsonNode node(Record value) {
        return MAPPER.valueToTree(map(value));
    }

    /** Turns records into a tree. */
    public static JsonNode node(BrokerRecords<?> values) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(value -> array.add(node((Record) value)));
        return array;
    }

    /**
     * Turns a record of the model into a map in the order of the record. Values are text, {@link Long}, {@link Integer},
     * {@link java.math.BigDecimal}, {@link Boolean}, and lists and maps of them.
     */
    public static Map<String, Object> map(Record value) {
        return RecordValues.of(value);
    }

    /**
     * Reads a record from JSON in UTF-8: as we write it, or an event or an answer of the broker that names everything, in any
     * of its formats.
     *
     * @throws CodecException if it is no such record; for an order to be sent, also if it has a field that the order has not
     */
    public static <T extends BrokerRecord> T read(byte[] json, Class<T> type) throws CodecException {
        return RecordReaders.of(type).read(json, 0, json.length, EventContext.NOTHING);
    }

    /** Reads a record from JSON text; otherwise the same. */
    public static <T extends BrokerRecord> T read(String json, Class<T> type) throws CodecException {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
        } catch (CharacterCodingException e) {
            throw new CodecException("half a character in: " + Excerpt.of(json));
        }
        return RecordReaders.of(type).read(bytes.array(), bytes.arrayOffset(), bytes.limit(), EventContext.NOTHING);
    }

    /**
     * Reads a record from a map under the same names; values are what {@link #map} makes, other numbers, times, words of an
     * enumeration, records and trees.
     */
    public static <T extends BrokerRecord> T read(Map<?, ?> map, Class<T> type) throws CodecException {
        return readValue(ForeignMap.plain(map), type);
    }

    /** Reads a record from a JSON tree. */
    public static <T extends BrokerRecord> T read(JsonNode node, Class<T> type) throws CodecException {
        return readValue(node, type);
    }

    private static <T extends BrokerRecord> T readValue(Object value, Class<T> type) throws CodecException {
        byte[] json;
        try {
            json = MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            // Its text may quote the value, so it is not passed on.
            throw new CodecException("what was given cannot be written as JSON");
        }
        return read(json, type);
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
