package io.github.camelalor.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlorSimulatorTest {

    @RegisterExtension
    static final AlorSimulatorExtension EXCHANGE =
            AlorSimulatorExtension.with(b -> b.seed(7).tickInterval(Duration.ZERO));

    private final AlorSimulator simulator = EXCHANGE.simulator();
    private final Caller caller = new Caller(simulator);
    private final String token = caller.accessToken();

    @Test
    void testsMayAskForTheExchange(AlorSimulator asked) {
        assertThat(asked).isSameAs(EXCHANGE.simulator());
    }

    @Nested
    class InANestedClass {

        @Test
        void theExchangeIsThatOfTheOuterClass(AlorSimulator asked) {
            assertThat(asked).isSameAs(simulator);
        }
    }

    @Test
    void anOrderOfOneClientGoesThroughAllFourAddresses() {
        try (WebSocketTranscript stream = WebSocketTranscript.open(simulator.wsUrl(), Map.of("token", token));
                WebSocketTranscript commands = WebSocketTranscript.open(simulator.cwsUrl(), Map.of("token", token))) {
            stream.play("""
                    > {"opcode":"OrderBookGetAndSubscribe","guid":"b","code":"SBER","exchange":"MOEX","depth":2,"format":"Slim","token":"$token"}
                    < {"data":{"b":"*","a":"*","t":"*","h":true},"guid":"b"}
                    < {"message":"Handled successfully","httpCode":200,"requestGuid":"b"}
                    > {"opcode":"TradesGetAndSubscribeV2","guid":"t","portfolio":"D39004","exchange":"MOEX","token":"$token"}
                    < {"httpCode":200,"requestGuid":"t"}
                    """);
            commands.play("""
                    > {"opcode":"authorize","guid":"a1","token":"$token"}
                    < {"requestGuid":"a1","httpCode":200,"message":"The connection has been initialized."}
                    > {"opcode":"create:market","guid":"c1","side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"},"comment":"tag-1"}
                    < {"requestGuid":"c1","httpCode":200,"orderNumber":"*"}
                    """);
            stream.play("""
                    <~ {"data":{"symbol":"SBER","qtyBatch":1,"comment":"tag-1"},"guid":"t"}
                    """);
            String order = """
                    {"side":"sell","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}""";
            JsonNode placed = Caller.json(caller.post(
                    "/commandapi/warptrans/TRADE/v2/client/orders/actions/market",
                    order,
                    "Authorization",
                    "Bearer " + token,
                    "X-REQID",
                    "x1"));
            assertThat(placed.path("message").asText()).isEqualTo("success");
            JsonNode orders =
                    Caller.json(caller.get("/md/v2/Clients/MOEX/D39004/orders", "Authorization", "Bearer " + token));
            assertThat(orders).hasSize(2);
            assertThat(simulator.ledger().effectsOf("x1")).isNotEmpty();
            assertThat(simulator.ledger().effectsOf("c1")).isNotEmpty();
        }
    }
}
