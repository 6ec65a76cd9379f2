package io.github.camelalor.net;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** How long the broker wants to be left alone after a 429. */
public final class RetryAfter {

    /** For a 429 that does not say; the broker counts requests by the second. */
    public static final Duration UNSAID = Duration.ofSeconds(1);

    /** Nobody is to stop trading for longer on one header's word. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /**
     * Reads the header.
     *
     * @param header seconds or a date, as it came; null if there was none
     * @param clock to compare a date with
     */
    public static Duration read(String header, Clock clock) {
        if (header == null) {
            return UNSAID;
        }
        String text = header.strip();
        Duration told = SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : until(text, clock);
        if (told.isNegative() || told.isZero()) {
            return UNSAID;
        }
        return told.compareTo(LONGEST) > 0 ? LONGEST : told;
    }

    private static Duration until(String date, Clock clock) {
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return UNSAID;
        }
    }
}
