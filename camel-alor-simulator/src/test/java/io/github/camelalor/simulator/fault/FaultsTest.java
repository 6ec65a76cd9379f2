package io.github.camelalor.simulator.fault;

import static io.github.camelalor.simulator.fault.Channel.API;
import static io.github.camelalor.simulator.fault.Channel.CWS;
import static io.github.camelalor.simulator.fault.Channel.OAUTH;
import static io.github.camelalor.simulator.fault.Channel.WS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsTest {

    private static final String MARKET = "/commandapi/warptrans/TRADE/v2/client/orders/actions/market";
    private static final String ORDER = """
            {"side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}""";
    private static final String PING = """
            > {"opcode":"ping","guid":"p","confirm":true}
            < {"requestGuid":"p","httpCode":200}
            """;

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.tickInterval(Duration.ZERO));

    @Test
    void aLostReplyLeavesAnExecutedOrderBehind() {
        simulator()
                .faults()
                .add(new LoseReply(), When.on(API).about("/actions/market").once());
        Caller caller = new Caller(simulator());
        String token = caller.accessToken();
        CompletableFuture<HttpResponse<String>> lost = order(caller, token, "x1");
        Awaitility.await().until(() -> !simulator().ledger().effectsOf("x1").isEmpty());
        HttpResponse<String> again = order(caller, token, "x1").join();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
        assertThat(lost).isNotDone();
    }

    @Test
    void aReplyMayBeLostWithItsConnection() {
        simulator().faults().add(new LoseReply(Ending.RESET), When.on(API).about("/actions/market"));
        Caller caller = new Caller(simulator());
        CompletableFuture<HttpResponse<String>> lost = order(caller, caller.accessToken(), "x1");
        assertThatThrownBy(lost::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(IOException.class);
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
    }

    @Test
    void aLostRequestNeverReachesTheExchange() {
        simulator()
                .faults()
                .add(
                        new LoseRequest(Ending.FIN),
                        When.on(API).about("/actions/market").once());
        Caller caller = new Caller(simulator());
        String token = caller.accessToken();
        assertThatThrownBy(order(caller, token, "x1")::join).hasCauseInstanceOf(IOException.class);
        assertThat(simulator().ledger().effects()).isEmpty();
        assertThat(order(caller, token, "x1").join().statusCode()).isEqualTo(200);
    }

    @Test
    void aCommandIsLostOnItsWay() {
        String token = new Caller(simulator()).accessToken();
        simulator().faults().add(new LoseRequest(), When.on(CWS).about("create:market"));
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().cwsUrl(), Map.of("token", token))) {
            client.play("""
                    > {"opcode":"authorize","guid":"a","token":"$token"}
                    < {"requestGuid":"a","httpCode":200}
                    > {"opcode":"create:market","guid":"c","side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                    < silence
                    > {"opcode":"ping","guid":"p","confirm":true}
                    < {"requestGuid":"p","httpCode":200}
                    """);
        }
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void statusesAndBodiesAreAnsweredBeforeExecution() {
        simulator()
                .faults()
                .add(
                        new AnswerInstead(503, Map.of("Retry-After", "1"), "<html>busy</html>"),
                        When.on(API).about("POST").times(2));
        Caller caller = new Caller(simulator());
        String token = caller.accessToken();
        HttpResponse<String> busy = order(caller, token, "x1").join();
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.body()).isEqualTo("<html>busy</html>");
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(order(caller, token, "x1").join().statusCode()).isEqualTo(503);
        assertThat(simulator().ledger().effects()).isEmpty();
        assertThat(order(caller, token, "x1").join().statusCode()).isEqualTo(200);
    }

    @Test
    void statusesAndBodiesAreAnsweredAfterExecution() {
        simulator()
                .faults()
                .add(
                        new AnswerInstead(500, ""),
                        When.on(API).at(Moment.ANSWERING).once());
        Caller caller = new Caller(simulator());
        String token = caller.accessToken();
        assertThat(order(caller, token, "x1").join().statusCode()).isEqualTo(500);
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
    }

    @Test
    void aDuplicatedRequestIsAnsweredOnceAndExecutedOnce() {
        simulator()
                .faults()
                .add(new Duplicate(), When.on(API).at(Moment.REQUESTED).about("/actions/market"));
        Caller caller = new Caller(simulator());
        assertThat(order(caller, caller.accessToken(), "x1").join().statusCode())
                .isEqualTo(200);
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
    }

    @Test
    void framesAreDuplicatedCorruptedAndDelayed() {
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl())) {
            ScriptedFault duplicate = simulator().faults().add(new Duplicate(), When.on(WS));
            client.play(PING).play("< {\"requestGuid\":\"p\",\"httpCode\":200}");
            duplicate.remove();
            ScriptedFault corrupt = simulator().faults().add(new Corrupt(text -> text.replace("200", "2e400")));
            client.play("""
                    > {"opcode":"ping","guid":"p","confirm":true}
                    < text {"message":"Handled successfully","httpCode":2e400,"requestGuid":"p"}
                    """);
            corrupt.remove();
            simulator()
                    .faults()
                    .add(new Delay(Duration.ofMillis(100)), When.on(WS).containing("first"));
            client.play("""
                    > {"opcode":"ping","guid":"first","confirm":true}
                    > {"opcode":"ping","guid":"second","confirm":true}
                    < {"requestGuid":"second"}
                    < {"requestGuid":"first"}
                    """);
        }
    }

    @Test
    void textNobodyAskedForComesInFrontOfAFrame() {
        simulator().faults().add(new SendText("pong"), When.on(WS).at(Moment.SENDING));
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl())) {
            client.play("""
                    > {"opcode":"ping","guid":"p","confirm":true}
                    < text pong
                    < {"requestGuid":"p"}
                    """);
        }
    }

    @Test
    void connectionsAreClosedWithACode() {
        simulator()
                .faults()
                .add(new CloseConnection(1012, "restart"), When.on(WS).at(Moment.SENDING));
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl())) {
            client.play("""
                    > {"opcode":"ping","guid":"p","confirm":true}
                    < close 1012
                    """);
        }
    }

    @Test
    void aStalledConnectionStaysOpenAndSilent() {
        simulator()
                .faults()
                .add(
                        new Stall(),
                        When.on(WS).at(Moment.RECEIVED).containing("last").once());
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl())) {
            client.play(PING).play("""
                            > {"opcode":"ping","guid":"last","confirm":true}
                            > {"opcode":"ping","guid":"behind","confirm":true}
                            < silence
                            """).ping().play("< silence");
            assertThat(simulator().sessions().open(WS)).hasSize(1);
        }
    }

    @Test
    void oneDirectionMayStallAloneAndAtOnce() {
        try (WebSocketTranscript client =
                WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", new Caller(simulator()).accessToken()))) {
            client.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"$token"}
                    <~ {"requestGuid":"b","httpCode":200}
                    """);
            new Stall(true, false).strike(simulator().sessions().open(WS).get(0).line());
            client.play("""
                    > {"opcode":"ping","guid":"p","confirm":true}
                    < silence
                    """);
            simulator().exchange().tick();
            client.play("< {\"guid\":\"b\"}");
        }
    }

    @Test
    void aMuteConnectionAcknowledgesAndThenSaysNothing() {
        String token = new Caller(simulator()).accessToken();
        simulator().faults().add(new Mute(), When.on(WS));
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", token))) {
            client.play("""
                            > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","token":"$token"}
                            < {"requestGuid":"b","httpCode":200}
                            > {"opcode":"ping","guid":"p","confirm":true}
                            < silence
                            """).ping().play("< silence");
        }
    }

    @Test
    void protocolPingsAreAnsweredOtherwise() {
        try (WebSocketTranscript client = WebSocketTranscript.open(simulator().wsUrl())) {
            client.ping().play("< protocol pong");
        }
    }

    @Test
    void anAnswerComesTwiceAndNobodyAskedForTheSecondOne() throws IOException {
        simulator().faults().add(new AnswerTwice(), When.on(API).once());
        URI api = URI.create(simulator().apiUrl());
        try (Socket caller = new Socket(api.getHost(), api.getPort())) {
            String request = "GET /md/v2/time HTTP/1.1\r\nHost: localhost\r\n\r\n";
            String last = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
            caller.getOutputStream().write((request + last).getBytes(StandardCharsets.US_ASCII));

            String heard = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(Pattern.compile("HTTP/1.1 200 ").matcher(heard).results())
                    .hasSize(3);
            assertThat(Pattern.compile("HTTP/1.1 200 Again\r\n").matcher(heard).results())
                    .hasSize(1);
        }
    }

    @Test
    void connectionsAreRefusedOnOneChannelOnly() throws IOException {
        simulator().faults().add(new RefuseConnection(), When.on(WS));
        assertThatThrownBy(() -> WebSocketTranscript.open(simulator().wsUrl())).hasCauseInstanceOf(IOException.class);
        try (WebSocketTranscript commands = WebSocketTranscript.open(simulator().cwsUrl())) {
            commands.play(PING);
        }
        simulator().faults().add(new RefuseConnection(Ending.FIN));
        try (RawWebSocket refused =
                new RawWebSocket(SocketFactory.getDefault(), simulator().cwsUrl())) {
            assertThat(refused.remains().bytes()).isZero();
        }
    }

    @Test
    void anUpgradeIsNeverFinishedOrAnsweredWithAStatus() {
        simulator().faults().add(new AnswerInstead(503, ""), When.on(WS).once());
        assertThatThrownBy(() -> WebSocketTranscript.open(simulator().wsUrl()))
                .hasMessageContaining("WebSocketHandshake");
        simulator().faults().add(new NeverUpgrade(), When.on(WS));
        CompletableFuture<Void> hanging = CompletableFuture.runAsync(
                () -> WebSocketTranscript.open(simulator().wsUrl()));
        Awaitility.await().until(() -> simulator().faults().scripted().get(1).struck() == 1);
        assertThat(simulator().sessions().open()).isEmpty();
        simulator().close();
        assertThatThrownBy(hanging::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void theTokenServerFailsAsTold() {
        simulator().faults().add(new AnswerInstead(502, ""), When.on(OAUTH).times(1));
        Caller caller = new Caller(simulator());
        assertThat(caller.post("/refresh?token=demo", "").statusCode()).isEqualTo(502);
        assertThat(caller.post("/refresh?token=demo", "").statusCode()).isEqualTo(200);
        assertThat(simulator().tokens().refreshesAsked()).isEqualTo(1);
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }

    private static CompletableFuture<HttpResponse<String>> order(Caller caller, String token, String requestId) {
        return caller.postAsync(MARKET, ORDER, "Authorization", "Bearer " + token, "X-REQID", requestId);
    }
}
