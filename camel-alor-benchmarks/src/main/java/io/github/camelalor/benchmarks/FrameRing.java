package io.github.camelalor.benchmarks;

import io.github.camelalor.simulator.wire.BookFrames;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Book frames ready to be written, as the bytes of WebSocket frames, in a ring.
 *
 * <p>The time of the book is overwritten with a running number, so that the receiver's end can count what came out of
 * order and what did not come. Nothing is encoded while sending, so that the sender leaves the machine to the receivers.
 */
final class FrameRing {

    /** Frames are written so many at a time: one system call for about as much as a socket takes at once. */
    static final int BATCH = 32;

    private static final int SIZE = 16 * BATCH;
    private static final int FINAL_TEXT = 0x81;
    private static final int TWO_BYTE_LENGTH = 126;
    private static final int HEADER = 4;

    private final byte[] bytes;
    private final int[] starts = new int[SIZE + 1];
    private final int[] lastDigits = new int[SIZE];

    FrameRing(Format format, String guid) {
        Books books = new Books();
        ByteArrayOutputStream ring = new ByteArrayOutputStream();
        for (int i = 0; i < SIZE; i++) {
            byte[] payload = BookFrames.encode(books.next(), format.wire(), false, guid);
            starts[i] = ring.size();
            lastDigits[i] = ring.size() + HEADER + lastDigitOfTime(payload);
            ring.writeBytes(webSocketFrame(payload));
        }
        starts[SIZE] = ring.size();
        bytes = ring.toByteArray();
    }

    /** Wraps a payload of 126 to 65,535 bytes. */
    static byte[] webSocketFrame(byte[] payload) {
        if (payload.length < TWO_BYTE_LENGTH || payload.length > 0xFFFF) {
            return shortFrame(payload);
        }
        byte[] frame = new byte[HEADER + payload.length];
        frame[0] = (byte) FINAL_TEXT;
        frame[1] = TWO_BYTE_LENGTH;
        frame[2] = (byte) (payload.length >>> 8);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, HEADER, payload.length);
        return frame;
    }

    private static byte[] shortFrame(byte[] payload) {
        if (payload.length > 0xFFFF) {
            throw new IllegalArgumentException("A frame of " + payload.length + " bytes is too long");
        }
        byte[] frame = new byte[2 + payload.length];
        frame[0] = (byte) FINAL_TEXT;
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        return frame;
    }

    private static int lastDigitOfTime(byte[] payload) {
        String digits = Long.toString(Books.FIRST_TIME);
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(digits);
        if (start < 0 || start != text.lastIndexOf(digits)) {
            throw new IllegalStateException("The time is not in the frame just once: " + text);
        }
        return start + digits.length() - 1;
    }

    /** Copies a batch of frames, numbered from the given number, which has to be a multiple of {@link #BATCH}. */
    Buffer batch(long number) {
        int first = (int) (number % SIZE);
        int from = starts[first];
        byte[] batch = Arrays.copyOfRange(bytes, from, starts[first + BATCH]);
        for (int i = 0; i < BATCH; i++) {
            long time = Books.FIRST_TIME + number + i;
            int at = lastDigits[first + i] - from;
            for (long rest = time; rest > 0; rest /= 10) {
                batch[at--] = (byte) ('0' + rest % 10);
            }
        }
        return Buffer.buffer(batch);
    }
}
