package io.github.camelalor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a request may leave is asked once, as late as can be, and what must not leaves nothing behind. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LastMomentTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountedTimers timers = new CountedTimers();
    private final CloseableHttpClient client =
            LastMoment.ask(HttpClients.custom()).disableAutomaticRetries().build();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        client.close();
        threads.shutdownNow();
        timers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void whatMayLeaveIsAskedOnceAndSent(String method) throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer(OK)) {
            assertThat(send(client, server.url(), method, true).join().status()).isEqualTo(200);
            assertThat(server.requests()).singleElement().asString().startsWith(method);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void whatIsHeldBackIsNotSent() throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer(OK)) {
            CompletableFuture<HttpReply> answer = send(client, server.url(), "POST", false);

            assertThat(answer)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(NotSentException.class)
                    .withMessageContaining("held back");
            assertThat(asked).hasValue(1);
            assertThat(send(client, server.url(), "DELETE", true).join().status())
                    .isEqualTo(200);
            assertThat(server.requests()).singleElement().asString().startsWith("DELETE");
        }
    }

    @Test
    void withAClientThatDoesNotAskTheBodyIsHeldBack() throws Exception {
        try (CloseableHttpClient unaware =
                        HttpClients.custom().disableAutomaticRetries().build();
                TranscriptHttpServer server = new TranscriptHttpServer(OK)) {
            CompletableFuture<HttpReply> answer = send(unaware, server.url(), "POST", false);

            assertThat(answer)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(NotSentException.class);
            assertThat(send(unaware, server.url(), "DELETE", true).join().status())
                    .isEqualTo(200);
            assertThat(server.requests()).noneMatch(request -> request.contains("quantity"));
        }
    }

    @Test
    void withoutAConnectionNobodyIsAsked() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(send(client, "http://localhost:" + port, "POST", true))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(NotSentException.class);
        assertThat(asked).hasValue(0);
    }

    private CompletableFuture<HttpReply> send(CloseableHttpClient over, String url, String method, boolean allowed) {
        BooleanSupplier mayLeave = () -> {
            asked.incrementAndGet();
            return allowed;
        };
        String body = method.equals("POST") ? "{\"quantity\":1}" : null;
        HttpCall call = new HttpCall(method, "/orders", Map.of(), Map.of(), body, Duration.ofSeconds(5));
        return new HttpGateway(over, URI.create(url), threads, timers).send(call, "token", mayLeave);
    }
}
