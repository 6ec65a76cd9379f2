package io.github.camelalor.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What values a parameter may have.
 *
 * @param allowed ends the sentence "allowed ..."
 * @param reader turns what was given into the value; null if it is none
 * @param writer turns the value into what goes to the broker
 */
record Kind<T>(String allowed, Function<Object, T> reader, Function<T, String> writer) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_SCALE = 20;
    private static final long YEAR_10000 = 253_402_300_800L;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final Pattern TIMEFRAMES = Pattern.compile("[1-9]\\d{0,7}|[DWMY]");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final String MIDNIGHT = "T00:00:00.0000000Z";
    private static final DateTimeFormatter SEVEN_DIGITS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** A name: no blank, no control characters, and nothing that means another place in a path. */
    static final Kind<String> TEXT = new Kind<>(
            "is a text of 1 to " + LONGEST_TEXT + " characters other than . and ..", Kind::text, Function.identity());

    /** The name of one instrument. */
    static final Kind<String> SYMBOL =
            new Kind<>("is one symbol of 1 to " + LONGEST_TEXT + " characters", Kind::symbol, Function.identity());

    /** The names of several instruments, as a list or separated by commas. */
    static final Kind<List<String>> SYMBOLS = new Kind<>(
            "are symbols separated by commas, none of them empty or twice",
            Kind::texts,
            texts -> String.join(",", texts));

    static final Kind<Boolean> FLAG = new Kind<>("are true, false", Kind::flag, String::valueOf);

    static final Kind<BigDecimal> DECIMAL = new Kind<>(
            "is a decimal number of at most " + LONGEST_NUMBER + " characters",
            Kind::decimal,
            BigDecimal::toPlainString);

    static final Kind<BigDecimal> AMOUNT = new Kind<>(
            "is a decimal number above 0",
            given -> {
                BigDecimal number = decimal(given);
                return number == null || number.signum() <= 0 ? null : number;
            },
            BigDecimal::toPlainString);

    /** A point in time that the broker wants in seconds since 1970. */
    static final Kind<Instant> SECONDS = new Kind<>(
            "is a time in ISO-8601, such as 2024-05-17T07:00:00Z, or in seconds since 1970",
            Kind::time,
            time -> String.valueOf(time.getEpochSecond()));

    /** A day or a point in time that the broker wants in ISO-8601. */
    static final Kind<Instant> DATE = new Kind<>(
            "is a date or a time in ISO-8601, such as 2024-05-17 or 2024-05-17T07:00:00Z, or in seconds since 1970",
            Kind::time,
            Kind::dateOrTime);

    static final Kind<String> TIMEFRAME =
            new Kind<>("are D, W, M, Y, or a number of seconds", Kind::timeframe, Function.identity());

    /** The number of an order or a trade. */
    static final Kind<Long> ID = whole(0, Long.MAX_VALUE);

    static Kind<Long> whole(long least, long most) {
        return new Kind<>(
                most == Long.MAX_VALUE
                        ? "is a whole number of at most 19 digits, at least " + least
                        : "are whole numbers, " + least + " to " + most,
                given -> {
                    Long number = whole(given);
                    return number == null || number < least || number > most ? null : number;
                },
                String::valueOf);
    }

    /** One of some words, in any case. */
    static Kind<String> word(String... words) {
        return new Kind<>(
                Arrays.stream(words).collect(Collectors.joining(", ", "are ", "")),
                given -> Arrays.stream(words)
                        .filter(word ->
                                word.equalsIgnoreCase(String.valueOf(given).strip()))
                        .findFirst()
                        .orElse(null),
                Function.identity());
    }

    /** Returns what the value is on its way to the broker. */
    @SuppressWarnings("unchecked") // Only the kind's own reader makes its values.
    String write(Object value) {
        return writer.apply((T) value);
    }

    private static String text(Object given) {
        if (!(given instanceof CharSequence || given instanceof Long || given instanceof Integer)) {
            return null;
        }
        String text = given.toString().strip();
        boolean fit = !text.isEmpty()
                && text.length() <= LONGEST_TEXT
                && !CONTROLS.matcher(text).find()
                && !text.equals(".")
                && !text.equals("..");
        return fit ? text : null;
    }

    private static String symbol(Object given) {
        String text = text(given);
        return text == null || text.contains(",") ? null : text;
    }

    private static List<String> texts(Object given) {
        List<?> parts = given instanceof List<?> list
                ? list
                : given instanceof CharSequence text ? List.of(text.toString().split(",", -1)) : List.of();
        List<String> texts = parts.stream().map(Kind::symbol).distinct().toList();
        return texts.isEmpty() || texts.contains(null) || texts.size() < parts.size() ? null : texts;
    }

    private static Boolean flag(Object given) {
        if (given instanceof Boolean flag) {
            return flag;
        }
        if (given instanceof CharSequence) {
            return switch (given.toString().strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            };
        }
        return null;
    }

    private static BigDecimal decimal(Object given) {
        if (!(given instanceof Number || given instanceof CharSequence)) {
            return null;
        }
        String text = given.toString().strip();
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // A short text such as 1e999999999 would take all memory there is when written out in full.
            return Math.abs(number.scale()) > LARGEST_SCALE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String dateOrTime(Instant time) {
        String text = SEVEN_DIGITS.format(time);
        return text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text;
    }

    private static Long whole(Object given) {
        BigDecimal number = decimal(given);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null; // A fraction, or beyond 64 bits.
        }
    }

    private static String timeframe(Object given) {
        String text = String.valueOf(given).strip().toUpperCase(Locale.ROOT);
        return TIMEFRAMES.matcher(text).matches() ? text : null;
    }

    private static Instant time(Object given) {
        Instant time = given instanceof Instant instant ? instant : Kind.parsedTime(given);
        return time == null || time.getEpochSecond() < 0 || time.getEpochSecond() >= YEAR_10000 ? null : time;
    }

    private static Instant parsedTime(Object given) {
        if (given instanceof LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (!(given instanceof CharSequence || given instanceof Long || given instanceof Integer)) {
            return null;
        }
        String text = given.toString().strip();
        return DIGITS.matcher(text).matches() ? Instant.ofEpochSecond(Long.parseLong(text)) : IsoTimes.parse(text);
    }
}
