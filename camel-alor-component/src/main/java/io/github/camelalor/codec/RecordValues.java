package io.github.camelalor.codec;

import io.github.camelalor.model.Worded;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes records apart into maps, lists, text, numbers and booleans. */
final class RecordValues {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            List<Part> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                parts.add(new Part(WireNames.of(type, component.getName()), component.getAccessor()));
            }
            return List.copyOf(parts);
        }
    };

    private RecordValues() {}

    private record Part(String name, Method accessor) {

        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The component " + name + " cannot be read", e);
            }
        }
    }

    /** Returns the components that are not null, in the order of the record, under their names on the wire. */
    static Map<String, Object> of(Record value) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Part part : PARTS.get(value.getClass())) {
            Object plain = plain(part.of(value));
            if (plain != null) {
                values.put(part.name(), plain);
            }
        }
        return values;
    }

    /** Returns the value as JSON has it; what JSON has already stays as it is. */
    static Object plain(Object value) {
        if (value instanceof Record inner) {
            return of(inner);
        }
        if (value instanceof Collection<?> values) {
            List<Object> plain = new ArrayList<>(values.size());
            values.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        if (value instanceof Enum<?> constant) {
            return word(constant);
        }
        return value instanceof Instant ? value.toString() : value;
    }

    /** Words of the broker stay the broker's; null for one that we did not understand, which is left out. */
    static String word(Enum<?> constant) {
        String word = constant instanceof Worded worded ? worded.wireName() : constant.name();
        return word.isEmpty() ? null : word;
    }
}
