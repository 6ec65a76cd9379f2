package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The members of a JSON object, found without regard to case; numbers may be given as strings and the reverse. */
final class Fields {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** More digits than any price or quantity has: keeps 1e999999999 from being unfolded. */
    private static final int MAX_EXPONENT = 30;

    private final Map<String, JsonNode> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Fields(JsonNode object) {
        object.properties().forEach(member -> members.putIfAbsent(member.getKey(), member.getValue()));
    }

    /** Reads a text that must be one JSON object. */
    static Fields read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || !node.isObject()) {
                throw RequestFailure.unreadable();
            }
            return new Fields(node);
        } catch (JsonProcessingException malformed) {
            throw RequestFailure.unreadable();
        }
    }

    /** Reads a text that must be an array of JSON objects. */
    static List<Fields> readAll(String text) {
        try {
            return objects(MAPPER.readTree(text));
        } catch (JsonProcessingException malformed) {
            throw RequestFailure.unreadable();
        }
    }

    private static List<Fields> objects(JsonNode node) {
        if (node == null || !node.isArray()) {
            throw RequestFailure.unreadable();
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : node) {
            if (!element.isObject()) {
                throw RequestFailure.unreadable();
            }
            objects.add(new Fields(element));
        }
        return objects;
    }

    /** The objects of the array at a name; empty if it is not there. */
    Optional<List<Fields>> objects(String name) {
        JsonNode node = members.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(objects(node));
    }

    /** The object at a name; an empty one if it is not there. */
    Fields object(String name) {
        JsonNode node = members.get(name);
        return new Fields(node == null ? MAPPER.createObjectNode() : node);
    }

    /** The text of a string, number or boolean; empty for null and for an empty string. */
    Optional<String> text(String name) {
        JsonNode node = members.get(name);
        if (node == null || !node.isValueNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.asText().trim();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A string as it is, spaces and all; null if it is not there. */
    String verbatim(String name) {
        JsonNode node = members.get(name);
        return node == null || node.isNull() || !node.isValueNode() ? null : node.asText();
    }

    Optional<BigDecimal> decimal(String name) {
        return text(name).map(Fields::decimalOf);
    }

    Optional<Long> integer(String name) {
        return decimal(name).map(number -> {
            try {
                return number.longValueExact();
            } catch (ArithmeticException fraction) {
                throw RequestFailure.unreadable();
            }
        });
    }

    boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> throw RequestFailure.unreadable();
                })
                .orElse(otherwise);
    }

    /** The texts of an array, or the one text of a value. */
    List<String> texts(String name) {
        JsonNode node = members.get(name);
        List<String> texts = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(element -> texts.add(element.asText()));
        } else {
            text(name).ifPresent(texts::add);
        }
        return texts;
    }

    private static BigDecimal decimalOf(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > MAX_EXPONENT || number.precision() > MAX_EXPONENT) {
                throw RequestFailure.unreadable();
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw RequestFailure.unreadable();
        }
    }
}
