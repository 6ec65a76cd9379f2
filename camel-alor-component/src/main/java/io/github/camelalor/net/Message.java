package io.github.camelalor.net;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/** Puts the fragments of one message together, in a buffer that serves message after message. */
final class Message {

    /** Grows to the longest message seen, up to here; a longer buffer is let go after use. */
    private static final int KEPT = 1024 * 1024;

    private final int limit;
    private byte[] bytes = new byte[8 * 1024];
    private int length;

    Message(int limit) {
        this.limit = limit;
    }

    /** Appends a fragment; false, with nothing appended, when the message gets too long. */
    boolean add(Buffer fragment) {
        int longer = length + fragment.length();
        if (longer > limit) {
            return false;
        }
        if (longer > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(longer, Math.min(limit, 2 * bytes.length)));
        }
        fragment.getBytes(0, fragment.length(), bytes, length);
        length = longer;
        return true;
    }

    /** Ends the message and returns its length; {@link #bytes()} holds it until the next fragment. */
    int take() {
        int taken = length;
        length = 0;
        if (bytes.length > KEPT && taken <= KEPT) {
            bytes = Arrays.copyOf(bytes, KEPT);
        }
        return taken;
    }

    byte[] bytes() {
        return bytes;
    }
}
