package io.github.camelalor.benchmarks;

import io.github.camelalor.simulator.auth.Account;
import io.github.camelalor.simulator.auth.Tokens;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * The far end, in a JVM of its own: {@code /refresh} and {@code /ws} as the broker has them, with one saturated feed at a
 * time; and a second port where the receiver's end reports its progress.
 *
 * <p>Answers with its {@link Ports} and ends when its standard input does.
 */
final class Sender extends AbstractVerticle {

    static final String HOST = "127.0.0.1";
    static final String REFRESH_TOKEN = "benchmark";

    /** Of RFC 6455. */
    private static final String HANDSHAKE = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Tokens tokens = new Tokens(Clock.systemUTC(), Duration.ofMinutes(30));
    private Feed feed;

    private Sender() {
        tokens.accept(REFRESH_TOKEN, new Account("benchmark", List.of("D00001")));
    }

    public static void main(String[] args) throws IOException {
        Vertx vertx = Vertx.vertx();
        vertx.deployVerticle(new Sender()).onFailure(failure -> {
            failure.printStackTrace();
            vertx.close();
        });
        while (System.in.read() >= 0) {
            // Only its end is of interest.
        }
        vertx.close();
    }

    @Override
    public void start(Promise<Void> started) {
        Future<HttpServer> feeds =
                vertx.createHttpServer().requestHandler(this::request).listen(0, HOST);
        Future<NetServer> meters =
                vertx.createNetServer().connectHandler(this::progress).listen(0, HOST);
        Future.all(feeds, meters)
                .onSuccess(both -> ChildJvm.answer(
                        new Ports(feeds.result().actualPort(), meters.result().actualPort())))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void request(HttpServerRequest request) {
        switch (request.path()) {
            case "/refresh" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put(
                                        "AccessToken",
                                        tokens.refresh(REFRESH_TOKEN, List.of()).orElseThrow())
                                .encode());
            case "/ws" -> {
                request.response()
                        .putHeader("Upgrade", "websocket")
                        .putHeader("Connection", "Upgrade")
                        .putHeader("Sec-WebSocket-Accept", accept(request.getHeader("Sec-WebSocket-Key")));
                request.toNetSocket().onSuccess(socket -> feed = new Feed(context, socket));
            }
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + HANDSHAKE).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }

    private void progress(NetSocket receiver) {
        Buffer[] unread = {Buffer.buffer()};
        receiver.handler(bytes -> {
            Buffer all = unread[0].appendBuffer(bytes);
            int at = 0;
            for (; all.length() - at >= Long.BYTES; at += Long.BYTES) {
                progress(receiver, all.getLong(at));
            }
            unread[0] = all.getBuffer(at, all.length());
        });
    }

    private void progress(NetSocket receiver, long frames) {
        if (frames == Progress.END) {
            receiver.write(Buffer.buffer().appendLong(feed == null ? 0 : feed.end()));
        } else if (feed != null) {
            feed.taken(frames);
        }
    }
}
