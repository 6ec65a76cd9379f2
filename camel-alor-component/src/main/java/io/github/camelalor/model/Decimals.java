package io.github.camelalor.model;

import java.math.BigDecimal;

/** A decimal in one long: the digits above, the scale in the lowest five bits. Every decimal has exactly one form. */
final class Decimals {

    /** Stands for no number: no decimal that fits is packed to it. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SCALE_BITS = 5;
    private static final int MAX_SCALE = (1 << SCALE_BITS) - 1;
    private static final long MAX_UNSCALED = Long.MAX_VALUE >> SCALE_BITS;

    private Decimals() {}

    static boolean fits(long unscaled, int scale) {
        return scale >= 0 && scale <= MAX_SCALE && unscaled <= MAX_UNSCALED && unscaled >= -MAX_UNSCALED;
    }

    static long pack(long unscaled, int scale) {
        return unscaled << SCALE_BITS | scale;
    }

    static BigDecimal unpack(long packed) {
        return BigDecimal.valueOf(packed >> SCALE_BITS, (int) packed & MAX_SCALE);
    }

    static int compare(long left, long right) {
        if (((left ^ right) & MAX_SCALE) == 0) {
            return Long.compare(left, right);
        }
        return compareScales(left, right);
    }

    private static int compareScales(long left, long right) {
        int shift = ((int) right & MAX_SCALE) - ((int) left & MAX_SCALE);
        long a = left >> SCALE_BITS;
        long b = right >> SCALE_BITS;
        for (; shift > 0; shift--) {
            if (Math.multiplyHigh(a, 10) != a * 10 >> 63) {
                return a > 0 ? 1 : -1;
            }
            a *= 10;
        }
        for (; shift < 0; shift++) {
            if (Math.multiplyHigh(b, 10) != b * 10 >> 63) {
                return b > 0 ? -1 : 1;
            }
            b *= 10;
        }
        return Long.compare(a, b);
    }
}
