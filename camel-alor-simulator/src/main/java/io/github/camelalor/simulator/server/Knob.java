package io.github.camelalor.simulator.server;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing about a {@link BrokerBehaviour} that can be chosen by its name.
 *
 * @param name name, as in {@code ackFirst}
 * @param source where the protocol leaves it open
 * @param allowed the values it takes, in words
 * @param meaning what it decides
 * @param value reads it
 * @param choice sets it; throws {@link IllegalArgumentException} for a value that it does not take
 */
public record Knob(
        String name,
        String source,
        String allowed,
        String meaning,
        Function<BrokerBehaviour, String> value,
        BiConsumer<BrokerBehaviour, String> choice) {

    /** The value when nothing was chosen. */
    public String standard() {
        return value.apply(new BrokerBehaviour());
    }

    static <T> Knob flag(
            String name,
            String source,
            String meaning,
            Function<BrokerBehaviour, T> part,
            Function<T, Boolean> get,
            BiFunction<T, Boolean, T> set) {
        return new Knob(
                name,
                source,
                "true, false",
                meaning,
                behaviour -> get.apply(part.apply(behaviour)).toString(),
                (behaviour, text) -> set.apply(
                        part.apply(behaviour),
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw refused(name, "true or false", text);
                        }));
    }

    static <T> Knob number(
            String name,
            String source,
            int least,
            String meaning,
            Function<BrokerBehaviour, T> part,
            Function<T, Integer> get,
            BiFunction<T, Integer, T> set) {
        return new Knob(
                name,
                source,
                "a number from " + least,
                meaning,
                behaviour -> get.apply(part.apply(behaviour)).toString(),
                (behaviour, text) -> set.apply(part.apply(behaviour), number(name, least, text)));
    }

    static <T, E extends Enum<E>> Knob choice(
            String name,
            String source,
            Class<E> type,
            String meaning,
            Function<BrokerBehaviour, T> part,
            Function<T, E> get,
            BiFunction<T, E, T> set) {
        List<String> words = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return new Knob(
                name,
                source,
                String.join(", ", words),
                meaning,
                behaviour -> get.apply(part.apply(behaviour)).name(),
                (behaviour, text) -> set.apply(
                        part.apply(behaviour),
                        Stream.of(type.getEnumConstants())
                                .filter(word -> word.name().equalsIgnoreCase(text))
                                .findFirst()
                                .orElseThrow(() -> refused(name, "one of " + String.join(", ", words), text))));
    }

    private static int number(String name, int least, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw refused(name, "a number from " + least, text);
        }
    }

    private static IllegalArgumentException refused(String name, String allowed, String text) {
        return new IllegalArgumentException(name + " must be " + allowed + ", not '" + text + "'");
    }
}
