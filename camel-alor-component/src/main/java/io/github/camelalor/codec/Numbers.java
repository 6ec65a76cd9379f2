package io.github.camelalor.codec;

import java.math.BigDecimal;

/** Numbers of the wire, exact and of sane size: a hostile one must cost neither time nor memory. */
final class Numbers {

    /** Most characters of a number that is read at all. */
    static final int MAX_LENGTH = 64;

    private static final int MAX_PRECISION = 40;
    private static final int MAX_SCALE = 31;
    private static final int MIN_SCALE = -31;

    private Numbers() {}

    /** Reads a number as JSON writes it; null if it is none, or of absurd size. */
    static BigDecimal parse(String text) {
        return text.length() <= MAX_LENGTH && isNumber(text) ? ofToken(text.toCharArray(), 0, text.length()) : null;
    }

    /**
     * Reads the text of a number token, whose form Jackson has checked; null if it is of absurd size. A thousand is a
     * thousand, whether it is written {@code 1000} or {@code 1e3}.
     */
    static BigDecimal ofToken(char[] text, int from, int length) {
        if (length > MAX_LENGTH) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text, from, length);
        } catch (NumberFormatException e) {
            return null; // The exponent does not fit an int.
        }
        boolean sane =
                number.precision() <= MAX_PRECISION && number.scale() <= MAX_SCALE && number.scale() >= MIN_SCALE;
        if (!sane) {
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static boolean isNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, at);
        if (whole == at || whole > at + 1 && text.charAt(at) == '0') {
            return false;
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = digits(text, at);
            if (exponent == at) {
                return false;
            }
            at = exponent;
        }
        return at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
