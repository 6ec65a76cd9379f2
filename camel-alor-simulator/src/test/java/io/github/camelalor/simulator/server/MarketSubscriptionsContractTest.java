package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.contract.PublishedFrames;
import io.github.camelalor.simulator.contract.PublishedSchemas;
import io.github.camelalor.simulator.market.Listings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the socket about the market, held against the published schemas; and the published requests. */
class MarketSubscriptionsContractTest {

    private static final String GUID = "c328fcf1-e495-408a-a0ed-e20f95d6b813";

    @RegisterExtension
    static final AlorSimulatorExtension EXCHANGE = AlorSimulatorExtension.with(b -> b.tickInterval(Duration.ZERO));

    @ParameterizedTest
    @CsvSource({
        "BarsGetAndSubscribe, Simple",
        "BarsGetAndSubscribe, Slim",
        "BarsGetAndSubscribe, Heavy",
        "QuotesSubscribe, Simple",
        "QuotesSubscribe, Slim",
        "QuotesSubscribe, Heavy",
        "AllTradesGetAndSubscribe, Simple",
        "AllTradesGetAndSubscribe, Slim",
        "AllTradesGetAndSubscribe, Heavy",
        "InstrumentsGetAndSubscribeV2, Simple",
        "InstrumentsGetAndSubscribeV2, Slim",
        "InstrumentsGetAndSubscribeV2, Heavy"
    })
    void snapshotsAndNewsKeepTheirSchemas(String opcode, String format) {
        for (String code : new String[] {"SBER", "SiZ6"}) {
            try (WebSocketTranscript client = open()) {
                client.play("> {\"opcode\":\"" + opcode + "\",\"guid\":\"" + GUID + "\",\"code\":\"" + code
                        + "\",\"exchange\":\"MOEX\",\"tf\":\"D\",\"from\":"
                        + (System.currentTimeMillis() / 1000 - 86_400)
                        + ",\"depth\":1,\"format\":\"" + format + "\",\"token\":\"$token\"}");
                String schema = "ws_response_sub_" + opcode + "_" + format;
                assertKept(schema, client.next());
                client.play("<~ {\"httpCode\":200,\"requestGuid\":\"" + GUID + "\"}");
                for (int i = 0; i < 20; i++) {
                    EXCHANGE.simulator().exchange().tick();
                }
                EXCHANGE.simulator().exchange().halt(Listings.SBER);
                EXCHANGE.simulator().exchange().halt(Listings.SI);
                assertKept(schema, client.next());
                EXCHANGE.simulator().exchange().resume(Listings.SBER);
                EXCHANGE.simulator().exchange().resume(Listings.SI);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BarsGetAndSubscribe/request",
                "QuotesSubscribe/request",
                "OrderBookGetAndSubscribe/request",
                "OrderBookGetAndSubscribe/request-older-docs",
                "InstrumentsGetAndSubscribeV2/request",
                "AllTradesGetAndSubscribe/derived/request"
            })
    void publishedRequestsAreAccepted(String sample) {
        ObjectNode request = (ObjectNode) PublishedFrames.read("ws/" + sample + ".json");
        request.put("token", new Caller(EXCHANGE.simulator()).accessToken());
        try (WebSocketTranscript client = open()) {
            client.play("> " + request);
            JsonNode frame = client.nextJson();
            for (int i = 0; frame.has("data"); i++) {
                assertThat(i).isLessThan(5_001);
                frame = client.nextJson();
            }
            assertThat(frame.get("httpCode").asInt()).isEqualTo(200);
            assertThat(frame.get("requestGuid")).isEqualTo(request.get("guid"));
        }
    }

    @Test
    void thePublishedRequestForBarsGetsTheDeepestHistory() {
        ObjectNode request = (ObjectNode) PublishedFrames.read("ws/BarsGetAndSubscribe/request.json");
        request.put("token", new Caller(EXCHANGE.simulator()).accessToken());
        try (WebSocketTranscript client = open()) {
            client.play("> " + request);
            int bars = 0;
            while (client.nextJson().has("data")) {
                bars++;
            }
            assertThat(bars).isEqualTo(5_000);
        }
    }

    private static WebSocketTranscript open() {
        return WebSocketTranscript.open(
                EXCHANGE.simulator().wsUrl(), Map.of("token", new Caller(EXCHANGE.simulator()).accessToken()));
    }

    private static void assertKept(String schema, String json) {
        assertThat(PublishedSchemas.validate(schema, json))
                .as(schema + " of " + json)
                .isEmpty();
    }
}
