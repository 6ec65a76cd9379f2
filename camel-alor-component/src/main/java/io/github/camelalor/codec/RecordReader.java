package io.github.camelalor.codec;

import io.github.camelalor.codec.WireField.Cell;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes readers of records that only we write, out of their components: the opposite of {@link RecordValues}.
 *
 * <p>They are strict, as such a record may be an order: a field that the record does not have is refused, and so is a word
 * that we do not know.
 */
final class RecordReader {

    private RecordReader() {}

    /** Makes the reader of a record. */
    static <T> ObjectReader<T> of(Class<T> type) {
        Shape shape = Shape.closed();
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = WireNames.of(type, component.getName());
            parts.add(new Part(shape.field(cell(component.getGenericType()), name), isRequired(component.getType())));
        }
        Constructor<T> constructor = constructor(type);
        return new ObjectReader<>(shape, (row, context) -> make(constructor, parts, row));
    }

    private record Part(WireField<?> field, boolean required) {

        Object in(Row row) throws CodecException {
            return required ? row.required(field) : row.get(field);
        }
    }

    /** Whether a component has a value always; whether others need one, the record itself decides. */
    private static boolean isRequired(Class<?> type) {
        return type.isPrimitive() || Collection.class.isAssignableFrom(type);
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " is no record", e);
        }
    }

    private static <T> T make(Constructor<T> constructor, List<Part> parts, Row row) throws CodecException {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).in(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw refusal(e.getCause(), row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    /** The record says what it needs: by the name of the component, or by a sentence. */
    private static CodecException refusal(Throwable cause, Row row) {
        if (cause instanceof NullPointerException) {
            return row.wrong("missing: " + cause.getMessage());
        }
        if (cause instanceof IllegalArgumentException) {
            return row.wrong(cause.getMessage());
        }
        throw new IllegalStateException("A record was not made", cause);
    }

    private static Cell<?> cell(Type type) {
        if (type instanceof ParameterizedType collection) {
            Cell<?> element = cell(collection.getActualTypeArguments()[0]);
            return collection.getRawType() == Set.class
                    ? in -> new HashSet<>(list(in, element))
                    : in -> list(in, element);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            ObjectReader<?> inner = of(plain);
            return in -> inner.read(in, EventContext.NOTHING);
        }
        return plain.isEnum() ? word((Enum<?>[]) plain.getEnumConstants()) : value(plain);
    }

    private static Cell<?> value(Class<?> type) {
        if (type == String.class) {
            return JsonInput::text;
        }
        if (type == BigDecimal.class) {
            return JsonInput::decimal;
        }
        if (type == Instant.class) {
            return JsonInput::time;
        }
        if (type == boolean.class || type == Boolean.class) {
            return JsonInput::flag;
        }
        if (type == long.class || type == Long.class) {
            return JsonInput::count;
        }
        if (type == int.class || type == Integer.class) {
            return RecordReader::smallCount;
        }
        throw new IllegalArgumentException("No component of a record is a " + type.getName());
    }

    private static <E> List<E> list(JsonInput in, Cell<E> element) throws CodecException {
        return in.list(element);
    }

    private static Integer smallCount(JsonInput in) throws CodecException {
        long count = in.count();
        if (count != (int) count) {
            throw in.wrong("a whole number of at most 9 digits is expected");
        }
        return (int) count;
    }

    private static Cell<?> word(Enum<?>[] constants) {
        String allowed = Stream.of(constants)
                .map(RecordValues::word)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return in -> {
            String text = in.text();
            for (Enum<?> constant : constants) {
                if (text.equalsIgnoreCase(RecordValues.word(constant))) {
                    return constant;
                }
            }
            throw in.wrong("one of " + allowed + " is expected");
        };
    }
}
