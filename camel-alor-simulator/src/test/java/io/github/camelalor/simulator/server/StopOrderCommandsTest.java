package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.market.Effect;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands about stop orders, and updates of all orders, on {@code /cws}; and what {@code /ws} tells of them. */
class StopOrderCommandsTest {

    private static final String AUTHORIZE = """
            > {"opcode":"authorize","guid":"a","token":"$token"}
            < {"requestGuid":"a","httpCode":200}
            """;
    private static final String CREATE_STOP = """
            > {"opcode":"create:stop","guid":"s","side":"buy","quantity":1,"condition":"More","triggerPrice":330,"stopEndUnixTime":0,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"},"comment":"tag"}
            < {"requestGuid":"s","httpCode":200,"message":"An order '8939' has been created.","orderNumber":"8939"}
            """;
    private static final String SUBSCRIBE = """
            > {"opcode":"%s","guid":"w","exchange":"MOEX","portfolio":"D39004","format":"Slim","token":"$token"%s}
            """;

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(
            b -> b.portfolio("D39004").portfolio("7500031").tickInterval(Duration.ZERO));

    private Map<String, String> values;

    @BeforeEach
    void authorize() {
        values = Map.of("token", new Caller(simulator()).accessToken());
    }

    @Test
    void conditionsAreReadTheOtherWayRoundWhereTheBrokerDoes() {
        simulator().behaviour().reversedConditions(true);
        try (WebSocketTranscript client = commands()) {
            client.play(CREATE_STOP);
        }

        assertThat(simulator().ledger().effectsOf("s"))
                .extracting(Effect::kind)
                .startsWith(Effect.Kind.STOP_CREATED)
                .contains(Effect.Kind.ORDER_FILLED);
    }

