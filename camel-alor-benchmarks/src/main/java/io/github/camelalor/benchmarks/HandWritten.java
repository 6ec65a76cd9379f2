package io.github.camelalor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/**
 * The Vert.x client and {@link ObjectMapper#readTree}, as one would write it with care: the handlers are set before
 * connecting, the text goes to Jackson as bytes without becoming a string, the array they are in serves frame after frame.
 */
final class HandWritten implements Receiver {

    private static final int TIMEOUT_SECONDS = 10;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Vertx vertx = Vertx.vertx();
    private byte[] message = new byte[64 * 1024];
    private int length;

    @Override
    public void start(Source source, Tally tally) throws Exception {
        Format format = source.format();
        ClientWebSocket socket = vertx.createWebSocketClient().webSocket();
        socket.frameHandler(frame -> frame(frame, format, tally));
        socket.connect(source.port(), Sender.HOST, Source.PATH)
                .compose(connected -> connected.writeTextMessage(source.subscribe()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private void frame(WebSocketFrame frame, Format format, Tally tally) {
        if (!frame.isText() && !frame.isContinuation()) {
            return;
        }
        Buffer part = frame.binaryData();
        part.getBytes(0, part.length(), message, length);
        length += part.length();
        if (frame.isFinal()) {
            int whole = length;
            length = 0;
            read(whole, format, tally);
        }
    }

    private void read(int whole, Format format, Tally tally) {
        JsonNode book;
        try {
            book = mapper.readTree(message, 0, whole).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (book != null) {
            tally.book(
                    book.get(format.bids()).get(0).get(format.price()).decimalValue(),
                    book.get(format.asks()).get(0).get(format.price()).decimalValue(),
                    book.get(format.time()).longValue());
        }
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
