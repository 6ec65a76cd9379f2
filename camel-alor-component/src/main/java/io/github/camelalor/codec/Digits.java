package io.github.camelalor.codec;

/**
 * Decimal digits in a word of eight bytes of text, the first in the lowest byte: all at once, without a branch to mispredict
 * at each of them.
 */
final class Digits {

    /** How many digits a word holds at most. */
    static final int IN_WORD = Long.BYTES;

    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long PAIRS = 0x000000FF000000FFL;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };

    private Digits() {}

    /** Counts the digits at the beginning of the word. */
    static int count(long word) {
        // A byte of 0..9 stays below 0x80; what a larger one carries over only touches bytes after it.
        long values = word ^ EACH_BYTE * '0';
        long others = (values + EACH_BYTE * 0x76 | values) & EACH_BYTE * 0x80;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /** Whether the byte at this place of the word is a decimal point; at none behind its end. */
    static boolean isPoint(long word, int place) {
        return place < IN_WORD && (byte) (word >>> place * Byte.SIZE) == '.';
    }

    /** Takes a byte out of the word, so that what was around it meets; a zero byte comes in at the end. */
    static long withoutByte(long word, int place) {
        long before = (1L << place * Byte.SIZE) - 1;
        return word & before | word >>> Byte.SIZE & ~before;
    }

    /** Returns the number that the first digits of the word stand for; there must be one at least. */
    static long value(long word, int count) {
        long values = (word ^ EACH_BYTE * '0') << (IN_WORD - count) * Byte.SIZE;
        long pairs = values * 10 + (values >>> 8);
        long high = (pairs & PAIRS) * (100 + (1_000_000L << 32));
        long low = (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32));
        return high + low >>> 32;
    }

    /** Returns ten to the power of a number of digits that fits a word. */
    static long scale(int count) {
        return POWERS_OF_TEN[count];
    }
}
