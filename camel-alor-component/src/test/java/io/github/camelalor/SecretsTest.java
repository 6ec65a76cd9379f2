package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.CloseConnection;
import io.github.camelalor.simulator.fault.Faults;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.SendText;
import io.github.camelalor.simulator.fault.When;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Neither the refresh token nor an access token is in anything that people read, with every logger at TRACE. */
class SecretsTest {

    private static final String REFRESH_TOKEN = "s3cret-refresh-t0ken";
    /** How every JWT begins. */
    private static final String ACCESS_TOKEN = "eyJ";

    @RegisterExtension
    final AlorSimulatorExtension exchange =
            AlorSimulatorExtension.with(simulator -> simulator.seed(7).refreshToken(REFRESH_TOKEN));

    private final LoggedLines lines = new LoggedLines();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private LoggerConfig root;
    private Level level;
    private CamelContext context;
    private AlorSimulator simulator;

    @BeforeEach
    void listen() {
        lines.start();
        LoggerContext logging = (LoggerContext) LogManager.getContext(false);
        Configuration configuration = logging.getConfiguration();
        root = configuration.getRootLogger();
        level = root.getLevel();
        configuration.getAppenders().keySet().forEach(root::removeAppender);
        root.addAppender(lines, Level.TRACE, null);
        root.setLevel(Level.TRACE);
        logging.updateLoggers();

        simulator = exchange.simulator();
        context = new DefaultCamelContext();
        context.setMessageHistory(true);
        SimulatedBroker.connect(context, "alor", simulator, REFRESH_TOKEN, "D39004");
        // Camel itself logs whole URIs; a secret belongs on the component, or behind a reference.
        context.getRegistry().bind("token", REFRESH_TOKEN);
        context.getRegistry().bind("meters", meters);
        HealthChecks.ofConsumers(context);
        HealthChecks.ofProducers(context);
    }

    @AfterEach
    void quiet() {
        context.stop();
        root.removeAppender(lines.getName());
        root.setLevel(level);
        ((LoggerContext) LogManager.getContext(false)).reconfigure();
        lines.stop();
    }

