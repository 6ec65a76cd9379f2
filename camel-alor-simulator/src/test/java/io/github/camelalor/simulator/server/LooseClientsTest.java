package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real clients send and get away with. */
class LooseClientsTest {

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(
            b -> b.portfolio("D39004").portfolio("7500031").tickInterval(Duration.ZERO));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summariesgetandsubscribev2",
                "SUMMARIESGETANDSUBSCRIBEV2",
                "RisksGetAndSubscribe",
                "risksgetandsubscribe",
                "PositionsGetAndSubscribeV2",
                "positionsGetAndSubscribe"
            })
    void opcodesComeInAnyCaseWithOrWithoutTheirVersion(String opcode) {
        try (WebSocketTranscript client = stream()) {
            client.play(
                            "> {\"opcode\":\"%s\",\"guid\":\"g\",\"portfolio\":\"D39004\",\"exchange\":\"MOEX\",\"format\":\"HEAVY\",\"token\":\"$token\"}"
                                    .formatted(opcode))
                    .play("< {\"data\":\"*\",\"guid\":\"g\"}")
                    .play("< {\"httpCode\":200,\"requestGuid\":\"g\"}");
        }
    }

    @Test
    void unknownKeysAndMisspeltOnesAreIgnored() {
        try (WebSocketTranscript client = stream()) {
            client.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","freq":100,"originator":"astras","instrumentGroup":null,"token":"$token"}
                    < {"data":{"existing":true},"guid":"b"}
                    < {"httpCode":200,"requestGuid":"b"}
                    """);
        }
    }

    @Test
    void numbersAndFlagsComeAsStringsAndFieldsInAnyCase() {
        try (WebSocketTranscript client = stream()) {
            client.play(
                    "> {\"OPCODE\":\"OrderBookGetAndSubscribe\",\"Guid\":\"b\",\"Code\":\"SBER\",\"Exchange\":\"MOEX\",\"depth\":\"3\",\"frequency\":\"0\",\"token\":\"$token\"}");
            assertThat(client.nextJson().at("/data/bids")).hasSize(3);
            client.play("""
                    < {"httpCode":200,"requestGuid":"b"}
                    > {"opcode":"SummariesGetAndSubscribeV2","guid":"s","portfolio":"D39004","exchange":"MOEX","skipHistory":"true","token":"$token"}
                    < {"httpCode":200,"requestGuid":"s"}
                    """);
        }
    }

    @ParameterizedTest
    @CsvSource({"'\"b0_1a\"', b0_1a", "'\"SBER_1min\"', SBER_1min", "17, 17", "'\"два слова\"', два слова"})
    void anythingIsAGuid(String sent, String echoed) {
        try (WebSocketTranscript client = stream()) {
            client.play(
                            "> {\"opcode\":\"OrderBookGetAndSubscribe\",\"guid\":%s,\"code\":\"SBER\",\"exchange\":\"MOEX\",\"token\":\"$token\"}"
                                    .formatted(sent))
                    .play("< {\"data\":\"*\",\"guid\":\"" + echoed + "\"}")
                    .play("< {\"httpCode\":200,\"requestGuid\":\"" + echoed + "\"}");
        }
    }

    @Test
    void theSameGuidIsUsedAgainOnANewConnection() {
        for (int i = 0; i < 2; i++) {
            try (WebSocketTranscript client = stream();
                    WebSocketTranscript other = stream()) {
                for (WebSocketTranscript each : new WebSocketTranscript[] {client, other}) {
                    each.play("""
                            > {"opcode":"PositionsGetAndSubscribeV2","guid":"same","portfolio":"D39004","exchange":"MOEX","token":"$token"}
                            < {"data":{"symbol":"RUB"},"guid":"same"}
                            < {"httpCode":200,"requestGuid":"same"}
                            """);
                }
            }
        }
    }

    @Test
    void wordsThatKeepAConnectionAliveAreUnderstood() {
        for (String url : new String[] {simulator().wsUrl(), simulator().cwsUrl()}) {
            try (WebSocketTranscript client = WebSocketTranscript.open(url)) {
                client.play("""
                        > pong
                        > ping
                        < text pong
                        > {"opcode":"PING","guid":"p","confirm":true}
                        < {"httpCode":200,"requestGuid":"p"}
                        """);
            }
        }
    }

    @Test
    void commandsComeInAnyCaseWithATokenAndTheBoardInItsOldPlace() {
        try (WebSocketTranscript client = commands()) {
            client.play("""
                    > {"opcode":"Authorize","guid":"a","token":"$token","originator":"astras"}
                    < {"requestGuid":"a","httpCode":200}
                    > {"opcode":"CREATE:Limit","guid":"l","token":"$token","side":"BUY","quantity":"1","price":"290.00","board":"TQBR","timeInForce":"OneDay","instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004","account":"x"},"type":"limit"}
                    """);
            String number = client.nextJson().path("orderNumber").asText();
            client.play("""
                    > {"opcode":"Delete:LIMIT","guid":"d","token":"no matter","orderId":%s,"exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d","httpCode":200,"orderNumber":"%s"}
                    """.formatted(number, number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/MD/V2/clients/MOEX/D39004/Positions, Bearer",
        "/md/v2/Clients/MOEX/D39004/positions/, bearer",
        "/md/v2/Clients/moex/D39004/positions, BEARER",
        "/md/v2/Clients/MOEX/D39004/positions?format=&jsonResponse=true&unknown=1, Bearer"
    })
    void pathsComeInAnyCaseWithOrWithoutASlashAtTheEnd(String path, String scheme) {
        Caller caller = new Caller(simulator());
        JsonNode positions = Caller.json(caller.get(path, "AUTHORIZATION", scheme + "  " + caller.accessToken()));
        assertThat(positions.at("/0/symbol").asText()).isEqualTo("RUB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/refresh?token=demo&allowedPortfolios=[\"D39004\"]|''",
                "/Refresh|{\"TOKEN\":\"demo\",\"ALLOWEDPORTFOLIOS\":[\"D39004\"]}",
                "/refresh/?token=nobody&allowedPortfolios=[\"7500031\"]|{\"token\":\"demo\",\"allowedPortfolios\":[\"D39004\"]}"
            })
    void bothVariantsOfRefreshNarrowTheTokenEverywhereAndTheBodyWins(String path, String body) {
        String encoded = path.replaceAll("\\[.*]", URLEncoder.encode(list(path), StandardCharsets.UTF_8));
        String token = Caller.json(new Caller(simulator()).post(encoded, body))
                .path("AccessToken")
                .asText();
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", token))) {
            client.play("""
                    > {"opcode":"RisksGetAndSubscribe","guid":"r","portfolio":"7500031","exchange":"MOEX","token":"$token"}
                    < {"requestGuid":"r","httpCode":403}
                    > {"opcode":"RisksGetAndSubscribe","guid":"r","portfolio":"D39004","exchange":"MOEX","token":"$token"}
                    < {"data":{"portfolio":"D39004"},"guid":"r"}
                    """);
        }
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().cwsUrl(), Map.of("token", token))) {
            client.play("""
                    > {"opcode":"authorize","guid":"a","token":"$token"}
                    < {"httpCode":200}
                    > {"opcode":"create:market","guid":"c","side":"buy","quantity":1,"allowMargin":true,"instrument":{"symbol":"SiZ6","exchange":"MOEX"},"user":{"portfolio":"7500031"}}
                    < {"requestGuid":"c","httpCode":403}
                    """);
        }
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void aClientThatOffersToCompressIsServed() throws InterruptedException {
        String token = new Caller(simulator()).accessToken();
        Vertx vertx = Vertx.vertx();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try {
            vertx.createWebSocketClient(new WebSocketClientOptions().setTryUsePerMessageCompression(true))
                    .connect(simulator().port(), "localhost", "/ws")
                    .onSuccess(socket -> {
                        socket.textMessageHandler(heard::add);
                        socket.writeTextMessage("""
                                {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"%s"}""".formatted(token));
                    });
            assertThat(heard.poll(5, TimeUnit.SECONDS)).contains("\"existing\":true");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).contains("\"httpCode\":200");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Windows of ten bits are more than the server can do: it goes on without compression instead of promising them. */
    @Test
    void anOfferOfSmallWindowsIsDeclinedAndTheClientServed() throws IOException {
        URI url = URI.create(simulator().wsUrl());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("""
                    GET /ws HTTP/1.1
                    Host: localhost
                    Upgrade: websocket
                    Connection: Upgrade
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                    Sec-WebSocket-Version: 13
                    Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=10; server_max_window_bits=10

                    """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            String head = head(socket.getInputStream());
            assertThat(head).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("permessage-deflate");
            socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0x84, 0, 0, 0, 0, 'p', 'i', 'n', 'g'});
            assertThat(socket.getInputStream().readNBytes(6))
                    .isEqualTo(new byte[] {(byte) 0x81, 4, 'p', 'o', 'n', 'g'});
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static String list(String path) {
        return path.indexOf('[') < 0 ? "" : path.substring(path.indexOf('['));
    }

    private WebSocketTranscript stream() {
        return WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", new Caller(simulator()).accessToken()));
    }

    private WebSocketTranscript commands() {
        return WebSocketTranscript.open(simulator().cwsUrl(), Map.of("token", new Caller(simulator()).accessToken()));
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
