package io.github.camelalor.codec;

import io.github.camelalor.codec.Frame.DataFrame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts frames of the form <code>{"data":{...},"guid":"..."}</code> from both ends, without reading the data.
 *
 * <p>Why the cut is right for every well-formed frame: the last string before the last brace is the value of the last key,
 * which is {@code guid}. The data begins as an object; were there anything between its end and that key, then its closing
 * brace would be followed by a comma and a key. So a frame is only cut when each brace that closes inside is followed by
 * another bracket that closes, or by a comma and a brace that opens.
 */
final class EnvelopeScanner {

    private static final byte[] HEAD = "{\"data\":{".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "},\"guid\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_GUID = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long BRACES = EACH_BYTE * '}';
    private static final long LOW_BITS = EACH_BYTE * 0x7F;

    private EnvelopeScanner() {}

    /** Returns the event; null in any doubt, so that Jackson reads the frame. */
    static DataFrame scan(byte[] bytes, int from, int to) {
        int guidEnd = to - 2;
        if (guidEnd - from < HEAD.length + TAIL.length
                || bytes[to - 1] != '}'
                || bytes[guidEnd] != '"'
                || !matches(HEAD, bytes, from)) {
            return null;
        }
        int guidStart = startOfText(bytes, guidEnd, Math.max(from + HEAD.length + TAIL.length, guidEnd - LONGEST_GUID));
        int tail = guidStart - TAIL.length;
        if (guidStart < 0 || !matches(TAIL, bytes, tail) || !isOneObject(bytes, from + HEAD.length, tail)) {
            return null;
        }
        String guid = new String(bytes, guidStart, guidEnd - guidStart, StandardCharsets.ISO_8859_1);
        return new DataFrame(guid, from + HEAD.length - 1, tail + 1);
    }

    private static boolean matches(byte[] expected, byte[] bytes, int at) {
        return Arrays.equals(expected, 0, expected.length, bytes, at, at + expected.length);
    }

    /** Returns where the plain text before the closing quote begins; -1 if it is too long or not plain. */
    private static int startOfText(byte[] bytes, int closingQuote, int lowest) {
        for (int at = closingQuote - 1; at >= lowest - 1; at--) {
            byte b = bytes[at];
            if (b == '"') {
                return at + 1;
            }
            if (b < ' ' || b == '\\' || b == 0x7F) {
                return -1;
            }
        }
        return -1;
    }

    /** Looks at each closing brace between, eight bytes at a time. */
    private static boolean isOneObject(byte[] bytes, int start, int end) {
        int at = start;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at) ^ BRACES;
            long hits = ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
            for (; hits != 0; hits &= hits - 1) {
                if (!staysInside(bytes, at + (Long.numberOfTrailingZeros(hits) >>> 3))) {
                    return false;
                }
            }
        }
        for (; at < end; at++) {
            if (bytes[at] == '}' && !staysInside(bytes, at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a closing brace cannot be the end of the data. What follows is in the array, as the tail is still to come. */
    private static boolean staysInside(byte[] bytes, int brace) {
        byte next = bytes[brace + 1];
        return next == ']' || next == '}' || next == ',' && bytes[brace + 2] == '{';
    }
}
