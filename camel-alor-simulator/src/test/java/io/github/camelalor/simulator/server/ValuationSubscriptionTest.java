package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Side;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationSubscriptionTest {

    private static final String SUMMARY = """
            > {"opcode":"SummariesGetAndSubscribeV2","guid":"s","portfolio":"D39004","exchange":"MOEX","frequency":%d,"token":"$token"}
            < {"data":{"buyingPowerAtMorning":1000000,"profit":0,"commission":0,"buyingPowerByCurrency":[{"currency":"RUB","buyingPower":1000000}]},"guid":"s"}
            < {"httpCode":200,"requestGuid":"s"}
            """;

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(
            b -> b.seed(7).portfolio("D39004").portfolio("7500031").tickInterval(Duration.ZERO));

    @Test
    void aFillChangesTheSummary() {
        try (WebSocketTranscript client = open()) {
            client.play(SUMMARY.formatted(25));
            buy();
            BigDecimal fee = simulator().exchange().trades("D39004").get(0).commission();
            JsonNode data = client.nextJson().path("data");
            while (data.path("commission").decimalValue().compareTo(fee) != 0) {
                data = client.nextJson().path("data");
            }
            assertThat(data.path("profit").decimalValue()).isNegative();
        }
    }

    @Test
    void pricesChangeASummaryOncePerIntervalAtMost() {
        buy();
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"SummariesGetAndSubscribeV2","guid":"s","portfolio":"D39004","exchange":"MOEX","frequency":2000,"token":"$token"}
                    < {"data":"*","guid":"s"}
                    < {"requestGuid":"s"}
                    """);
            IntStream.range(0, 50).forEach(i -> simulator().exchange().tick());
            BigDecimal newest = simulator()
                    .exchange()
                    .valuation("D39004", "MOEX")
                    .orElseThrow()
                    .evaluation();
            int frames = 1;
            while (client.nextJson()
                            .at("/data/portfolioEvaluation")
                            .decimalValue()
                            .compareTo(newest)
                    != 0) {
                frames++;
            }
            assertThat(frames).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void nothingIsSentWhileNothingChanges() {
        try (WebSocketTranscript client = open()) {
            client.play(SUMMARY.formatted(25));
            simulator().exchange().tick();
            client.play("< silence");
        }
    }

    @Test
    void theFirstStateIsLeftOutWhenItIsNotWanted() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"RisksGetAndSubscribe","guid":"r","portfolio":"D39004","exchange":"MOEX","skipHistory":true,"token":"$token"}
                    < {"httpCode":200,"requestGuid":"r"}
                    < silence
                    """);
            buy();
            client.play(
                    "< {\"data\":{\"portfolio\":\"D39004\",\"exchange\":\"MOEX\",\"clientType\":\"StandardRisk\",\"riskStatus\":\"Ok\",\"calculationTime\":\"*\"},\"guid\":\"r\"}");
        }
    }

    @Test
    void anEndedSubscriptionIsSilent() {
        try (WebSocketTranscript client = open()) {
            client.play(SUMMARY.formatted(25)).play("""
                    > {"opcode":"unsubscribe","guid":"s","token":"$token"}
                    < {"httpCode":200,"requestGuid":"s"}
                    """);
            buy();
            client.play("< silence");
        }
    }

    @Test
    void derivativesHaveARiskOfTheirOwn() {
        try (WebSocketTranscript client = open()) {
            client.play("""
                    > {"opcode":"SpectraRisksGetAndSubscribe","guid":"f","portfolio":"7500031","exchange":"MOEX","format":"Slim","token":"$token"}
                    < {"data":{"p":"7500031","f":1000000,"b":0,"fee":0,"o":1000000,"a":1000000,"lim":false},"guid":"f"}
                    < {"httpCode":200,"requestGuid":"f"}
                    > {"opcode":"SummariesGetAndSubscribeV2","guid":"s","portfolio":"7500031","exchange":"MOEX","token":"$token"}
                    < {"data":{"commission":null},"guid":"s"}
                    < {"httpCode":200,"requestGuid":"s"}
                    """);
        }
    }

    @Test
    void theSlimNameOfTheBuyingPowersIsAnOption() {
        String ask =
                "> {\"opcode\":\"SummariesGetAndSubscribeV2\",\"guid\":\"s\",\"portfolio\":\"D39004\",\"exchange\":\"MOEX\",\"format\":\"slim\",\"token\":\"$token\"}";
        try (WebSocketTranscript client = open()) {
            client.play(ask)
                    .play("< {\"data\":{\"bpv2\":[{\"cr\":\"RUB\",\"bp\":1000000}]}}")
                    .play("< {\"httpCode\":200}");
            simulator().behaviour().wording().bp2v(true);
            client.play(ask).play("< {\"data\":{\"bp2v\":[{\"cr\":\"RUB\",\"bp\":1000000}]}}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SpectraRisksGetAndSubscribe, D39004, MOEX, 404",
        "SpectraRisksGetAndSubscribe, 7500031, SPBX, 404",
        "SummariesGetAndSubscribeV2, D39004, NYSE, 404",
        "RisksGetAndSubscribe, D99999, MOEX, 403"
    })
    void whatDoesNotExistIsRefused(String opcode, String portfolio, String exchangeCode, int code) {
        try (WebSocketTranscript client = open()) {
            client.play(
                    "> {\"opcode\":\"%s\",\"guid\":\"g\",\"portfolio\":\"%s\",\"exchange\":\"%s\",\"token\":\"$token\"}"
                            .formatted(opcode, portfolio, exchangeCode));
            client.play("< {\"requestGuid\":\"g\",\"httpCode\":" + code + "}").play("< silence");
        }
    }

    @Test
    void theSameFiguresAreReadOverHttp() {
        buy();
        assertThat(get("/md/v2/Clients/MOEX/D39004/summary", "commission").decimalValue())
                .isPositive();
        assertThat(get("/md/v2/Clients/MOEX/D39004/risk", "riskCategoryId").isInt())
                .isTrue();
        assertThat(get("/md/v2/clients/moex/7500031/fortsrisk?format=slim", "f").decimalValue())
                .isEqualByComparingTo("1000000");
        assertThat(get("/md/v2/Clients/legacy/MOEX/D39004/money", "changes").decimalValue())
                .isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "/md/v2/Clients/MOEX/D99999/summary, 403",
        "/md/v2/Clients/NYSE/D39004/summary, 404",
        "/md/v2/Clients/MOEX/D39004/fortsrisk, 404",
        "/md/v2/Clients/legacy/MOEX/D99999/money, 403"
    })
    void whatIsNotThereOrNotAllowedHasItsStatusOverHttp(String path, int status) {
        assertThat(call(path).statusCode()).isEqualTo(status);
        assertThat(new Caller(simulator()).get(path).statusCode()).isEqualTo(401);
    }

    private void buy() {
        simulator().exchange().place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 1));
    }

    private JsonNode get(String path, String member) {
        return Caller.json(call(path)).path(member);
    }

    private HttpResponse<String> call(String path) {
        Caller caller = new Caller(simulator());
        return caller.get(path, "Authorization", "Bearer " + caller.accessToken());
    }

    private WebSocketTranscript open() {
        return WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", new Caller(simulator()).accessToken()));
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
