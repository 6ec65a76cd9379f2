package io.github.camelalor.simulator.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Piles up JSON that needs no quoting: names known beforehand, and numbers. For one thread. */
final class JsonBytes {
    private static final int TYPICAL_SIZE = 2048;
    private static final int MAX_LONG_DIGITS = 19;
    private static final int RADIX = 10;

    private byte[] bytes = new byte[TYPICAL_SIZE];
    private int size;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    JsonBytes raw(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    JsonBytes flag(boolean value) {
        return raw(value ? Words.TRUE : Words.FALSE);
    }

    /** A whole number of any size. */
    JsonBytes number(long value) {
        if (value < 0) {
            return raw(ascii(Long.toString(value)));
        }
        reserve(MAX_LONG_DIGITS);
        digits(value, digitsOf(value));
        return this;
    }

    /** A number without exponent; zeros at its end stay. */
    JsonBytes number(BigDecimal value) {
        int scale = value.scale();
        if (scale < 0 || scale >= MAX_LONG_DIGITS || value.precision() >= MAX_LONG_DIGITS || value.signum() < 0) {
            return raw(ascii(value.toPlainString()));
        }
        long unscaled = value.unscaledValue().longValue();
        if (scale == 0) {
            return number(unscaled);
        }
        long divisor = Words.POWERS_OF_TEN[scale];
        number(unscaled / divisor);
        reserve(1 + scale);
        bytes[size++] = '.';
        digits(unscaled % divisor, scale);
        return this;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void digits(long value, int count) {
        long rest = value;
        for (int at = size + count - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % RADIX);
            rest /= RADIX;
        }
        size += count;
    }

    private static int digitsOf(long value) {
        int digits = 1;
        while (digits < MAX_LONG_DIGITS && value >= Words.POWERS_OF_TEN[digits]) {
            digits++;
        }
        return digits;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private static final class Words {
        static final byte[] TRUE = ascii("true");
        static final byte[] FALSE = ascii("false");
        static final long[] POWERS_OF_TEN = new long[MAX_LONG_DIGITS];

        static {
            POWERS_OF_TEN[0] = 1;
            for (int i = 1; i < MAX_LONG_DIGITS; i++) {
                POWERS_OF_TEN[i] = RADIX * POWERS_OF_TEN[i - 1];
            }
        }
    }
}
