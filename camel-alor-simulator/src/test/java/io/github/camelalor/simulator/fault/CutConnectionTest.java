package io.github.camelalor.simulator.fault;

import static io.github.camelalor.simulator.fault.Channel.WS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CutConnectionTest {

    private static final String PING = "{\"opcode\":\"ping\",\"guid\":\"g\",\"confirm\":true}";
    private static final int ACK_BYTES = "{\"message\":\"Handled successfully\",\"httpCode\":200,\"requestGuid\":\"g\"}"
                    .getBytes(StandardCharsets.UTF_8)
                    .length
            + 2;

    @RegisterExtension
    static final AlorSimulatorExtension EXCHANGE =
            AlorSimulatorExtension.with(b -> b.tls(true).tickInterval(Duration.ZERO));

    private final AlorSimulator simulator = EXCHANGE.simulator();

    static IntStream everyByteOfAnAck() {
        return IntStream.rangeClosed(0, ACK_BYTES);
    }

    @ParameterizedTest
    @MethodSource("everyByteOfAnAck")
    void cutsAFrameAfterExactlySoManyBytes(int bytes) throws IOException {
        simulator.faults().add(new CutConnection(bytes), When.on(WS).at(Moment.SENDING));
        try (RawWebSocket client = open()) {
            client.upgraded().send(PING);
            assertThat(client.remains()).isEqualTo(new RawWebSocket.Remains(bytes, Ending.RESET));
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsTheConnectionAsToldTo(Ending ending) throws IOException {
        simulator.faults().add(new CutConnection(5, ending), When.on(WS).at(Moment.SENDING));
        try (RawWebSocket client = open()) {
            client.upgraded().send(PING);
            assertThat(client.remains()).isEqualTo(new RawWebSocket.Remains(5, ending));
        }
    }

    @Test
    void countsFromTheUpgradeWhenNothingElseIsSaid() throws IOException {
        simulator.faults().add(new CutConnection(ACK_BYTES + 3L), When.on(WS));
        try (RawWebSocket client = open()) {
            client.upgraded().send(PING).send(PING);
            assertThat(client.remains().bytes()).isEqualTo(ACK_BYTES + 3);
        }
    }

    @Test
    void countsTheAnswerToTheUpgradeWhenItMeetsTheRequest() throws IOException {
        simulator.faults().add(new CutConnection(9), When.on(WS).at(Moment.REQUESTED));
        try (RawWebSocket client = open()) {
            assertThat(client.remains().bytes()).isEqualTo("HTTP/1.1 ".length());
        }
    }

    @Test
    void cutsTheThirdFrameAndLeavesLaterConnectionsAlone() throws IOException {
        ScriptedFault cut = simulator
                .faults()
                .add(
                        new CutConnection(1),
                        When.on(WS).at(Moment.SENDING).about("ping").after(2).once());
        try (RawWebSocket client = open()) {
            client.upgraded().send(PING).send(PING).send(PING);
            assertThat(client.remains().bytes()).isEqualTo(2 * ACK_BYTES + 1);
        }
        try (RawWebSocket client = open()) {
            client.upgraded().send(PING);
            assertThat(client.read(ACK_BYTES)).hasSize(ACK_BYTES);
        }
        assertThat(cut.struck()).isEqualTo(1);
    }

    @Test
    void countsUnderTlsBeforeEncryption() throws IOException, GeneralSecurityException {
        simulator.faults().add(new CutConnection(11), When.on(WS).at(Moment.SENDING));
        try (RawWebSocket client =
                new RawWebSocket(trusting().getSocketFactory(), simulator.tls().wsUrl())) {
            client.upgraded().send(PING);
            assertThat(client.remains()).isEqualTo(new RawWebSocket.Remains(11, Ending.RESET));
        }
    }

    @Test
    void cutsTheAnswerToAnHttpRequest() throws IOException {
        simulator.faults().add(new CutConnection(12), When.on(Channel.API));
        try (Socket client = new Socket()) {
            client.connect(new InetSocketAddress("localhost", simulator.port()));
            client.getOutputStream()
                    .write("GET /md/v2/time HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        }
        simulator.faults().clear();
        assertThat(new Caller(simulator).get("/md/v2/time").statusCode()).isEqualTo(200);
    }

    private RawWebSocket open() throws IOException {
        return new RawWebSocket(SocketFactory.getDefault(), simulator.wsUrl());
    }

    private SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(simulator.tls().trustStore())) {
            trusted.load(file, simulator.tls().trustStorePassword().toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
