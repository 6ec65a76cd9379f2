package io.github.camelalor.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Times of the wire. */
final class Times {

    /** Length of {@code 2024-01-08T15:57:12}. */
    private static final int WHOLE_SECONDS = 19;

    private static final int LONGEST_FRACTION = 40;
    private static final int NANO_DIGITS = 9;
    private static final int MAX_OFFSET_MINUTES = 18 * 60;

    /** No part of a time has this value, and nothing that checks parts accepts it. */
    private static final int NONE = Integer.MIN_VALUE;

    private Times() {}

    /**
     * Reads a time in ISO-8601, with any number of fraction digits; without a zone it is UTC. Digits below a nanosecond are
     * dropped. Null if it is none, or one whose milliseconds do not fit a long.
     */
    static Instant parse(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            return beyondFourDigits(text);
        }
        int fractionEnd = fractionEnd(text);
        int offset = fractionEnd == NONE ? NONE : offsetMinutes(text, fractionEnd);
        if (offset == NONE) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            LocalTime hour = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, WHOLE_SECONDS));
            long seconds = day.toEpochDay() * 86_400 + hour.toSecondOfDay() - offset * 60L;
            return Instant.ofEpochSecond(seconds, nanos(text, fractionEnd));
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

    /** A count of milliseconds may lie so far away that our own JSON needs a sign and more digits for the year. */
    private static Instant beyondFourDigits(String text) {
        if (text.length() > WHOLE_SECONDS + LONGEST_FRACTION) {
            return null;
        }
        try {
            Instant time = Instant.parse(text);
            time.toEpochMilli();
            return time;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** Returns the index after the fraction, or after the seconds if there is none. */
    private static int fractionEnd(String text) {
        boolean separated = text.length() >= WHOLE_SECONDS
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!separated) {
            return NONE;
        }
        if (text.length() == WHOLE_SECONDS || text.charAt(WHOLE_SECONDS) != '.') {
            return WHOLE_SECONDS;
        }
        int end = WHOLE_SECONDS + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - WHOLE_SECONDS - 1;
        return digits > 0 && digits <= LONGEST_FRACTION ? end : NONE;
    }

    private static int nanos(String text, int fractionEnd) {
        int nanos = 0;
        for (int i = 1; i <= NANO_DIGITS; i++) {
            int at = WHOLE_SECONDS + i;
            nanos = nanos * 10 + (at < fractionEnd ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int offsetMinutes(String text, int at) {
        int length = text.length() - at;
        if (length == 0 || length == 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        if (length != 6 || text.charAt(at) != '+' && text.charAt(at) != '-' || text.charAt(at + 3) != ':') {
            return NONE;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + 6);
        boolean real = hours >= 0 && minutes >= 0 && minutes < 60 && hours * 60 + minutes <= MAX_OFFSET_MINUTES;
        int offset = hours * 60 + minutes;
        return !real ? NONE : text.charAt(at) == '-' ? -offset : offset;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return NONE;
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
