package io.github.camelalor.simulator;

import static io.github.camelalor.simulator.fault.Channel.WS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AlorSimulatorLifecycleTest {

    @Test
    void closingLeavesNoThreadAndNoSocket() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        int port;
        Path trustStore;
        try (AlorSimulator simulator = AlorSimulator.builder().tls(true).start();
                WebSocketTranscript client = open(simulator)) {
            port = simulator.port();
            trustStore = simulator.tls().trustStore();
            client.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"$token"}
                    <~ {"requestGuid":"b","httpCode":200}
                    """);
        }
        assertThatThrownBy(() -> connect(port)).isInstanceOf(java.io.IOException.class);
        assertThat(trustStore).doesNotExist();
        Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(
                        Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> !before.contains(thread))
                                .map(Thread::getName)
                                .filter(name -> !name.startsWith("HttpClient-") && !name.startsWith("ForkJoinPool"))
                                .collect(Collectors.toSet()))
                .isEmpty());
    }

    @Test
    void closingEndsTheClientsConnectionsAndMayBeRepeated() {
        AlorSimulator simulator = AlorSimulator.builder().start();
        try (WebSocketTranscript client = open(simulator)) {
            simulator.close();
            simulator.close();
            assertThat(client.next()).matches("close \\d+|broken");
        }
    }

    @Test
    void aVertxThatWasHandedInStaysOpen() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            AlorSimulator.builder().vertx(vertx).start().close();
            assertThat(vertx.<Integer>executeBlocking(() -> 42)
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(5, TimeUnit.SECONDS))
                    .isEqualTo(42);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void listeningAgainIsOnTheSamePort() {
        try (AlorSimulator simulator = AlorSimulator.builder().tls(true).start()) {
            int port = simulator.port();
            int tlsPort = simulator.tls().port();
            try (WebSocketTranscript client = open(simulator)) {
                simulator.stopListening();
                assertThat(client.next()).matches("close \\d+|broken");
                assertThatThrownBy(() -> connect(port)).isInstanceOf(java.io.IOException.class);
                Awaitility.await().until(() -> simulator.sessions().open().isEmpty());
                simulator.resumeListening();
            }
            assertThat(simulator.port()).isEqualTo(port);
            assertThat(simulator.tls().port()).isEqualTo(tlsPort);
            try (WebSocketTranscript client = open(simulator)) {
                assertThat(simulator.sessions().opened(WS)).isEqualTo(2);
                client.play("""
                        > {"opcode":"ping","guid":"p","confirm":true}
                        < {"requestGuid":"p","httpCode":200}
                        """);
            }
        }
    }

    @Test
    void tlsIsTrustedThroughTheTrustStoreAndGoodForYears() throws Exception {
        try (AlorSimulator simulator = AlorSimulator.builder().tls(true).start()) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            try (InputStream file = Files.newInputStream(simulator.tls().trustStore())) {
                trusted.load(file, simulator.tls().trustStorePassword().toCharArray());
            }
            X509Certificate certificate =
                    (X509Certificate) trusted.getCertificate(trusted.aliases().nextElement());
            certificate.checkValidity(Date.from(Instant.now().plus(50 * 365L, ChronoUnit.DAYS)));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            HttpClient client = HttpClient.newBuilder().sslContext(context).build();
            String token = new Caller(client, simulator.tls().oauthUrl()).accessToken();
            assertThat(new Caller(client, simulator.tls().apiUrl().replace("localhost", "127.0.0.1"))
                            .get("/md/v2/Clients/MOEX/D39004/orders", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
            try (WebSocketTranscript stream =
                    WebSocketTranscript.open(client, simulator.tls().wsUrl(), Map.of("token", token))) {
                stream.play("""
                        > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"$token"}
                        <~ {"requestGuid":"b","httpCode":200}
                        """);
            }
        }
    }

    @Test
    void withoutTlsThereIsNoTlsAddress() {
        try (AlorSimulator simulator = AlorSimulator.builder().start()) {
            assertThatIllegalStateException().isThrownBy(simulator::tls);
        }
    }

    @Test
    void aPortInUseIsToldAndLeavesNothingBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress("localhost", 0));
            assertThatThrownBy(() ->
                            AlorSimulator.builder().port(taken.getLocalPort()).start())
                    .hasMessageContaining("could not listen");
        }
        Awaitility.await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(
                        thread -> !before.contains(thread) && thread.getName().startsWith("vert.x")));
    }

    private static WebSocketTranscript open(AlorSimulator simulator) {
        return WebSocketTranscript.open(simulator.wsUrl(), Map.of("token", new Caller(simulator).accessToken()));
    }

    private static void connect(int port) throws java.io.IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1_000);
        }
    }
}
