package io.github.camelalor.benchmarks;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** Reads the masked WebSocket frames of a client; for requests, which come whole and are short. */
final class ClientFrames implements Handler<Buffer> {

    private static final int OPCODE = 0x0F;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int LENGTH = 0x7F;
    private static final int MASK_BYTES = 4;

    private final Consumer<String> request;
    private final Consumer<byte[]> ping;
    private final Runnable close;
    private Buffer unread = Buffer.buffer();

    ClientFrames(Consumer<String> request, Consumer<byte[]> ping, Runnable close) {
        this.request = request;
        this.ping = ping;
        this.close = close;
    }

    @Override
    public void handle(Buffer bytes) {
        unread.appendBuffer(bytes);
        int at = 0;
        for (int next = frame(at); next > 0; next = frame(at)) {
            at = next;
        }
        unread = unread.getBuffer(at, unread.length());
    }

    /** Returns where the frame ends, or 0 if it is not there as a whole. */
    private int frame(int at) {
        if (unread.length() < at + 2) {
            return 0;
        }
        int length = unread.getByte(at + 1) & LENGTH;
        int mask = at + 2;
        if (length == 127) {
            throw new IllegalStateException("A request that long is not expected");
        }
        if (length == 126) {
            if (unread.length() < at + 4) {
                return 0;
            }
            length = unread.getUnsignedShort(at + 2);
            mask = at + 4;
        }
        int start = mask + MASK_BYTES;
        if (unread.length() < start + length) {
            return 0;
        }
        Buffer payload = Buffer.buffer(length);
        for (int i = 0; i < length; i++) {
            payload.appendByte((byte) (unread.getByte(start + i) ^ unread.getByte(mask + i % MASK_BYTES)));
        }
        accept(unread.getByte(at) & OPCODE, payload);
        return start + length;
    }

    private void accept(int opcode, Buffer payload) {
        switch (opcode) {
            case TEXT -> request.accept(payload.toString());
            case PING -> ping.accept(payload.getBytes());
            case CLOSE -> close.run();
            default -> {
                // A pong needs no answer.
            }
        }
    }
}
