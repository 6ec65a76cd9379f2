package io.github.camelalor.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What is measured, and for how long.
 *
 * @param parts what is compared at all
 * @param formats wire formats, one table each
 * @param contenders receivers of the feed, in the order in which they take turns
 * @param orderContenders clients that send orders, in the order in which they take turns
 * @param rounds how often each takes its turn
 * @param warmUpSeconds of each round
 * @param seconds measured, of each round
 * @param jvmOptions for the measured JVMs, such as a profiler's
 * @param output folder for the results
 */
record Settings(
        List<Part> parts,
        List<Format> formats,
        List<Contender> contenders,
        List<OrderContender> orderContenders,
        int rounds,
        int warmUpSeconds,
        int seconds,
        List<String> jvmOptions,
        Path output) {

    /**
     * Reads the properties {@code benchmark.*}.
     *
     * @throws IllegalArgumentException if one of them has a value that it must not have; the message names what is allowed
     */
    static Settings of(Properties properties) {
        Choices choices = new Choices(properties);
        return new Settings(
                choices.some("parts", "feed,parsing,orders", Part.values()),
                choices.some("formats", "slim", Format.values()),
                choices.some("contenders", "hand_written,plain_camel,alor", Contender.values()),
                choices.some(
                        "orderContenders",
                        "hand_written,plain_camel,alor,alor_id_file,alor_camel_file",
                        OrderContender.values()),
                choices.number("rounds", 4, 1),
                choices.number("warmUpSeconds", 3, 0),
                choices.number("seconds", 5, 1),
                choices.words("jvmOptions", "", " "),
                Path.of(choices.text("output", "target")));
    }

    boolean measures(Part part) {
        return parts.contains(part);
    }
}
