package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;

/** Reads objects of one shape, alone or in a list. */
final class ObjectReader<T> implements EventReader<T> {

    private final Shape shape;
    private final Maker<T> maker;

    ObjectReader(Shape shape, Maker<T> maker) {
        this.shape = shape;
        this.maker = maker;
    }

    /** Makes a record of what was read. */
    @FunctionalInterface
    interface Maker<T> {

        T make(Row row, EventContext context) throws CodecException;
    }

    @Override
    public T read(byte[] bytes, int from, int to, EventContext context) throws CodecException {
        try (JsonInput in = JsonInput.value(bytes, from, to)) {
            in.require();
            T value = read(in, context);
            in.end();
            return value;
        }
    }

    /** Reads a list of objects, or one alone. */
    List<T> readAll(byte[] body, EventContext context) throws CodecException {
        try (JsonInput in = JsonInput.envelope(body, 0, body.length)) {
            List<T> values = new ArrayList<>();
            if (in.require() == JsonToken.START_ARRAY) {
                while (in.require() != JsonToken.END_ARRAY) {
                    values.add(read(in, context));
                }
            } else {
                values.add(read(in, context));
            }
            in.end();
            return List.copyOf(values);
        }
    }

    /** Reads the object at which the input stands. */
    T read(JsonInput in, EventContext context) throws CodecException {
        return maker.make(shape.read(in), context);
    }
}
