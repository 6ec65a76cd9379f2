package io.github.camelalor.model;

import java.math.BigDecimal;

/** A decimal in one long: the digits above, the scale in the lowest five bits. Every decimal has exactly one form. */
final class Decimals {

    /** Stands for no number: no decimal that fits is packed to it. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SCALE_BITS = 5;
    private static final int MAX_SCALE = (1 << SCALE_BITS) - 1;
    private static final long MAX_UNSCALED = Long.MAX_VALUE >> SCALE_BITS;

    private static final long[] POWERS_OF_TEN = powersOfTen();

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
        return shift > 0
                ? compareShifted(left >> SCALE_BITS, shift, right >> SCALE_BITS)
                : -compareShifted(right >> SCALE_BITS, -shift, left >> SCALE_BITS);
    }

    /** Compares two numbers, the first times a power of ten. */
    private static int compareShifted(long number, int shift, long other) {
        long power = shift < POWERS_OF_TEN.length ? POWERS_OF_TEN[shift] : 0;
        long product = number * power;
        boolean fits = power != 0 && Math.multiplyHigh(number, power) == product >> 63;
        // A product beyond a long is beyond the other number on the side of its own sign.
        return fits ? Long.compare(product, other) : number == 0 ? Long.compare(0, other) : Long.signum(number);
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
