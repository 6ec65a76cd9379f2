package io.github.camelalor.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the wire. */
final class Times {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,40}))?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final int NANO_DIGITS = 9;

    private Times() {}

    /**
     * Reads a time in ISO-8601, with any number of fraction digits; without a zone it is UTC. Digits below a nanosecond are
     * dropped. Null if it is none.
     */
    static Instant parse(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            ZoneOffset zone = matcher.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(matcher.group(3));
            return LocalDateTime.parse(matcher.group(1)).toInstant(zone).plusNanos(nanos(matcher.group(2)));
        } catch (DateTimeException e) {
            return null; // Digits in the right places, but no such day or hour.
        }
    }

    /** Turns seconds since 1970 into a time, exact to the millisecond; null if no clock can show it. */
    static Instant ofSeconds(BigDecimal seconds) {
        try {
            return Instant.ofEpochMilli(
                    seconds.movePointRight(3).setScale(0, RoundingMode.DOWN).longValueExact());
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static long nanos(String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
        return Long.parseLong(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }
}
