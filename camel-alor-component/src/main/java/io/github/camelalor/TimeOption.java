package io.github.camelalor;

import io.github.camelalor.query.IsoTimes;
import java.time.Instant;
import java.util.regex.Pattern;

/** Reads the times that options say: ISO-8601, which is UTC without a zone, or seconds since 1970. */
final class TimeOption {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    private TimeOption() {}

    /**
     * Reads a time.
     *
     * @param option whose value it is, for the message
     */
    static Instant parse(String option, String text) {
        Instant time =
                SECONDS.matcher(text).matches() ? Instant.ofEpochSecond(Long.parseLong(text)) : IsoTimes.parse(text);
        if (time == null) {
            throw new IllegalArgumentException("Option " + option + " is '" + text
                    + "'; allowed is a time in ISO-8601, as in 2026-01-31T07:00:00Z, or in seconds since 1970");
        }
        return time;
    }
}
