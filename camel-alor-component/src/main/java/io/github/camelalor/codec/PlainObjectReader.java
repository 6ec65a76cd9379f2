package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON object into maps and lists, strictly: it may be an order. */
final class PlainObjectReader {

    private static final int MAX_BYTES = 65_536;

    private PlainObjectReader() {}

    static Map<String, Object> read(byte[] json) throws CodecException {
        return read(json, PlainObjectReader::object);
    }

    /** Reads an object, or a list of anything. */
    static Object readAny(byte[] json) throws CodecException {
        return read(json, in -> in.token() == JsonToken.START_ARRAY ? list(in) : object(in));
    }

    private static <T> T read(byte[] json, WireField.Cell<T> cell) throws CodecException {
        if (json.length > MAX_BYTES) {
            throw new CodecException("more than " + MAX_BYTES + " bytes", json, 0, json.length);
        }
        try (JsonInput in = JsonInput.value(json, 0, json.length)) {
            in.require();
            T value = cell.read(in);
            in.end();
            return value;
        }
    }

    private static Map<String, Object> object(JsonInput in) throws CodecException {
        in.object();
        Map<String, Object> object = new LinkedHashMap<>();
        while (in.require() != JsonToken.END_OBJECT) {
            String name = in.name();
            if (object.containsKey(name)) {
                throw in.wrong("given twice");
            }
            in.require();
            object.put(name, value(in));
        }
        return object;
    }

    private static Object value(JsonInput in) throws CodecException {
        return switch (in.token()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> list(in);
            case VALUE_STRING -> in.text();
            case VALUE_NUMBER_INT -> whole(in.decimal());
            case VALUE_NUMBER_FLOAT -> in.decimal();
            case VALUE_TRUE, VALUE_FALSE -> in.flag();
            case VALUE_NULL -> null;
            default -> throw in.wrong("no value");
        };
    }

    private static List<Object> list(JsonInput in) throws CodecException {
        List<Object> list = new ArrayList<>();
        while (in.require() != JsonToken.END_ARRAY) {
            list.add(value(in));
        }
        return list;
    }

    private static Number whole(BigDecimal number) {
        return number.toBigInteger().bitLength() < Long.SIZE ? (Number) number.longValueExact() : number;
    }
}
