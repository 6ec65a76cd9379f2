package io.github.camelalor.simulator.server;

import static io.github.camelalor.simulator.fault.Channel.CWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.market.Effect;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandSessionTest {

    private static final String AUTHORIZE = """
            > {"opcode":"authorize","guid":"a","token":"$token"}
            < {"requestGuid":"a","httpCode":200,"message":"The connection has been initialized."}
            """;
    private static final String BUY = """
            > {"opcode":"create:market","guid":"c","side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"},"comment":"tag"}
            """;

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.tickInterval(Duration.ZERO));

    @Test
    void anAuthorizedOrderIsExecutedAndNotedUnderItsGuid() {
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE).play(BUY);
            String number = client.nextJson().path("orderNumber").asText();
            assertThat(simulator().exchange().orders("D39004")).singleElement().satisfies(order -> {
                assertThat(order.number()).isEqualTo(number);
                assertThat(order.comment()).isEqualTo("tag");
            });
        }
        assertThat(simulator().ledger().effectsOf("c"))
                .isNotEmpty()
                .extracting(Effect::transport)
                .containsOnly("cws");
    }

    @Test
    void authorizationIsRepeatedOnTheSameConnection() {
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE).play(AUTHORIZE).play(BUY).play("< {\"requestGuid\":\"c\",\"httpCode\":200}");
            assertThat(simulator().sessions().open(CWS).get(0).authorizations()).isEqualTo(2);
        }
    }

    @Test
    void limitOrdersAreCreatedAndDeleted() {
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE).play("""
                            > {"opcode":"create:limit","guid":"l","side":"buy","quantity":1,"price":290,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                            """);
            String number = client.nextJson().path("orderNumber").asText();
            client.play(("""
                    > {"opcode":"delete:limit","guid":"d","orderId":%s,"exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d","httpCode":200,"message":"An order '%s' has been deleted.","orderNumber":"%s"}
                    > {"opcode":"delete:limit","guid":"d2","orderId":"%s","exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d2","httpCode":400,"message":"Order to cancel not found"}
                    """).formatted(number, number, number, number));
        }
    }

    @Test
    void pingsAreAnsweredAtAnyTime() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"ping","guid":"p","confirm":true}
                    < {"requestGuid":"p","httpCode":200}
                    """);
        }
    }

    @ParameterizedTest
    @CsvSource({"ANSWER, silence", "CLOSE, close 1008"})
    void aCommandBeforeAuthorizationIsRefusedAndNoted(Refusal how, String then) {
        simulator().behaviour().beforeAuthorization(how);
        try (WebSocketTranscript client = open()) {
            client.play(BUY).play("< {\"requestGuid\":\"c\",\"httpCode\":401,\"message\":\"Invalid JWT token!\"}");
            if (how == Refusal.ANSWER) {
                assertThat(simulator().sessions().open(CWS).get(0).commandsBeforeAuthorization())
                        .containsExactly("create:market");
            }
            client.play("< " + then);
        }
        assertThat(simulator().sessions().commandsBeforeAuthorization()).isEqualTo(1);
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void aCommandUnderAnEndedTokenIsResetWithoutAWord() {
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE);
            simulator().tokens().endAccessTokens();
            client.play(BUY).play("< broken");
        }
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void aCommandUnderAnEndedTokenIsAnsweredByOption() {
        simulator().behaviour().underExpiredToken(Refusal.ANSWER);
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE);
            simulator().tokens().endAccessTokens();
            client.play(BUY).play("< {\"requestGuid\":\"c\",\"httpCode\":401}");
        }
    }

    @Test
    void aRefusedAuthorizationClosesTheConnection() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"authorize","guid":"a","token":"no"}
                    < {"requestGuid":"a","httpCode":401,"message":"Invalid JWT token!"}
                    < close 1008
                    """);
        }
    }

    @Test
    void anExpiredTokenIsAuthorizedByOptionAndFailsTheNextCommand() {
        simulator().behaviour().authorizesExpiredTokens(true);
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE).play(BUY).play("< {\"requestGuid\":\"c\",\"httpCode\":200}");
        }
        try (AlorSimulator old = AlorSimulator.builder()
                        .tickInterval(Duration.ZERO)
                        .clock(new SteppingClock(Duration.ofMinutes(31)))
                        .behaviour(b -> b.authorizesExpiredTokens(true))
                        .start();
                WebSocketTranscript client =
                        WebSocketTranscript.open(old.cwsUrl(), Map.of("token", new Caller(old).accessToken()))) {
            client.play(AUTHORIZE).play(BUY).play("< broken");
        }
    }

    @Test
    void aRepeatedGuidIsRefusedAndEndsTheConnection() {
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE)
                    .play(BUY)
                    .play("< {\"requestGuid\":\"c\",\"httpCode\":200}")
                    .play(BUY)
                    .play("< {\"requestGuid\":\"c\",\"httpCode\":400}")
                    .play("< close 1008");
        }
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
    }

    @Test
    void aRepeatedGuidIsIgnoredByOption() {
        simulator().behaviour().repeatedGuid(RepeatedGuid.IGNORE);
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE)
                    .play(BUY)
                    .play("< {\"requestGuid\":\"c\",\"httpCode\":200}")
                    .play(BUY)
                    .play("< silence");
        }
        assertThat(simulator().exchange().orders("D39004")).hasSize(1);
    }

    @Test
    void aRepeatedGuidIsExecutedWhenDuplicatesAreNotChecked() {
        String unchecked = BUY.replace("\"comment\"", "\"checkDuplicates\":false,\"comment\"");
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE)
                    .play(unchecked)
                    .play("< {\"requestGuid\":\"c\",\"httpCode\":200}")
                    .play(unchecked)
                    .play("< {\"requestGuid\":\"c\",\"httpCode\":200}");
        }
        assertThat(simulator().exchange().orders("D39004")).hasSize(2);
    }

    @Test
    void refusedOrdersLeaveTheConnectionOpen() {
        try (WebSocketTranscript client = open()) {
            client.play(AUTHORIZE).play("""
                            > {"opcode":"create:market","guid":"1","side":"buy","quantity":0,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                            < {"requestGuid":"1","httpCode":400,"message":"*"}
                            > {"opcode":"create:market","guid":"2","side":"buy","quantity":1,"instrument":{"symbol":"NOPE","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                            < {"requestGuid":"2","httpCode":400,"message":"*"}
                            > {"opcode":"create:market","guid":"3","side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D1"}}
                            < {"requestGuid":"3","httpCode":403,"message":"*"}
                            > {"opcode":"create:something","guid":"4"}
                            < {"requestGuid":"4","httpCode":400,"message":"*"}
                            > no json
                            < {"requestGuid":"","httpCode":400,"message":"*"}
                            > {"opcode":"create:market","guid":"5"}
                            < {"requestGuid":"5","httpCode":400,"message":"*"}
                            """);
        }
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    private WebSocketTranscript open() {
        return WebSocketTranscript.open(simulator().cwsUrl(), Map.of("token", new Caller(simulator()).accessToken()));
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
