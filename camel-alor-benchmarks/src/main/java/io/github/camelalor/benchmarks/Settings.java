package io.github.camelalor.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is measured, and for how long.
 *
 * @param formats wire formats, one table each
 * @param contenders receivers, in the order in which they take turns
 * @param rounds how often each receiver takes its turn
 * @param warmUpSeconds of each round
 * @param seconds measured, of each round
 * @param jvmOptions for the receiving JVMs, such as a profiler's
 * @param output folder for the results
 */
record Settings(
        List<Format> formats,
        List<Contender> contenders,
        int rounds,
        int warmUpSeconds,
        int seconds,
        List<String> jvmOptions,
        Path output) {

    /** Reads the system properties {@code benchmark.*}. */
    static Settings ofSystemProperties() {
        return new Settings(
                words("formats", "slim", ",").stream().map(Format::parse).toList(),
                words("contenders", "hand_written,plain_camel,alor", ",").stream()
                        .map(name -> Contender.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList(),
                Integer.parseInt(text("rounds", "4")),
                Integer.parseInt(text("warmUpSeconds", "3")),
                Integer.parseInt(text("seconds", "5")),
                words("jvmOptions", "", " "),
                Path.of(text("output", "target")));
    }

    private static List<String> words(String name, String preset, String separator) {
        return Arrays.stream(text(name, preset).split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(String name, String preset) {
        String given = System.getProperty("benchmark." + name);
        return given == null || given.isBlank() ? preset : given;
    }
}
