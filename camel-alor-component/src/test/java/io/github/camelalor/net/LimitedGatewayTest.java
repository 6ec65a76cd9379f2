package io.github.camelalor.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.time.ManualTimers;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests are sent on the test's own thread, so that each has ended when the call returns. */
class LimitedGatewayTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";

    private final ManualTimers timers = new ManualTimers();
    private final RequestLimiter limiter = new RequestLimiter(100, 1, timers);
    private final CloseableHttpClient client =
            HttpClients.custom().disableAutomaticRetries().build();

    @AfterEach
    void close() throws Exception {
        assertThat(limiter.status().inFlight()).isZero();
        limiter.close();
        client.close();
    }

    private LimitedGateway gateway(String base) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        return new LimitedGateway(new HttpGateway(client, URI.create(base), Runnable::run, timers), limiter, clock);
    }

    private static CompletableFuture<HttpReply> ask(LimitedGateway gateway) {
        Duration timeout = Duration.ofSeconds(20);
        return gateway.send(
                Urgency.QUESTION, timeout, "question", "token", () -> HttpCall.get("/time", Map.of(), timeout));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                               | PT1S",
                "'Retry-After: 3\r\n'                             | PT3S",
                "'Retry-After: Thu, 01 Jan 2026 00:00:07 GMT\r\n' | PT7S",
            })
    void a429HoldsTheNextOneBackForAsLongAsTheBrokerSays(String header, Duration pause) throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer(
                "HTTP/1.1 429 Too Many\r\nConnection: close\r\n" + header + "Content-Length: 0\r\n\r\n", OK)) {
            LimitedGateway gateway = gateway(server.url());
            assertThat(ask(gateway).join().status()).isEqualTo(429);

            CompletableFuture<HttpReply> next = ask(gateway);

            assertThat(limiter.status()).isEqualTo(new LimiterStatus(1, 0, pause, 1));
            timers.advance(pause.minusNanos(1));
            assertThat(next).isNotDone();
            timers.advance(Duration.ofNanos(1));
            assertThat(next.join().status()).isEqualTo(200);
        }
    }

    @Test
    void whatMustNotLeaveAnyMoreDoesNotAndGivesItsPlaceBack() throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer(OK)) {
            LimitedGateway gateway = gateway(server.url());

            CompletableFuture<HttpReply> late =
                    gateway.send(Urgency.ORDER, Duration.ofSeconds(1), "order", "token", () -> {
                        throw new NotSentException("too late", null);
                    });

            assertThat(late).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(NotSentException.class);
            assertThat(ask(gateway).join().status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRequestThatBreaksGivesItsPlaceBack() throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer("", OK)) {
            LimitedGateway gateway = gateway(server.url());

            CompletableFuture<HttpReply> broken = ask(gateway);

            assertThat(broken).isCompletedExceptionally();
            assertThat(broken.handle((reply, failure) -> failure).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isNotInstanceOf(NotSentException.class);
            assertThat(ask(gateway).join().status()).isEqualTo(200);
        }
    }
}
