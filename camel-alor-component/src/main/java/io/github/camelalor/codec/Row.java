package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;

/** The values of one object, by field. A field that is null on the wire is as good as left out. */
final class Row {

    private final JsonInput in;
    private final Object[] values;
    private final String[] seen;

    Row(JsonInput in, int slots) {
        this.in = in;
        values = new Object[slots];
        seen = new String[slots];
    }

    /**
     * Takes the value at which the input stands.
     *
     * @param name the name under which it came: a field may come under two of its names if both say the same
     */
    void put(WireField<?> field, String name) throws CodecException {
        int slot = field.slot();
        String before = seen[slot];
        if (name.equals(before)) {
            throw in.wrong("given twice: " + name);
        }
        seen[slot] = name;
        if (in.token() == JsonToken.VALUE_NULL) {
            return;
        }
        Object value = field.cell().read(in);
        if (values[slot] != null && !same(values[slot], value)) {
            throw in.wrong("not the same as " + before + ": " + name);
        }
        values[slot] = value;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal twin
                ? number.compareTo(twin) == 0
                : one.equals(other);
    }

    /** Makes the exception for what is wrong with the object. */
    CodecException wrong(String what) {
        return in.wrong(what);
    }

    /** Returns the value of a field, or null. */
    @SuppressWarnings("unchecked") // Only the field's own cell fills its slot.
    <T> T get(WireField<T> field) {
        return (T) values[field.slot()];
    }

    /** Returns the value of a field or, where the wire says nothing, the other one. */
    <T> T get(WireField<T> field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }

    /** Returns the value of a field that must be there. */
    <T> T required(WireField<T> field) throws CodecException {
        return required(field, get(field));
    }

    /** Returns a value found for a field that must be there. */
    <T> T required(WireField<T> field, T value) throws CodecException {
        if (value == null) {
            throw in.wrong("missing: " + field.name());
        }
        return value;
    }
}
