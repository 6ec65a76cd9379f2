package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.simulator.wire.Frames;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/**
 * Sends books on one WebSocket as fast as it takes them; confined to the sender's event loop.
 *
 * <p>It never runs further ahead of what the route has dealt with than {@link #WINDOW}: a receiver without backpressure
 * would be drowned otherwise, and what one wants to know is what it can do, not how it ends.
 */
final class Feed {

    /** More than what fits into the buffers of the sockets, so that receivers with backpressure never notice. */
    private static final int WINDOW = 32 * 1024;

    private static final int BATCHES_IN_A_ROW = 8;
    private static final int QUEUE = 256 * 1024;
    private static final int PONG = 0x8A;
    private static final int CLOSE = 0x88;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Context context;
    private final NetSocket socket;
    private FrameRing ring;
    private long sent;
    private long taken;
    private boolean ended;
    private boolean again;

    Feed(Context context, NetSocket socket) {
        this.context = context;
        this.socket = socket;
        socket.setWriteQueueMaxSize(QUEUE);
        socket.handler(new ClientFrames(this::request, this::pong, this::closed));
        socket.drainHandler(drained -> pump());
        socket.closeHandler(gone -> ended = true);
    }

    /** Hears how many frames the route has dealt with. */
    void taken(long frames) {
        taken = frames;
        pump();
    }

    /** Sends no more and returns how many frames were sent. */
    long end() {
        ended = true;
        return sent;
    }

    private void request(String text) {
        JsonNode request;
        try {
            request = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a request", e);
        }
        String guid = request.path("guid").asText();
        socket.write(Buffer.buffer(FrameRing.webSocketFrame(Frames.handled(guid))));
        switch (request.path("opcode").asText()) {
            case "OrderBookGetAndSubscribe" -> {
                ring = new FrameRing(Format.parse(request.path("format").asText("Simple")), guid);
                pump();
            }
            case "unsubscribe" -> ended = true;
            default -> {
                // A ping is answered like all that is handled.
            }
        }
    }

    private void pong(byte[] payload) {
        socket.write(Buffer.buffer(2 + payload.length)
                .appendByte((byte) PONG)
                .appendByte((byte) payload.length)
                .appendBytes(payload));
    }

    private void closed() {
        ended = true;
        socket.end(Buffer.buffer().appendByte((byte) CLOSE).appendByte((byte) 0));
    }

    private void pump() {
        for (int i = 0; i < BATCHES_IN_A_ROW; i++) {
            if (ended || ring == null || sent - taken >= WINDOW || socket.writeQueueFull()) {
                return;
            }
            socket.write(ring.batch(sent));
            sent += FrameRing.BATCH;
        }
        if (!again) {
            again = true;
            context.runOnContext(next -> {
                again = false;
                pump();
            });
        }
    }
}
