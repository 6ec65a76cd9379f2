package io.github.camelalor.codec;

import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Trade;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Records by chance: every component null, zero, long or odd now and then, where it may be. */
final class Generated {

    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", "TQBR");

    private final Random random;

    private Generated(Random random) {
        this.random = random;
    }

    static EventContext instrument() {
        return SBER;
    }

    static Arbitrary<OrderBook> orderBooks() {
        return Arbitraries.randomValue(random -> new Generated(random).orderBook());
    }

    static Arbitrary<Order> orders() {
        return Arbitraries.randomValue(random -> new Generated(random).record(Order.class));
    }

    static Arbitrary<Trade> trades() {
        return Arbitraries.randomValue(random -> new Generated(random).trade());
    }

    static Arbitrary<Position> positions() {
        return Arbitraries.randomValue(random -> new Generated(random).record(Position.class));
    }

    /** Returns the kinds of records that routes see. */
    static List<Class<? extends BrokerRecord>> brokerRecords() {
        return records(BrokerRecord.class).toList();
    }

    /** Looks behind interfaces that stand for several kinds. */
    private static Stream<Class<? extends BrokerRecord>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Generated::records)
                : Stream.of(type.asSubclass(BrokerRecord.class));
    }

    /** Makes records of these kinds out of their components; what a record refuses to be is made anew. */
    static <T> Arbitrary<T> records(List<? extends Class<? extends T>> kinds) {
        return Arbitraries.randomValue(random -> new Generated(random).record(kinds.get(random.nextInt(kinds.size()))));
    }

    /** A record class taken apart, as asking for its parts is slow; the record itself tells which ones must not be null. */
    private record Anatomy(
            Constructor<?> constructor,
            List<RecordComponent> components,
            Map<String, Method> accessors,
            Set<String> needed) {

        private static final ClassValue<Anatomy> OF = new ClassValue<>() {
            @Override
            protected Anatomy computeValue(Class<?> type) {
                return Anatomy.of(type, List.of(type.getRecordComponents()));
            }
        };

        private static Anatomy of(Class<?> type, List<RecordComponent> components) {
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Anatomy(
                        type.getDeclaredConstructor(types),
                        components,
                        components.stream()
                                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor)),
                        ConcurrentHashMap.newKeySet());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes a record of what is found for each of its components. */
    @SuppressWarnings("unchecked") // The constructor is that of the class.
    static <T> T make(Class<?> type, Function<RecordComponent, Object> values) {
        Anatomy anatomy = Anatomy.OF.get(type);
        Object[] arguments = anatomy.components().stream().map(values).toArray();
        try {
            return (T) anatomy.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object value(Record record, String component) {
        try {
            return Anatomy.OF.get(record.getClass()).accessors().get(component).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T record(Class<T> type) {
        Set<String> needed = Anatomy.OF.get(type).needed();
        while (true) {
            try {
                return make(type, component -> value(component, needed.contains(component.getName())));
            } catch (NullPointerException missing) {
                needed.add(missing.getMessage());
            } catch (IllegalArgumentException refused) {
                // Parts that do not go together.
            }
        }
    }

    private Object value(RecordComponent component, boolean needed) {
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType collection) {
            Type element = collection.getActualTypeArguments()[0];
            Stream<Object> values = Stream.generate(() -> element(element)).limit(random.nextInt(4));
            return collection.getRawType() == Set.class ? values.collect(Collectors.toSet()) : values.toList();
        }
        Object value = element(type);
        return needed || component.getType().isPrimitive() ? value : orNull(value);
    }

    private Object element(Type type) {
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            return pick(plain.getEnumConstants());
        }
        if (plain == String.class) {
            return text();
        }
        if (plain == BigDecimal.class) {
            return decimal();
        }
        if (plain == Instant.class) {
            return time();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        }
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt();
        }
        if (plain == long.class || plain == Long.class) {
            return volume();
        }
        throw new IllegalArgumentException("Nothing is known of " + type);
    }

    private OrderBook orderBook() {
        boolean bond = random.nextInt(4) == 0;
        return OrderBook.flagged(
                new Instrument(SBER.exchange(), SBER.symbol(), SBER.board()),
                levels(bond),
                levels(bond),
                Instant.ofEpochMilli(random.nextLong() >>> 20),
                random.nextBoolean());
    }

    private List<PriceLevel> levels(boolean bond) {
        return random.ints(random.nextInt(4) == 0 ? random.nextInt(50) : random.nextInt(4), 0, 1)
                .mapToObj(level -> new PriceLevel(decimal(), volume(), bond ? orNull(decimal()) : null))
                .toList();
    }

    /** The broker does not say of which portfolio a trade is: it is that of the one who asks. */
    private Trade trade() {
        Trade trade = record(Trade.class);
        return make(
                Trade.class,
                component -> component.getName().equals("portfolio") ? "D39004" : value(trade, component.getName()));
    }

    private <T> T orNull(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String number() {
        return Long.toString(random.nextLong() >>> 1 + random.nextInt(40));
    }

    private long volume() {
        long volume = random.nextLong() >> random.nextInt(64);
        return random.nextInt(8) == 0 ? volume : Math.abs(volume % 100_000);
    }

    private BigDecimal decimal() {
        BigInteger digits = new BigInteger(random.nextInt(6) == 0 ? random.nextInt(110) : 20, random);
        BigDecimal decimal = new BigDecimal(digits, random.nextInt(random.nextInt(6) == 0 ? 20 : 6));
        return random.nextInt(6) == 0 ? decimal.negate() : decimal;
    }

    private Instant time() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private String text() {
        String[] odd = {"", "Приказ", "a\"b\\c", "}],{", ",\"guid\":\"x\"}", "\n\t\u0001", "😀", "[N/A]", "SBER"};
        return pick(odd) + random.nextInt(1000);
    }
}
