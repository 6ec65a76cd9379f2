package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.contract.PublishedSchemas;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateEndpointsTest {

    private static final String ESTIMATE = "/commandapi/warptrans/%s/v2/client/orders/estimate";
    private static final String QUESTION = """
            {"portfolio":"D39004","ticker":"SBER","exchange":"MOEX","price":300,"lotQuantity":2,"board":"TQBR","includeLimitOrders":false}""";

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(b -> b.tickInterval(Duration.ZERO));

    private Caller caller;
    private String token;

    @BeforeEach
    void call() {
        caller = new Caller(exchange.simulator());
        token = caller.accessToken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRADE", "FX1", "anything"})
    void oneOrderIsEstimatedAtAnyTradeServer(String server) {
        HttpResponse<String> answer = ask(ESTIMATE.formatted(server), QUESTION);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.json(answer).path("orderEvaluation").asInt()).isEqualTo(6_000);
        assertThat(Caller.json(answer).path("quantityToBuy").isInt()).isTrue();
        assertThat(Caller.json(answer).path("buyPrice").isNull()).isTrue();
    }

    @Test
    void manyOrdersAreEstimatedTogether() {
        String budget = QUESTION.replace("\"lotQuantity\":2", "\"budget\":10000");

        HttpResponse<String> answer = ask(ESTIMATE.formatted("TRADE") + "/all", "[" + QUESTION + "," + budget + "]");

        JsonNode estimates = Caller.json(answer);
        assertThat(estimates).hasSize(2);
        assertThat(estimates.at("/1/quantityToBuy").asInt()).isEqualTo(3);
        assertThat(estimates.at("/1/buyPrice").asInt()).isEqualTo(300);
        assertThat(ask(ESTIMATE.formatted("TRADE") + "/all", "[]").body()).isEqualTo("[]");
    }

    @Test
    void estimatesKeepTheirSchemas() {
        String budget = QUESTION.replace("\"lotQuantity\":2", "\"budget\":10000");

        assertThat(PublishedSchemas.validate(
                        "response_EstimateOrder",
                        ask(ESTIMATE.formatted("TRADE"), budget).body()))
                .isEmpty();
        assertThat(PublishedSchemas.validate(
                        "response_EstimateOrders",
                        ask(ESTIMATE.formatted("TRADE") + "/all", "[" + budget + "]")
                                .body()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | D39004 | D1 | 403",
                "'' | SBER | NOPE | 404",
                "'' | TQBR | NOPE | 404",
                "'' | 300 | -300 | 400",
                "'' | 300 | many | 400",
                "'' | \"lotQuantity\":2 | \"lotQuantity\":-2 | 400",
                "'' | \"lotQuantity\":2 | \"lotQuantity\":3000000000 | 400",
                "'' | \"ticker\" | \"tocker\" | 400",
                "'' | { | [ | 400",
                "/all | D39004 | D39004 | 400"
            })
    void questionsThatMakeNoSenseHaveTheirStatus(String path, String good, String bad, int status) {
        assertThat(QUESTION).contains(good);
        assertThat(ask(ESTIMATE.formatted("TRADE") + path, QUESTION.replace(good, bad))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aTokenIsNeeded() {
        assertThat(caller.post(ESTIMATE.formatted("TRADE"), QUESTION).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> ask(String path, String body) {
        return caller.post(path, body, "Authorization", "Bearer " + token);
    }
}
