package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.When;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The checks of producers say whether orders can leave, and what is in their way. */
@Timeout(60)
class ProducerHealthTest {

    private static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    private final CamelContext context = new DefaultCamelContext();
    private AlorSimulator simulator;
    private AlorComponent alor;

    @BeforeEach
    void connect() throws Exception {
        simulator = exchange.simulator();
        alor = SimulatedBroker.connect(context, simulator);
        HealthChecks.ofProducers(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                String option = "throwExceptionOnFailure=false";
                from("direct:HTTP").routeId("http").to("alor:market-order:MOEX:SBER?" + option);
                from("direct:WEBSOCKET")
                        .routeId("websocket")
                        .to("alor:market-order:MOEX:SBER?transport=WEBSOCKET&" + option);
            }
        });
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private void order(String route) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.requestBody("direct:" + route, ONE);
        }
    }

    private HealthCheck.Result check(String route) {
        return HealthChecks.producers(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("alor-producer-" + route + "-alor"))
                .findFirst()
                .orElseThrow();
    }

    private void assertUp(String route) {
        HealthCheck.Result result = check(route);
        assertThat(result.getMessage()).isEmpty();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
    }

    private void assertDown(String route, String why) {
        HealthCheck.Result result = check(route);
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElse("")).contains(why);
    }

    @Test
    void everyProducerIsUpBeforeItsFirstUseAndAfterIt() throws Exception {
        context.start();
        assertUp("http");
        assertUp("websocket");

        order("HTTP");
        order("WEBSOCKET");

        assertUp("http");
        await().untilAsserted(() -> assertUp("websocket"));
        assertThat(check("websocket").getDetails())
                .containsEntry("session", "alor D39004@localhost:" + simulator.port())
                .containsEntry("transport", "WEBSOCKET")
                .containsEntry("link.cws", "LIVE")
                .containsEntry("token.state", "VALID")
                .containsEntry("outcomes.confirmed", 2L)
                .containsEntry("outcomes.inDoubt", 0L)
                .containsEntry("orders.inFlight", 0);
    }

    @Test
    void aCommandConnectionThatIsLostIsDownSinceThenAndUpWhenItIsBack() throws Exception {
        context.start();
        order("WEBSOCKET");

        simulator.stopListening();
        await().untilAsserted(() -> assertDown("websocket", "cws has been down for "));
        assertThat(check("websocket").getDetails()).containsKey("link.cws.last");
        assertUp("http");

        simulator.resumeListening();
        await().untilAsserted(() -> assertUp("websocket"));
    }

    @Test
    void anApiThatDoesNotAnswerIsDownUntilItDoes() throws Exception {
        alor.getConfiguration().setOrderTimeout(1_500);
        context.start();
        order("HTTP");
        simulator.stopListening();
        order("HTTP");
        assertDown("http", "The HTTP API did not answer ");
        assertUp("websocket");

        simulator.resumeListening();
        await().untilAsserted(() -> {
            order("HTTP");
            assertUp("http");
        });
    }

    @Test
    void aRefusedRefreshTokenIsDownForEveryProducer() throws Exception {
        alor.getConfiguration().setRefreshToken("wr0ng-token");
        context.start();
        assertUp("http");

        order("HTTP");

        for (String route : new String[] {"http", "websocket"}) {
            assertDown(route, "refused the refresh token");
            assertThat(check(route).getDetails()).containsEntry("token.state", "REFUSED");
        }
    }

    @Test
    void aPauseThatTheBrokerAsksForIsDownUntilItIsOver() throws Exception {
        simulator
                .faults()
                .add(
                        new AnswerInstead(429, Map.of("Retry-After", "2"), ""),
                        When.on(Channel.API).about("/actions/").once());
        context.start();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            Future<Object> order = template.asyncRequestBody("direct:HTTP", ONE);

            await().untilAsserted(() -> assertDown("http", "too many requests (429)"));
            assertThat(order.get(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(OrderReceipt.class, receipt -> assertThat(receipt.outcome())
                            .isEqualTo(Outcome.CONFIRMED));
        }
        assertUp("http");
        assertThat(new SessionViews(context).attribute("LimiterRefusals")).isEqualTo(1L);
    }

    @Test
    void theKillSwitchIsDownForOrdersAndLeavesQuestionsUp() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:question").routeId("question").to("alor:time");
                from("direct:cancel").routeId("cancel").to("alor:limit-order:MOEX?action=cancel");
                from("direct:cancel-all").routeId("cancel-all").to("alor:cancel-all:MOEX");
            }
        });
        context.start();
        alor.kill();
        order("HTTP");

        assertDown("http", "The kill switch is on");
        assertDown("websocket", "The kill switch is on");
        assertUp("question");
        assertUp("cancel");
        assertUp("cancel-all");
        SessionViews views = new SessionViews(context);
        assertThat(views.attribute("GuardKilled")).isEqualTo(true);
        assertThat(views.attribute("DenialsKilled")).isEqualTo(1L);
        assertThat(views.attribute("OutcomesDenied")).isEqualTo(1L);
        assertThat(views.text()).contains("    guard: killed true, dryRun false, ", "killed 1");

        alor.release();
        assertUp("http");
    }

    @Test
    void aRepositoryThatCannotBeHadIsDownForThoseWhoNeedIt() throws Exception {
        alor.getConfiguration().setOrderTimeout(4_000);
        Repository repository = new Repository();
        context.getRegistry().bind("repository", repository);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:noted")
                        .routeId("noted")
                        .to("alor:market-order:MOEX:SBER?throwExceptionOnFailure=false"
                                + "&idempotentRepository=#bean:repository");
            }
        });
        context.start();
        repository.broken = true;
        order("noted");

        assertDown("noted", "The repository of request ids Repository(");
        assertDown("noted", "the database has gone");
        assertUp("http");
        assertThat(new SessionViews(context).attribute("RepositoriesFailing")).isEqualTo(1L);

        repository.broken = false;
        order("noted");
        assertUp("noted");
    }

    /** One whose database can go away. */
    public static final class Repository extends MemoryIdempotentRepository {

        private volatile boolean broken;

        @Override
        public boolean add(String key) {
            if (broken) {
                throw new IllegalStateException("the database has gone");
            }
            return super.add(key);
        }
    }

    @Test
    void aCheckComesAndGoesWithItsProducer() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twice")
                        .routeId("twice")
                        .to("alor:time")
                        .to("alor:time")
                        .to("alor:boards:MOEX:SBER");
            }
        });
        context.start();
        assertThat(HealthChecks.producers(context)).hasSize(5);

        context.getRouteController().stopRoute("twice");
        assertThat(HealthChecks.producers(context)).hasSize(2).allSatisfy(result -> assertThat(result.getState())
                .isEqualTo(HealthCheck.State.UP));
    }

    @Test
    void thereIsNoCheckWhereTheComponentIsToldSo() {
        alor.setHealthCheckProducerEnabled(false);
        context.start();

        assertThat(HealthChecks.producers(context)).isEmpty();
    }
}
