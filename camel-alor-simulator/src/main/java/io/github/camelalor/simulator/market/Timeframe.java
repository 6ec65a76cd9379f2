package io.github.camelalor.simulator.market;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The width of a candle. Days, weeks from Monday, months and years are those of the calendar in UTC; any other number of
 * seconds is counted from the beginning of 1970.
 */
public final class Timeframe {
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;

    private final long seconds;

    private Timeframe(long seconds) {
        this.seconds = seconds;
    }

    /**
     * Reads a number of seconds, or one of the letters D, W, M and Y in any case.
     *
     * @throws IllegalArgumentException if the text is anything else, or the number is not positive
     */
    public static Timeframe parse(String text) {
        long seconds =
                switch (text.trim().toUpperCase(Locale.ROOT)) {
                    case "D" -> DAY;
                    case "W" -> WEEK;
                    case "M" -> MONTH;
                    case "Y" -> YEAR;
                    default -> number(text.trim());
                };
        if (seconds < 1 || seconds > YEAR) {
            throw wrong(text);
        }
        return new Timeframe(seconds);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "tf must be a number of seconds from 1 to " + YEAR + ", or D, W, M or Y, not '" + text + "'");
    }

    /** The width in seconds; 30 days for a month and 365 for a year. */
    public long seconds() {
        return seconds;
    }

    /** The start of the candle that a moment belongs to, both in Unix seconds. */
    public long start(long moment) {
        if (seconds == WEEK) {
            return midnight(day(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }
        if (seconds == MONTH) {
            return midnight(day(moment).withDayOfMonth(1));
        }
        if (seconds == YEAR) {
            return midnight(day(moment).withDayOfYear(1));
        }
        return moment - Math.floorMod(moment, seconds);
    }

    /** The start of the candle after the one that starts here. */
    public long next(long start) {
        if (seconds == MONTH) {
            return midnight(day(start).plusMonths(1));
        }
        return seconds == YEAR ? midnight(day(start).plusYears(1)) : start + seconds;
    }

    /** The first start that is not before a moment. */
    long from(long moment) {
        long start = start(moment);
        return start < moment ? next(start) : start;
    }

    boolean wholeDays() {
        return seconds % DAY == 0;
    }

    boolean wholeMinutes() {
        return seconds % 60 == 0;
    }

    private static LocalDate day(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(moment), ZoneOffset.UTC);
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    @Override
    public String toString() {
        return Long.toString(seconds);
    }
}