    @Test
    void noTokenIsLoggedShownOrThrown() throws Exception {
        simulator
                .faults()
                .add(
                        new SendText("{\"broken\":"),
                        When.on(Channel.WS)
                                .at(Moment.SENDING)
                                .containing("data")
                                .once());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER?refreshToken=#bean:token").to("mock:books");
                from("alor:orderbook:MOEX:NOPE").to("mock:none");
                from("direct:HTTP").to("alor:market-order:MOEX:SBER");
                from("direct:WEBSOCKET").to("alor:market-order:MOEX:SBER?transport=WEBSOCKET");
                from("direct:refused").to("alor:orderbook:MOEX:NOPE");
                from("direct:policy").routePolicy(new AlorTokenRoutePolicy()).process(each -> {
                    throw new IllegalStateException("broken on purpose");
                });
            }
        });
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        books.expectedMinimumMessageCount(2);
        context.start();
        books.assertIsSatisfied();
        StringBuilder seen = new StringBuilder();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            for (String route : List.of("HTTP", "WEBSOCKET", "refused", "policy")) {
                for (Map<String, Object> order :
                        List.<Map<String, Object>>of(Map.of("side", "buy", "quantity", 1), Map.of())) {
                    seen.append(template.request(
                                    "direct:" + route, each -> each.getMessage().setBody(order))
                            .getException());
                }
            }
            simulator.tokens().revoke(REFRESH_TOKEN);
            simulator.sessions().disconnectAll(1001);
            await().untilAsserted(() -> assertThat(HealthChecks.results(context))
                    .extracting(HealthCheck.Result::getState)
                    .containsOnly(HealthCheck.State.DOWN));
            seen.append(template.request(
                            "direct:HTTP", each -> each.getMessage().setBody(Map.of("side", "buy", "quantity", 1)))
                    .getException());
        }
        HealthChecks.results(context)
                .forEach(result -> seen.append(result.getMessage()).append(result.getDetails()));
        assertThat(HealthChecks.producers(context))
                .extracting(HealthCheck.Result::getState)
                .contains(HealthCheck.State.DOWN);
        HealthChecks.producers(context)
                .forEach(result -> seen.append(result.getCheck().getId())
                        .append(result.getMessage())
                        .append(result.getDetails()));
        SessionViews views = new SessionViews(context);
        assertThat(views.json()).isNotEmpty();
        assertThat(views.beans()).isNotEmpty();
        seen.append(views.text()).append(views.json());
        assertThat(meters.getMetersAsString()).contains("camel.alor.token.remaining");
        seen.append(meters.getMetersAsString());
        seen.append(managementView());

        assertThat(lines.written()).as("lines at TRACE").hasSizeGreaterThan(500);
        assertThat(lines.written()).anyMatch(line -> line.startsWith("org.apache.hc."));
        assertThat(lines.written()).anyMatch(line -> line.startsWith("io.netty."));
        assertThat(lines.written()).filteredOn(SecretsTest::tells).isEmpty();
        assertThat(seen.toString()).contains("alor:").doesNotContain(REFRESH_TOKEN, ACCESS_TOKEN);
    }

    @Test
    void aTokenThatTheBrokerRepeatsIsNotPassedOn() throws Exception {
        String text = "Invalid JWT token " + ACCESS_TOKEN + "hbGciOiJFUzI1NiJ9.e30.c2ln";
        String answer = "{\"requestGuid\":\"\",\"httpCode\":401,\"message\":\"" + text + "\"}";
        String refusal = "{\"code\":\"" + text + "\",\"message\":\"" + text + "\"}";
        Faults faults = simulator.faults();
        faults.add(
                new AnswerInstead(400, refusal),
                When.on(Channel.API).about("/actions/").once());
        faults.add(new AnswerInstead(403, text), When.on(Channel.API).about("/actions/"));
        faults.add(new AnswerInstead(400, text), When.on(Channel.API).about("/positions"));
        faults.add(new SendText(answer), When.on(Channel.CWS).about("authorize").at(Moment.SENDING));
        faults.add(new CloseConnection(1008, text), When.on(Channel.WS));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER").to("mock:books");
                from("direct:HTTP").to("alor:market-order:MOEX:SBER");
                from("direct:WEBSOCKET").to("alor:market-order:MOEX:SBER?transport=WEBSOCKET");
                from("direct:positions").to("alor:positions:MOEX");
            }
        });
        context.getComponent("alor", AlorComponent.class).getConfiguration().setOrderTimeout(1_500);
        context.start();
        StringBuilder seen = new StringBuilder();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            for (String route : List.of("HTTP", "HTTP", "WEBSOCKET", "positions")) {
                Exception failure = template.request("direct:" + route, each -> each.getMessage()
                                .setBody(Map.of("side", "buy", "quantity", 1)))
                        .getException();
                assertThat(failure).as(route).isNotNull();
                seen.append(failure);
            }
        }
        await().untilAsserted(() -> assertThat(HealthChecks.results(context))
                .extracting(HealthCheck.Result::getState)
                .containsOnly(HealthCheck.State.DOWN));
        HealthChecks.results(context)
                .forEach(result -> seen.append(result.getMessage()).append(result.getDetails()));
        seen.append(managementView()).append(new SessionViews(context).text());

        assertThat(seen.toString()).contains("Invalid JWT token ***").doesNotContain(ACCESS_TOKEN);
        assertThat(lines.written())
                .filteredOn(line -> line.startsWith("io.github.camelalor") || line.startsWith("org.apache.camel"))
                .filteredOn(SecretsTest::tells)
                .isEmpty();
    }

    private static boolean tells(String line) {
        return line.contains(REFRESH_TOKEN) || line.contains(ACCESS_TOKEN);
    }

    private static String managementView() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        StringBuilder all = new StringBuilder();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            all.append(name);
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    all.append(server.getAttribute(name, attribute.getName()));
                } catch (RuntimeMBeanException e) {
                    all.append(e.getMessage());
                }
            }
        }
        return all.toString();
    }
}
