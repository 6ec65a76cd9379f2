package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The values of a command's fields, as they came from one or several sources, later ones winning.
 *
 * <p>A field that is null, or an empty text, counts as not given. Not thread-safe.
 */
final class OrderFields {

    private static final int SHOWN = 40;

    private static final Pattern SECONDS = Pattern.compile("[-+]?\\d+");
    private static final long LAST_SECOND = 99_999_999_999L;

    private static final Set<OrderField> INDISPENSABLE = EnumSet.of(
            OrderField.ORDER_ID,
            OrderField.SIDE,
            OrderField.QUANTITY,
            OrderField.PRICE,
            OrderField.CONDITION,
            OrderField.TRIGGER_PRICE,
            OrderField.EXCHANGE,
            OrderField.SYMBOL,
            OrderField.PORTFOLIO);

    private final CommandForm form;
    private final Map<OrderField, Object> values = new EnumMap<>(OrderField.class);

    OrderFields(CommandForm form) {
        this.form = form;
    }

    /**
     * Takes over what a source gives.
     *
     * @throws Denial if it names a field that the command does not have, or one field in two spellings
     */
    void add(Map<String, ?> source) throws Denial {
        Map<OrderField, Object> given = new EnumMap<>(OrderField.class);
        Map<OrderField, String> spelt = new EnumMap<>(OrderField.class);
        for (Map.Entry<String, Object> entry : flat(source).entrySet()) {
            String spelling = entry.getKey();
            OrderField field = OrderField.find(spelling);
            if (field == null || !form.takes(field)) {
                throw new Denial(
                        DenialReason.UNKNOWN_FIELD,
                        form + " has no field '" + shown(spelling) + "'; its fields, in any case, are "
                                + form.allowed());
            }
            String twin = spelt.put(field, spelling);
            if (twin != null) {
                throw new Denial(
                        DenialReason.INVALID_FIELD,
                        "the field " + field.spelling() + " is there twice, as '" + shown(twin) + "' and as '"
                                + shown(spelling) + "'; leave one of them out");
            }
            if (entry.getValue() != null && (!isEmpty(entry.getValue()) || INDISPENSABLE.contains(field))) {
                given.put(field, entry.getValue());
            }
        }
        values.putAll(given);
    }

    /** Takes over what fits the command, from a source that is the same for every action. */
    void addFitting(Map<String, ?> source) throws Denial {
        Map<String, Object> fitting = flat(source);
        fitting.keySet().removeIf(spelling -> {
            OrderField field = OrderField.find(spelling);
            return field != null && !form.takes(field);
        });
        add(fitting);
    }

    /** Checks that everything is there without which there is no such command. */
    void complete() throws Denial {
        for (OrderField field : form.needed()) {
            if (given(field) == null) {
                throw missing(field);
            }
        }
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

    /**
     * An empty text must not hide what a source below it says: an empty header is one whose expression found nothing. Where
     * an order can not be without the field, it is missing all the same: what was meant is anybody's guess.
     */
    private static boolean isEmpty(Object value) {
        return value instanceof CharSequence text && text.isEmpty();
    }

    private Object given(OrderField field) {
        Object value = values.get(field);
        return isEmpty(value) ? null : value;
    }

    /** Returns the text of a field, or null. */
    String text(OrderField field) throws Denial {
        Object value = given(field);
        if (value == null || value instanceof CharSequence || value instanceof Enum<?>) {
            return value == null ? null : value.toString();
        }
        throw invalid(field, "must be text, not " + kind(value));
    }

    /** Returns the truth value of a field, or null. */
    Boolean flag(OrderField field) throws Denial {
        Object value = given(field);
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

    /** Returns the constant that the text of a field names, or null. */
    <E> E word(OrderField field, Function<String, Optional<E>> words, Object allowed) throws Denial {
        String text = text(field);
        if (text == null) {
            return null;
        }
        E word = words.apply(text).orElse(null);
        if (word == null) {
            throw invalid(field, "is " + quoted(text) + "; allowed are " + allowed);
        }
        return word;
    }

    /** Returns the whole number of a field, which may come as text as well, or null. */
    Long count(OrderField field) throws Denial {
        Object value = given(field);
        return value == null ? null : OrderNumbers.whole(field, value);
    }

    /** Returns the exact number of a field, which may come as text as well, or null. */
    BigDecimal decimal(OrderField field) throws Denial {
        Object value = given(field);
        return value == null ? null : OrderNumbers.decimal(field, value);
    }

    /** Returns the number of an order, as text; a number that went through a double has lost digits and is refused. */
    String orderId(OrderField field) throws Denial {
        Object value = given(field);
        if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof BigDecimal decimal) {
            return OrderNumbers.digits(field, decimal);
        }
        return text(field);
    }

    /** Returns the time of a field: an {@link Instant}, ISO-8601 text or Unix seconds; null if it is zero or not there. */
    Instant time(OrderField field) throws Denial {
        Object value = given(field);
        if (value == null || value instanceof Instant) {
            return (Instant) value;
        }
        if (value instanceof CharSequence text && !SECONDS.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw invalid(
                        field,
                        "is " + quoted(text.toString())
                                + "; allowed are Unix seconds, or ISO-8601 text with its zone as in 2030-01-31T18:00:00Z");
            }
        }
        long seconds = OrderNumbers.whole(field, value);
        if (seconds < 0 || seconds > LAST_SECOND) {
            throw invalid(field, "is " + seconds + "; allowed are Unix seconds, not milliseconds");
        }
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
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

    static String kind(Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return quoted(value instanceof BigDecimal decimal ? decimal.toString() : value.toString());
        }
        return value instanceof Map<?, ?>
                ? "an object"
                : "a " + value.getClass().getSimpleName();
    }
}
