package io.github.camelalor.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.auth.ScriptedTokenServer;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.time.ManualTimers;
import io.github.camelalor.time.Timers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpGatewayTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountedTimers timers = new CountedTimers();
    private final CloseableHttpClient client = HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .build();

    @AfterEach
    void close() throws Exception {
        await().untilAsserted(
                        () -> assertThat(timers.waiting()).as("timers left").isZero());
        client.close();
        threads.shutdownNow();
        timers.close();
    }

    private HttpGateway gateway(String base) {
        return new HttpGateway(client, URI.create(base), threads, timers);
    }

    private static HttpCall post(String path, Duration timeout) {
        return new HttpCall("POST", path, Map.of(), Map.of("X-REQID", "r1"), "{\"quantity\":1}", timeout);
    }

    private static HttpCall post() {
        return post("/orders", Duration.ofSeconds(5));
    }

    private static Throwable failure(CompletableFuture<?> answer) {
        try {
            throw new AssertionError(
                    "It was answered: " + answer.orTimeout(10, TimeUnit.SECONDS).join());
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    @Test
    void anAnswerComesWithStatusBodyAndRetryAfter() throws Exception {
        try (TranscriptHttpServer server =
                new TranscriptHttpServer("HTTP/1.1 429 Too Many\r\nRetry-After: 3\r\nContent-Length: 4\r\n\r\nslow")) {
            HttpReply reply = gateway(server.url()).send(post(), "secret").join();
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.retryAfter()).isEqualTo("3");
            assertThat(new String(reply.body(), UTF_8)).isEqualTo("slow");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /orders HTTP/1.1")
                    .contains("Authorization: Bearer secret", "X-REQID: r1", "{\"quantity\":1}");
        }
    }

    @Test
    void aConnectionRefusedMeansNotSent() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(failure(gateway("http://localhost:" + port).send(post()))).isInstanceOf(NotSentException.class);
    }

    @Test
    void theLastFailureIsToldUntilThereIsAnAnswer() throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer("nonsense\r\n\r\n", "", OK)) {
            HttpGateway gateway = gateway(server.url());
            assertThat(gateway.status().problem()).isNull();

            assertThat(failure(gateway.send(post()))).isNotNull();
            assertThat(failure(gateway.send(post()))).isNotNull();
            assertThat(gateway.status().failures()).isEqualTo(2);
            assertThat(gateway.status().problem()).startsWith("POST /orders got no readable answer");

            assertThat(gateway.send(post()).join().status()).isEqualTo(200);
            assertThat(gateway.status().failures()).isZero();
            assertThat(gateway.status().problem()).isNull();
            assertThat(gateway.status().calls()).isEqualTo(3);
        }
    }

    @Test
    void anUnknownHostMeansNotSent() {
        assertThat(failure(gateway("http://no-such-host.invalid").send(post()))).isInstanceOf(NotSentException.class);
    }

    @Test
    void aCertificateThatNobodyVouchesForMeansNotSent() {
        try (AlorSimulator broker = AlorSimulator.builder().tls(true).start()) {
            assertThat(failure(gateway(broker.tls().apiUrl()).send(post("/md/v2/time", Duration.ofSeconds(10)))))
                    .isInstanceOf(NotSentException.class);
        }
    }

    @Test
    void aRequestThatCannotBeWrittenMeansNotSent() {
        assertThat(failure(gateway("http://localhost:1").send(post("/a b", Duration.ofSeconds(1)))))
                .isInstanceOf(NotSentException.class);
    }

    @Test
    void aCallThatFindsNoThreadMeansNotSent() {
        threads.shutdown();
        assertThat(failure(gateway("http://localhost:1").send(post()))).isInstanceOf(NotSentException.class);
    }

    @Test
    void aCallWhoseTimeIsUpBeforeItsTurnMeansNotSent() {
        HttpGateway late = new HttpGateway(
                client,
                URI.create("http://localhost:1"),
                task -> {
                    long until = timers.nanoTime() + 5_000_000;
                    await().until(() -> timers.nanoTime() > until);
                    task.run();
                },
                timers);
        assertThat(failure(late.send(post("/orders", Duration.ofMillis(1))))).isInstanceOf(NotSentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"orderNum",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"or",
                "no HTTP at all\r\n\r\n"
            })
    void aLostOrCutAnswerLeavesDoubt(String answer) throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer(answer)) {
            assertThat(failure(gateway(server.url()).send(post())))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatStallsLeavesDoubtAtTheDeadline() throws Exception {
        try (TranscriptHttpServer server = TranscriptHttpServer.stalling()) {
            long asked = timers.nanoTime();
            assertThat(failure(gateway(server.url()).send(post("/orders", Duration.ofMillis(300)))))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class);
            assertThat(Duration.ofNanos(timers.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void anAnswerThatDripsPastTheDeadlineLeavesDoubtAtTheDeadline() throws Exception {
        try (TranscriptHttpServer server = TranscriptHttpServer.dripping()) {
            long asked = timers.nanoTime();
            Throwable failure = failure(gateway(server.url()).send(post("/orders", Duration.ofMillis(400))));
            assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
            assertThat(failure).hasMessageContaining("not answered within");
            assertThat(Duration.ofNanos(timers.nanoTime() - asked))
                    .isBetween(Duration.ofMillis(390), Duration.ofSeconds(3));
        }
    }

    @Test
    void aBodyWithoutEndIsGivenUpAtTheLimit() throws Exception {
        try (TranscriptHttpServer server = TranscriptHttpServer.endless()) {
            Throwable failure = failure(gateway(server.url()).send(post("/orders", Duration.ofSeconds(15))));
            assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
            assertThat(failure).hasMessageContaining("larger than");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        try (TranscriptHttpServer other = new TranscriptHttpServer(OK);
                TranscriptHttpServer server = new TranscriptHttpServer("HTTP/1.1 " + status + " Moved\r\nLocation: "
                        + other.url() + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(gateway(server.url()).send(post(), "secret").join().status())
                    .isEqualTo(status);
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aServerInTroubleIsAskedExactlyOnce(int status) throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer(
                "HTTP/1.1 " + status + " Trouble\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(gateway(server.url()).send(post()).join().status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void noWordShowsTheToken() throws Exception {
        try (TranscriptHttpServer server = new TranscriptHttpServer("")) {
            Throwable failure = failure(gateway(server.url()).send(post(), "top-secret"));
            for (Throwable each = failure; each != null; each = each.getCause()) {
                assertThat(each.toString()).doesNotContain("top-secret");
            }
        }
    }

    @Test
    void namesInPathsAndQueriesStayInTheirPlace() {
        assertThat(HttpCall.segment("../a b?c=1&d/é")).isEqualTo("..%2Fa%20b%3Fc%3D1%26d%2F%C3%A9");
        assertThat(HttpCall.get("/x", Map.of("a&b", "c d"), Duration.ZERO).target())
                .isEqualTo("/x?a%26b=c%20d");
    }

    private static AuthorizedGateway authorized(HttpGateway gateway, TokenPolicy tokens, Timers timers) {
        LimitedGateway limited = new LimitedGateway(gateway, new RequestLimiter(100, 16, timers), Clock.systemUTC());
        return new AuthorizedGateway(limited, Urgency.QUESTION, tokens, timers);
    }

    private TokenPolicy policy(ScriptedTokenServer tokenServer) {
        return new TokenPolicy(tokenServer, timers, Clock.systemUTC(), new Random(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401})
    void a401MakesOneRefreshAndOneRepeat(int second) throws Exception {
        ScriptedTokenServer tokenServer = new ScriptedTokenServer();
        TokenPolicy tokens = policy(tokenServer);
        try (TranscriptHttpServer server = new TranscriptHttpServer(
                "HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 " + second + " Whatever\r\nContent-Length: 0\r\n\r\n")) {
            AuthorizedGateway authorized = authorized(gateway(server.url()), tokens, timers);
            CompletableFuture<HttpReply> reply = authorized.send(post());
            tokenServer.grant();
            await().until(() -> tokenServer.asked() == 2);
            tokenServer.grant();
            assertThat(reply.join().status()).isEqualTo(second);
            assertThat(server.requests()).hasSize(2);
            assertThat(tokenServer.asked()).isEqualTo(2);
            String first = server.requests().get(0);
            assertThat(server.requests().get(1)).isNotEqualTo(first).contains("X-REQID: r1");
        }
        tokens.close();
    }

    @Test
    void aCallThatGetsNoTokenInItsTimeIsNotSentAndForgotten() throws Exception {
        ScriptedTokenServer tokenServer = new ScriptedTokenServer();
        TokenPolicy tokens = policy(tokenServer);
        try (TranscriptHttpServer server = new TranscriptHttpServer(OK)) {
            AuthorizedGateway authorized = authorized(gateway(server.url()), tokens, timers);
            CompletableFuture<HttpReply> reply = authorized.send(post("/orders", Duration.ofMillis(50)));
            assertThat(failure(reply)).isInstanceOf(NotSentException.class);
            tokenServer.grant();
            assertThat(server.requests()).isEmpty();
        }
        tokens.close();
    }

    @Test
    void theWaitForATokenIsPartOfTheTimeOfACall() throws Exception {
        ManualTimers time = new ManualTimers();
        ScriptedTokenServer tokenServer = new ScriptedTokenServer();
        TokenPolicy tokens = new TokenPolicy(tokenServer, time, Clock.systemUTC(), new Random(7));
        try (TranscriptHttpServer server = TranscriptHttpServer.stalling()) {
            HttpGateway gateway = new HttpGateway(client, URI.create(server.url()), threads, time);
            AuthorizedGateway authorized = authorized(gateway, tokens, time);
            CompletableFuture<HttpReply> reply = authorized.send(post("/orders", Duration.ofSeconds(100)));
            time.advance(Duration.ofSeconds(70));
            tokenServer.grant();
            await().until(() -> server.requests().size() == 1);
            time.advance(Duration.ofSeconds(29));
            assertThat(reply).isNotDone();
            time.advance(Duration.ofSeconds(1));
            assertThat(failure(reply)).isNotInstanceOf(NotSentException.class);
        }
    }

    @Test
    void aRefusedRefreshTokenMeansNotSent() throws Exception {
        ScriptedTokenServer tokenServer = new ScriptedTokenServer();
        TokenPolicy tokens = policy(tokenServer);
        try (TranscriptHttpServer server = new TranscriptHttpServer(OK)) {
            AuthorizedGateway authorized = authorized(gateway(server.url()), tokens, timers);
            CompletableFuture<HttpReply> reply = authorized.send(post());
            tokenServer.refuse();
            assertThat(failure(reply)).isInstanceOf(NotSentException.class).hasMessageContaining("403");
            assertThat(server.requests()).isEmpty();
        }
        tokens.close();
    }
}
