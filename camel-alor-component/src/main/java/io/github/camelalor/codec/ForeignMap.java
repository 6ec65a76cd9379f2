package io.github.camelalor.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map that a route made, taken apart into what JSON has; nothing but plain values, records and trees is let in. */
final class ForeignMap {

    private ForeignMap() {}

    static Map<String, Object> plain(Map<?, ?> map) throws CodecException {
        return plain(map, 1);
    }

    private static Map<String, Object> plain(Map<?, ?> map, int depth) throws CodecException {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            plain.put(name, plain(name, entry.getValue(), depth));
        }
        return plain;
    }

    private static Object plain(String name, Object value, int depth) throws CodecException {
        if (depth > JsonInput.MAX_DEPTH) {
            throw new CodecException("the map is nested too deep at " + Excerpt.of(name));
        }
        if (value instanceof Map<?, ?> inner) {
            return plain(inner, depth + 1);
        }
        if (value instanceof Collection<?> values) {
            List<Object> plain = new ArrayList<>(values.size());
            for (Object each : values) {
                plain.add(plain(name, each, depth + 1));
            }
            return plain;
        }
        boolean json =
                value == null || value instanceof Number || value instanceof Boolean || value instanceof JsonNode;
        if (json || value instanceof Record || value instanceof Enum<?> || value instanceof Instant) {
            return RecordValues.plain(value);
        }
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        throw new CodecException(
                "a value of type " + value.getClass().getName() + " cannot be read at " + Excerpt.of(name));
    }
}
