package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.Channel;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A route that calls the broker by itself has the token of the account's other routes. */
class AlorTokenRoutePolicyTest {

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(simulator -> simulator.seed(7));

    private final CamelContext context = new DefaultCamelContext();
    private AlorSimulator simulator;
    private AlorComponent alor;
    private ProducerTemplate template;

    @BeforeEach
    void connect() {
        simulator = exchange.simulator();
        alor = SimulatedBroker.connect(context, simulator);
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private void start(String... lastSteps) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).to("mock:troubles");
                from("alor:orderbook:MOEX:SBER").to("mock:books");
                from("direct:positions")
                        .routePolicy(new AlorTokenRoutePolicy())
                        .to(simulator.apiUrl() + "/md/v2/Clients/MOEX/D39004/positions")
                        .to(lastSteps);
            }
        });
        context.start();
    }

    @Test
    void allRoutesOfAnAccountShareOneToken() throws Exception {
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        books.expectedMinimumMessageCount(1);
        start("mock:positions");

        books.assertIsSatisfied();
        for (int i = 0; i < 3; i++) {
            assertThat(template.requestBody("direct:positions", null, String.class))
                    .contains("D39004");
        }
        assertThat(simulator.tokens().refreshesAsked()).isEqualTo(1);
    }

    @Test
    void theHeaderIsGoneWhenTheRouteIsDone() throws Exception {
        start("mock:positions");

        Exchange done = template.request("direct:positions", message -> {});

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeaders()).doesNotContainKey("Authorization");
        assertThat(done.getIn().getHeaders()).doesNotContainKey("Authorization");
        assertThat(done.getProperties().toString()).doesNotContain("Bearer");
    }

    @Test
    void theHeaderDoesNotSayTheTokenToWhoeverPrintsIt() throws Exception {
        start("mock:positions");
        template.sendBody("direct:positions", null);

        MockEndpoint positions = context.getEndpoint("mock:positions", MockEndpoint.class);
        assertThat(positions.getExchanges().get(0).getMessage().getHeaders().toString())
                .contains("Authorization")
                .doesNotContain("eyJ");
    }

    @Test
    void aHeaderThatTheCallerSetIsNotOverwrittenForGood() throws Exception {
        start("mock:positions");

        Exchange done = template.request(
                "direct:positions", message -> message.getMessage().setHeader("Authorization", "mine"));

        assertThat(done.getMessage().getHeader("Authorization")).isEqualTo("mine");
    }

    @Test
    void aTokenThatIsRefusedIsDropped() throws Exception {
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        books.expectedMinimumMessageCount(1);
        start("mock:positions");
        // A subscription that is only now made would have its token refused first, and replaced for all.
        books.assertIsSatisfied();
        template.sendBody("direct:positions", null);
        simulator.tokens().endAccessTokens();

        Exchange refused = template.request("direct:positions", message -> {});
        assertThat(refused.getException()).hasMessageContaining("401");

        assertThat(template.requestBody("direct:positions", null, String.class)).contains("D39004");
        assertThat(simulator.tokens().refreshes()).isEqualTo(2);
    }

    @Test
    void withoutTokenTheErrorHandlerHasTheReasonAndTheBrokerIsNotCalled() throws Exception {
        alor.getConfiguration().setRefreshToken("unknown");
        Traffic traffic = Traffic.of(simulator);
        start("mock:positions");
        MockEndpoint troubles = context.getEndpoint("mock:troubles", MockEndpoint.class);
        troubles.expectedMessageCount(1);

        assertThatThrownBy(() -> template.requestBody("direct:positions", (Object) null))
                .hasCauseInstanceOf(TokenRefusedException.class);

        troubles.assertIsSatisfied();
        assertThat(traffic.count(Channel.API, "positions")).isZero();
    }

    @Test
    void aTokenServerThatIsDownFailsTheExchangeInTime() throws Exception {
        alor.getConfiguration().setOauthUrl("http://localhost:1");
        alor.getConfiguration().setRequestTimeout(300);
        start("mock:positions");

        assertThat(template.request("direct:positions", message -> {}).getException())
                .hasMessageContaining("No access token within 300 ms");
    }

    @Test
    void withoutRefreshTokenTheRouteDoesNotStart() {
        alor.getConfiguration().setRefreshToken(null);

        assertThatThrownBy(() -> {
                    context.addRoutes(new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:positions")
                                    .routePolicy(new AlorTokenRoutePolicy())
                                    .to("mock:positions");
                        }
                    });
                    context.start();
                })
                .hasStackTraceContaining("There is no refresh token");
    }
}
