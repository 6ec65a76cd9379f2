package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.contract.PublishedSchemas;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.market.Side;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupEndpointsTest {

    private static final String GROUPS = "/commandapi/api/orderGroups";
    private static final String PAIR = """
            {"Orders":[{"Portfolio":"D39004","Exchange":"MOEX","OrderId":"%s","Type":"Limit"},
                       {"portfolio":"D39004","exchange":"MOEX","orderId":%s,"type":"limit"}],
             "ExecutionPolicy":"onExecuteOrCancel"}""";

    @RegisterExtension
    final AlorSimulatorExtension exchange =
            AlorSimulatorExtension.with(b -> b.client("P2", "other", "D2").tickInterval(Duration.ZERO));

    private Caller caller;
    private String token;
    private String first;
    private String second;

    @BeforeEach
    void orders() {
        caller = new Caller(simulator());
        token = caller.accessToken();
        first = place("D39004");
        second = place("D39004");
    }

    @Test
    void aGroupIsCreatedAndActs() {
        String id = create();

        assertThat(Caller.json(get(GROUPS))).hasSize(1);
        JsonNode group = Caller.json(get(GROUPS + "/" + id));
        assertThat(group.path("login").asText()).isEqualTo("P039004");
        assertThat(group.at("/orders/1/orderId").asText()).isEqualTo(second);
        assertThat(group.path("executionPolicy").asText()).isEqualTo("OnExecuteOrCancel");
        assertThat(group.path("status").asText()).isEqualTo("Active");
        assertThat(group.path("closedAt").isNull()).isTrue();

        simulator().exchange().cancel("D39004", first, Origin.DIRECT);

        assertThat(simulator().exchange().order("D39004", second).orElseThrow().status())
                .isEqualTo(OrderStatus.CANCELED);
        JsonNode closed = Caller.json(get("/CommandApi/api/ordergroups/" + id));
        assertThat(closed.path("status").asText()).isEqualTo("Canceled");
        assertThat(closed.path("closedAt").asText()).endsWith("Z");
        assertThat(simulator().ledger().effectsOf("r1"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.GROUP_CREATED, Effect.Kind.GROUP_CANCELED, Effect.Kind.ORDER_CANCELED);
    }

    @Test
    void aGroupIsChangedAndDissolved() {
        String id = create();

        HttpResponse<String> changed =
                caller.put(GROUPS + "/" + id, "{\"executionPolicy\":\"IgnoreCancel\"}", authorized());
        assertThat(changed.body()).isEqualTo("success");
        assertThat(Caller.json(get(GROUPS + "/" + id)).path("executionPolicy").asText())
                .isEqualTo("IgnoreCancel");
        String third = place("D39004");
        assertThat(caller.put(GROUPS + "/" + id, PAIR.formatted(third, second), authorized())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Caller.json(get(GROUPS + "/" + id)).at("/orders/0/orderId").asText())
                .isEqualTo(third);

        assertThat(caller.delete(GROUPS + "/" + id, authorized()).body()).isEqualTo("success");
        assertThat(Caller.json(get(GROUPS + "/" + id)).path("status").asText()).isEqualTo("Canceled");
        assertProblem(caller.delete(GROUPS + "/" + id, authorized()), "The order group " + id + " is closed");
    }

    @Test
    void answersKeepTheirSchemas() {
        HttpResponse<String> created = caller.post(GROUPS, PAIR.formatted(first, second), authorized());
        assertKept("response_OrderGroupCreationSuccess", created);
        String id = Caller.json(created).path("groupId").asText();
        assertKept("response_OrderGroupInfo", get(GROUPS + "/" + id));
        caller.delete(GROUPS + "/" + id, authorized());
        assertKept("response_OrderGroupsInfo", get(GROUPS));
        assertKept("response_OrderGroupCreationError", get(GROUPS + "/nothing"));
    }

    @Test
    void ordersOfOthersAreOutOfReach() {
        String others = place("D2");

        HttpResponse<String> foreign = caller.post(
                GROUPS,
                PAIR.formatted(first, others).replace("\"portfolio\":\"D39004\"", "\"portfolio\":\"D2\""),
                authorized());
        assertProblem(foreign, "Forbidden attempt to modify an order (" + others + ") not owned by the user");
        assertProblem(
                caller.post(GROUPS, PAIR.formatted(first, others), authorized()),
                "Forbidden attempt to modify an order (" + others + ") not owned by the user");
        String id = create();
        String[] other = {"Authorization", "Bearer " + caller.accessToken("other")};
        assertThat(Caller.json(caller.get(GROUPS, other))).isEmpty();
        assertProblem(caller.get(GROUPS + "/" + id, other), "There is no order group " + id);
        assertProblem(caller.delete(GROUPS + "/" + id, other), "There is no order group " + id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onExecuteOrCancel | always",
                "ExecutionPolicy | Policy",
                "\"Orders\" | \"None\"",
                "\"Type\" | \"Kind\"",
                "Limit | StopLoss",
                "{\"Orders\" | [\"Orders\""
            })
    void requestsThatMakeNoSenseAreProblems(String good, String bad) {
        assertThat(PAIR).contains(good);
        HttpResponse<String> answer =
                caller.post(GROUPS, PAIR.formatted(first, second).replace(good, bad), authorized());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("detail").asText()).isNotBlank();
        assertThat(Caller.json(get(GROUPS))).isEmpty();
    }

    @Test
    void aTokenIsNeeded() {
        assertThat(caller.get(GROUPS).statusCode()).isEqualTo(401);
        assertThat(caller.post(GROUPS, PAIR.formatted(first, second)).statusCode())
                .isEqualTo(401);
    }

    private String create() {
        HttpResponse<String> created =
                caller.post(GROUPS, PAIR.formatted(first, second), "Authorization", "Bearer " + token, "X-REQID", "r1");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        assertThat(Caller.json(created).path("message").asText()).isEqualTo("success");
        return Caller.json(created).path("groupId").asText();
    }

    private String place(String portfolio) {
        return ((Placement.Accepted) simulator()
                        .exchange()
                        .place(OrderTicket.limit(portfolio, Listings.SBER, Side.BUY, 1, new BigDecimal("290"))))
                .orderNumber();
    }

    private HttpResponse<String> get(String path) {
        return caller.get(path, authorized());
    }

    private String[] authorized() {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static void assertProblem(HttpResponse<String> answer, String detail) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"title\":\"BadRequest\",\"status\":400,\"detail\":\"" + detail + "\"}");
    }

    private static void assertKept(String schema, HttpResponse<String> answer) {
        assertThat(PublishedSchemas.validate(schema, answer.body()))
                .as(schema + " of " + answer.body())
                .isEmpty();
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }
}
