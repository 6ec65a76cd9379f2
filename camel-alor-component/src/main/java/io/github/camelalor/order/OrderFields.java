package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The values of an order's fields, as they came from one or several sources, later ones winning.
 *
 * <p>A field that is null counts as not given. Not thread-safe.
 */
final class OrderFields {

    private static final int SHOWN = 40;

    private final Map<OrderField, Object> values = new EnumMap<>(OrderField.class);

    /**
     * Takes over what a source gives.
     *
     * @throws Denial if it names an unknown field, or one field in two spellings
     */
    void add(Map<String, ?> source) throws Denial {
        Map<OrderField, Object> given = new EnumMap<>(OrderField.class);
        Map<OrderField, String> spelt = new EnumMap<>(OrderField.class);
        for (Map.Entry<String, Object> entry : flat(source).entrySet()) {
            String spelling = entry.getKey();
            OrderField field = OrderField.find(spelling);
            if (field == null) {
                throw new Denial(
                        DenialReason.UNKNOWN_FIELD,
                        "a market order has no field '" + shown(spelling) + "'; its fields, in any case, are "
                                + OrderField.allowed());
            }
            String twin = spelt.put(field, spelling);
            if (twin != null) {
                throw new Denial(
                        DenialReason.INVALID_FIELD,
                        "the field " + field.spelling() + " is there twice, as '" + shown(twin) + "' and as '"
                                + shown(spelling) + "'; leave one of them out");
            }
            if (entry.getValue() != null) {
                given.put(field, entry.getValue());
            }
        }
        values.putAll(given);
    }

    /** Turns nested objects into dotted names, and refuses two objects that are one but for the case of their name. */
    private static Map<String, Object> flat(Map<String, ?> source) throws Denial {
        Map<String, Object> flat = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        for (Map.Entry<String, ?> entry : source.entrySet()) {
            String name = String.valueOf(entry.getKey());
            String parent = name.toLowerCase(Locale.ROOT);
            if (!OrderField.PARENTS.contains(parent)) {
                flat.put(name, entry.getValue());
                continue;
            }
            if (parents.put(parent, name) != null) {
                throw new Denial(
                        DenialReason.INVALID_FIELD,
                        "the field " + parent + " is there twice, as '" + parents.get(parent) + "' and in another case;"
                                + " leave one of them out");
            }
            if (entry.getValue() instanceof Map<?, ?> children) {
                children.forEach((child, value) -> flat.put(name + "." + child, value));
            } else if (entry.getValue() != null) {
                throw new Denial(
                        DenialReason.INVALID_FIELD,
                        "the field " + parent + " must be an object, such as "
                                + ("user".equals(parent)
                                        ? "{\"portfolio\":\"D39004\"}"
                                        : "{\"symbol\":\"SBER\",\"exchange\":\"MOEX\"}"));
            }
        }
        return flat;
    }

    /** Returns the text of a field, or null; an empty text counts as not given. */
    String text(OrderField field) throws Denial {
        Object value = values.get(field);
        if (value == null || value instanceof CharSequence text && text.isEmpty()) {
            return null;
        }
        if (value instanceof CharSequence || value instanceof Enum<?>) {
            return value.toString();
        }
        throw invalid(field, "must be text, not " + kind(value));
    }

    /** Returns the text of a field that every order needs. */
    String required(OrderField field) throws Denial {
        String text = text(field);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /** Returns the truth value of a field, or null. */
    Boolean flag(OrderField field) throws Denial {
        Object value = values.get(field);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        if (value instanceof CharSequence) {
            String text = value.toString().toLowerCase(Locale.ROOT);
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
        }
        throw invalid(field, "must be true or false, not " + kind(value));
    }

    /** Returns the whole number of a field that every order needs, which may come as text as well. */
    long requiredCount(OrderField field) throws Denial {
        Object value = values.get(field);
        if (value == null) {
            throw missing(field);
        }
        if (!(value instanceof Number || value instanceof CharSequence)) {
            throw invalid(field, "must be a whole number, not " + kind(value));
        }
        BigDecimal number;
        try {
            // A number of a double's making is meant as it is written, so the detour over its text is exact.
            number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(limited(field, value.toString()));
        } catch (NumberFormatException e) {
            throw invalid(field, "must be a whole number, not " + kind(value));
        }
        if (number.signum() == 0) {
            return 0;
        }
        // Judged by magnitude first: writing 1e999999999 out in full would take all memory there is.
        long digits = (long) number.precision() - number.scale();
        if (digits > String.valueOf(Long.MAX_VALUE).length() - 1) {
            throw invalid(field, "is far too large");
        }
        if (digits < 1 || number.stripTrailingZeros().scale() > 0) {
            throw invalid(field, "must be a whole number of lots, not a fraction");
        }
        return number.longValueExact();
    }

    private static String limited(OrderField field, String text) throws Denial {
        if (text.length() > SHOWN) {
            throw invalid(field, "must be a whole number, not a text of " + text.length() + " characters");
        }
        return text;
    }

    static Denial missing(OrderField field) {
        return new Denial(
                DenialReason.MISSING_FIELD,
                "the field " + field.spelling() + " is missing: give it in the body, in a header or as an option");
    }

    static Denial invalid(OrderField field, String wrong) {
        return new Denial(DenialReason.INVALID_FIELD, "the field " + field.spelling() + " " + wrong);
    }

    /** Quotes what came, shortened and on one line: it goes into messages and logs. */
    static String quoted(String text) {
        return "'" + shown(text) + "'";
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }

    private static String kind(Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return quoted(value instanceof BigDecimal decimal ? decimal.toString() : value.toString());
        }
        return value instanceof Map<?, ?>
                ? "an object"
                : "a " + value.getClass().getSimpleName();
    }
}
