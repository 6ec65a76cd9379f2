package io.github.camelalor.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;

/** Times in ISO-8601 as people write them: with a zone or without, which then is UTC, or only a day. */
public final class IsoTimes {

    private static final DateTimeFormatter WITH_OR_WITHOUT_ZONE = DateTimeFormatter.ISO_DATE_TIME;

    private IsoTimes() {}

    /** Returns the time, or null if it is none. */
    public static Instant parse(String text) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            TemporalAccessor time = WITH_OR_WITHOUT_ZONE.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
