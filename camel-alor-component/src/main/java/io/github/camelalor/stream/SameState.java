package io.github.camelalor.stream;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Compares records by what they say: numbers of equal value are equal, however many zeros they end in. */
final class SameState {

    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private SameState() {}

    static boolean of(Record one, Record other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        for (Method part : PARTS.get(one.getClass())) {
            if (!equal(value(part, one), value(part, other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(Object one, Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof Record a && other instanceof Record b) {
            return of(a, b);
        }
        return Objects.equals(one, other);
    }

    private static Object value(Method part, Record of) {
        try {
            return part.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component " + part.getName() + " cannot be read", e);
        }
    }
}
