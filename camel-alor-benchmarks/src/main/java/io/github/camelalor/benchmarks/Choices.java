package io.github.camelalor.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What was chosen by properties {@code benchmark.*}; a blank one is none.
 *
 * <p>A value that is not allowed ends in an {@link IllegalArgumentException} that names the property, the value and what is allowed.
 */
record Choices(Properties properties) {

    private static final String PREFIX = "benchmark.";

    String text(String name, String preset) {
        String given = properties.getProperty(PREFIX + name, "");
        return given.isBlank() ? preset : given;
    }

    List<String> words(String name, String preset, String separator) {
        return Arrays.stream(text(name, preset).split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    int number(String name, int preset, int least) {
        String text = text(name, Integer.toString(preset)).strip();
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number that is too small.
        }
        throw refused(name, "a whole number, at least " + least, text);
    }

    /** Returns the constants that are named, in any case, separated by commas. */
    <E extends Enum<E>> List<E> some(String name, String preset, E[] allowed) {
        return words(name, preset, ",").stream()
                .map(word -> Arrays.stream(allowed)
                        .filter(each -> each.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(() -> refused(name, "some of " + names(allowed), word)))
                .toList();
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static IllegalArgumentException refused(String name, String allowed, String value) {
        return new IllegalArgumentException(PREFIX + name + " must be " + allowed + ", not '" + value + "'");
    }
}
