package io.github.camelalor.simulator.server;

import static io.github.camelalor.simulator.fault.Channel.WS;

import io.github.camelalor.simulator.AlorSimulator;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SlowClientTest {

    private static final String PING = "{\"opcode\":\"ping\",\"confirm\":true,\"guid\":\"" + "g".repeat(50_000) + "\"}";

    @Test
    void aClientThatDoesNotReadLosesItsSession() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (AlorSimulator simulator = AlorSimulator.builder()
                .tickInterval(Duration.ZERO)
                .behaviour(b -> b.maxWaitingFrames(10))
                .start()) {
            WebSocketClient client = vertx.createWebSocketClient();
            WebSocket socket = client.connect(simulator.port(), "localhost", "/ws")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);
            socket.exceptionHandler(lost -> socket.close());
            socket.pause();
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        if (!socket.isClosed()) {
                            socket.writeTextMessage(PING);
                        }
                        return simulator.sessions().opened(WS) == 1
                                && simulator.sessions().open().isEmpty();
                    });
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        }
    }
}