    @Test
    void stopOrdersAreCreatedUpdatedAndDeleted() {
        try (WebSocketTranscript client = commands()) {
            client.play(CREATE_STOP).play("""
                    > {"opcode":"update:stop","guid":"u","orderId":8939,"side":"buy","quantity":2,"condition":"less","triggerPrice":290,"stopEndUnixTime":0,"instrument":{"symbol":"SBER","exchange":"MOEX","instrumentGroup":"TQBR"},"user":{"portfolio":"D39004"}}
                    < {"requestGuid":"u","httpCode":200,"message":"An order has been updated. New order ID is '8940'.","orderNumber":"8940"}
                    > {"opcode":"update:stop","guid":"u2","orderId":"8939","side":"buy","quantity":2,"condition":"less","triggerPrice":290,"stopEndUnixTime":0,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                    < {"requestGuid":"u2","httpCode":400,"message":"Order to modify not found"}
                    > {"opcode":"delete:limit","guid":"d","orderId":"8940","exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d","httpCode":400,"message":"Order to cancel not found"}
                    > {"opcode":"delete:stop","guid":"d2","orderId":"8940","exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d2","httpCode":200,"message":"An order '8940' has been deleted.","orderNumber":"8940"}
                    > {"opcode":"delete:stop","guid":"d3","orderId":"8940","exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d3","httpCode":400,"message":"Order to cancel not found"}
                    """);
        }
        assertThat(simulator().ledger().effectsOf("u"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.STOP_CANCELED, Effect.Kind.STOP_CREATED);
        assertThat(simulator().ledger().effectsOf("d2")).hasSize(1);
    }

    @Test
    void stopLimitOrdersAreCreatedInAnyCase() {
        try (WebSocketTranscript client = commands()) {
            client.play("""
                    > {"opcode":"create:stoplimit","guid":"s","side":"sell","quantity":1,"price":289,"condition":"lessorequal","triggerPrice":290,"stopEndUnixTime":0,"instrument":{"symbol":"SBER","exchange":"MOEX"},"board":"TQBR","user":{"portfolio":"D39004"},"timeInForce":"BookOrCancel","icebergFixed":1,"protectingSeconds":10,"allowMargin":true}
                    < {"requestGuid":"s","httpCode":200,"orderNumber":"8939"}
                    > {"opcode":"update:stopLimit","guid":"u","orderId":"8939","side":"sell","quantity":1,"price":288,"condition":"lessorequal","triggerPrice":290,"stopEndUnixTime":0,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"},"allowMargin":true}
                    < {"requestGuid":"u","httpCode":200,"orderNumber":"8940"}
                    > {"opcode":"delete:stopLimit","guid":"d","orderId":"8940","exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d","httpCode":200,"orderNumber":"8940"}
                    """);
        }
    }

    @Test
    void limitOrdersAreUpdated() {
        try (WebSocketTranscript client = commands()) {
            client.play("""
                    > {"opcode":"create:limit","guid":"l","side":"buy","quantity":4,"price":290,"icebergFixed":2,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"},"timeInForce":"goodtillcancelled"}
                    """);
            String old = client.nextJson().path("orderNumber").asText();
            String update = """
                    > {"opcode":"update:limit","guid":"%s","orderId":"%s","side":"buy","quantity":5,"price":291,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                    """;
            client.play(update.formatted("u", old));
            String changed = client.nextJson().path("orderNumber").asText();
            assertThat(changed).isNotEmpty().isNotEqualTo(old);
            client.play(update.formatted("u2", old))
                    .play("< {\"requestGuid\":\"u2\",\"httpCode\":400,\"message\":\"Order to modify not found\"}")
                    .play(update.replace("update:limit", "update:market").formatted("u3", changed))
                    .play("< {\"requestGuid\":\"u3\",\"httpCode\":400,\"message\":\"Order to modify not found\"}");
            assertThat(simulator().exchange().order("D39004", changed)).hasValueSatisfying(order -> {
                assertThat(order.timeInForce().code()).isEqualTo("goodtillcancelled");
                assertThat(order.iceberg().created().fixed()).isEqualTo(2);
            });
        }
        assertThat(simulator().ledger().effectsOf("u"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.ORDER_CANCELED, Effect.Kind.ORDER_CREATED);
    }

    @Test
    void refusedCommandsHaveNoEffect() {
        try (WebSocketTranscript client = commands()) {
            client.play("""
                    > {"opcode":"create:stop","guid":"1","side":"buy","quantity":1,"condition":"More","triggerPrice":330.001,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                    < {"requestGuid":"1","httpCode":400,"message":"Цена не кратна минимальному шагу цены."}
                    > {"opcode":"create:stop","guid":"2","side":"buy","quantity":1,"condition":"Mostly","triggerPrice":330,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                    < {"requestGuid":"2","httpCode":400,"message":"*"}
                    > {"opcode":"create:stop","guid":"3","side":"buy","quantity":1,"condition":"More","triggerPrice":330,"protectingSeconds":301,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                    < {"requestGuid":"3","httpCode":400,"message":"protectingSeconds must be from 1 to 300"}
                    > {"opcode":"create:stop","guid":"4","side":"buy","quantity":1,"condition":"More","triggerPrice":330,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D1"}}
                    < {"requestGuid":"4","httpCode":403,"message":"*"}
                    """);
        }
        assertThat(simulator().ledger().effects()).isEmpty();
    }

    @Test
    void marginMustBeAllowedByOption() {
        simulator().behaviour().marginRequired(true);
        String stop = CREATE_STOP.lines().findFirst().orElseThrow();
        try (WebSocketTranscript client = commands()) {
            client.play(stop)
                    .play(
                            "< {\"requestGuid\":\"s\",\"httpCode\":400,\"message\":\"Запрещено открытие маржинальных позиций\"}")
                    .play(stop.replace("\"guid\":\"s\"", "\"guid\":\"s2\",\"allowMargin\":true"))
                    .play("< {\"requestGuid\":\"s2\",\"httpCode\":200}")
                    .play("""
                            > {"opcode":"create:market","guid":"f","side":"buy","quantity":1,"instrument":{"symbol":"Si-12.26","exchange":"MOEX"},"user":{"portfolio":"7500031"}}
                            < {"requestGuid":"f","httpCode":400}
                            > {"opcode":"create:market","guid":"m","side":"buy","quantity":1,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                            < {"requestGuid":"m","httpCode":200}
                            """);
        }
    }

    @Test
    void anOrderIsRejectedAfterItsAnswerByOption() {
        simulator().behaviour().rejectAsynchronously(1, "BAD_PRICE_LIMITS");
        String buy = """
                > {"opcode":"create:market","guid":"%s","side":"buy","quantity":%d,"instrument":{"symbol":"Si-12.26","exchange":"MOEX"},"user":{"portfolio":"7500031"},"comment":"tag"}
                """;
        try (WebSocketTranscript stream = WebSocketTranscript.open(simulator().wsUrl(), values);
                WebSocketTranscript client = commands()) {
            stream.play(SUBSCRIBE.formatted("OrdersGetAndSubscribeV2", "").replace("D39004", "7500031"))
                    .play("< {\"requestGuid\":\"w\",\"httpCode\":200}");
            client.play(buy.formatted("1", 1))
                    .play("< {\"requestGuid\":\"1\",\"httpCode\":200,\"orderNumber\":\"2023555935792417387\"}");
            stream.play("""
                    < {"guid":"w","data":{"id":"2023555935792417387","st":"rejected","cmt":"BAD_PRICE_LIMITS","fq":0}}
                    """);
            simulator().behaviour().asynchronousRejects(true);
            client.play(buy.formatted("2", 0))
                    .play("< {\"requestGuid\":\"2\",\"httpCode\":200,\"orderNumber\":\"2023555935792417388\"}");
            stream.play(
                    "< {\"guid\":\"w\",\"data\":{\"id\":\"2023555935792417388\",\"st\":\"rejected\",\"cmt\":\"Invalid quantity\"}}");
            client.play(buy.formatted("3", 1)).play("< {\"requestGuid\":\"3\",\"httpCode\":200}");
        }
        assertThat(simulator().ledger().effects(Effect.Kind.ORDER_CREATED)).hasSize(1);
        assertThat(simulator().ledger().effects(Effect.Kind.ORDER_REJECTED)).hasSize(2);
    }

    @Test
    void aSubscriptionTellsOfAStopOrderFromItsSnapshotToItsEnd() {
        try (WebSocketTranscript client = commands();
                WebSocketTranscript stream =
                        WebSocketTranscript.open(simulator().wsUrl(), values)) {
            client.play(CREATE_STOP);
            stream.play(SUBSCRIBE.formatted("StopOrdersGetAndSubscribeV2", "")).play("""
                    < {"guid":"w","data":{"id":"8939","eid":null,"st":"working","cnd":"more","pxs":330,"h":true,"ut":null,"cmt":"tag"}}
                    < {"requestGuid":"w","httpCode":200}
                    """);
            client.play("""
                    > {"opcode":"create:stop","guid":"s2","side":"buy","quantity":1,"condition":"Less","triggerPrice":330,"stopEndUnixTime":0,"instrument":{"symbol":"SBER","exchange":"MOEX"},"user":{"portfolio":"D39004"}}
                    < {"requestGuid":"s2","httpCode":200,"orderNumber":"8940"}
                    """);
            String number = simulator().exchange().orders("D39004").get(0).number();
            stream.play("""
                    < {"guid":"w","data":{"id":"8940","st":"working","eid":null,"h":false}}
                    < {"guid":"w","data":{"id":"8940","st":"filled","eid":"%s","fqb":1,"h":false}}
                    """.formatted(number));
            client.play("""
                    > {"opcode":"delete:stop","guid":"d","orderId":"8939","exchange":"MOEX","user":{"portfolio":"D39004"}}
                    < {"requestGuid":"d","httpCode":200}
                    """);
            stream.play("< {\"guid\":\"w\",\"data\":{\"id\":\"8939\",\"st\":\"canceled\",\"err\":null,\"h\":false}}");
        }
    }

    @Test
    void aSnapshotOfStopOrdersIsFilteredOrLeftOut() {
        try (WebSocketTranscript client = commands();
                WebSocketTranscript stream =
                        WebSocketTranscript.open(simulator().wsUrl(), values)) {
            client.play(CREATE_STOP);
            stream.play(SUBSCRIBE.formatted(
                            "StopOrdersGetAndSubscribeV2", ",\"orderStatuses\":[\"filled\",\"canceled\"]"))
                    .play("< {\"requestGuid\":\"w\",\"httpCode\":200}")
                    .play(SUBSCRIBE.formatted("stopOrdersGetAndSubscribe", ",\"skipHistory\":true"))
                    .play("< {\"requestGuid\":\"w\",\"httpCode\":200}");
        }
    }

    @Test
    void theDeprecatedSubscriptionHasItsOwnShape() {
        try (WebSocketTranscript client = commands();
                WebSocketTranscript stream =
                        WebSocketTranscript.open(simulator().wsUrl(), values)) {
            client.play(CREATE_STOP);
            stream.play(SUBSCRIBE.formatted("StopOrdersGetAndSubscribe", "")).play("""
                    < {"guid":"w","data":{"id":"8939","pxs":330,"exp":"2060-12-31T23:59:59.0000000Z","q":1,"e":true}}
                    < {"requestGuid":"w","httpCode":200}
                    """);
            simulator().behaviour().numericStopOrderIds(true);
            stream.play(SUBSCRIBE.formatted("StopOrdersGetAndSubscribe", "")).play("""
                    < {"guid":"w","data":{"id":8939,"e":true}}
                    < {"requestGuid":"w","httpCode":200}
                    """);
        }
    }

    private WebSocketTranscript commands() {
        return WebSocketTranscript.open(simulator().cwsUrl(), values).play(AUTHORIZE);
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
