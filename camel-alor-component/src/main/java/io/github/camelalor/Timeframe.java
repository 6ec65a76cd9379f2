package io.github.camelalor;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The length of a bar.
 *
 * @param text as the broker writes it: seconds, or {@code D}, {@code W}, {@code M}, {@code Y}
 * @param length how long that is, at most
 */
record Timeframe(String text, Duration length) {

    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,8}");
    private static final Map<String, Duration> NAMED = Map.of(
            "D", Duration.ofDays(1), "W", Duration.ofDays(7), "M", Duration.ofDays(31), "Y", Duration.ofDays(366));

    static Timeframe of(String text) {
        Duration length = SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : NAMED.get(text);
        if (length == null) {
            throw new IllegalArgumentException(
                    "Option timeframe is '" + text + "'; allowed are whole seconds, at least 1, or D, W, M, Y");
        }
        return new Timeframe(text, length);
    }
}
