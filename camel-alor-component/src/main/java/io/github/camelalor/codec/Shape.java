package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.github.camelalor.codec.WireField.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a record and their names in all formats, which never collide within a record. Built once, then only read.
 */
final class Shape {

    private final Map<String, WireField<?>> fields = new HashMap<>();
    private final boolean closed;
    private int slots;

    /** Makes a shape that others may add fields to, which are skipped. */
    Shape() {
        this(false);
    }

    private Shape(boolean closed) {
        this.closed = closed;
    }

    /** Makes a shape that has no fields but ours. */
    static Shape closed() {
        return new Shape(true);
    }

    /** Adds a field with all its names. */
    <T> WireField<T> field(Cell<T> cell, String... names) {
        WireField<T> field = new WireField<>(slots++, names[0], cell);
        for (String name : names) {
            if (fields.put(name, field) != null) {
                throw new IllegalArgumentException(name + " names two fields");
            }
        }
        return field;
    }

    WireField<String> text(String... names) {
        return field(JsonInput::text, names);
    }

    WireField<String> id(String... names) {
        return field(JsonInput::id, names);
    }

    WireField<BigDecimal> decimal(String... names) {
        return field(JsonInput::decimal, names);
    }

    WireField<Long> count(String... names) {
        return field(JsonInput::count, names);
    }

    WireField<Boolean> flag(String... names) {
        return field(JsonInput::flag, names);
    }

    WireField<Instant> time(String... names) {
        return field(JsonInput::time, names);
    }

    /** Seconds since 1970, or text in ISO-8601. */
    WireField<Instant> seconds(String... names) {
        return field(in -> in.epoch(JsonInput::seconds), names);
    }

    /** Seconds since 1970, or text in ISO-8601; the number zero stands for no time. */
    WireField<Instant> secondsUnlessZero(String... names) {
        return field(in -> in.epochUnlessZero(JsonInput::seconds), names);
    }

    /** Milliseconds since 1970, or text in ISO-8601. */
    WireField<Instant> millis(String... names) {
        return field(in -> in.epoch(JsonInput::millis), names);
    }

    /** Milliseconds since 1970, or text in ISO-8601; the number zero stands for no time. */
    WireField<Instant> millisUnlessZero(String... names) {
        return field(in -> in.epochUnlessZero(JsonInput::millis), names);
    }

    <E> WireField<List<E>> list(Cell<E> element, String... names) {
        return field(in -> in.list(element), names);
    }

    <E> WireField<E> word(Function<String, E> meaning, String... names) {
        return field(in -> meaning.apply(in.text()), names);
    }

    /** Reads the object at which the input stands; fields that nobody named are skipped, or refused if the shape is closed. */
    Row read(JsonInput in) throws CodecException {
        in.object();
        Row row = new Row(in, slots);
        while (in.require() != JsonToken.END_OBJECT) {
            String name = in.name();
            WireField<?> field = fields.get(name);
            in.require();
            if (field == null && closed) {
                throw in.wrong("no such field: " + Excerpt.of(name) + "; allowed are " + allowed());
            }
            if (field == null) {
                in.skip();
            } else {
                row.put(field, name);
            }
        }
        return row;
    }

    private String allowed() {
        return fields.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
