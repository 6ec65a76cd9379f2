package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;

/** The values of one object, by field. A field that is null on the wire is as good as left out. */
final class Row {

    private final JsonInput in;
    private final Object[] values;
    private final boolean[] seen;

    Row(JsonInput in, int slots) {
        this.in = in;
        values = new Object[slots];
        seen = new boolean[slots];
    }

    /** Takes the value at which the input stands. */
    void put(WireField<?> field) throws CodecException {
        if (seen[field.slot()]) {
            throw in.wrong("given twice: " + field.name());
        }
        seen[field.slot()] = true;
        if (in.token() != JsonToken.VALUE_NULL) {
            values[field.slot()] = field.cell().read(in);
        }
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
