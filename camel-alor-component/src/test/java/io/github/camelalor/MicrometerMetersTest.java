package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The meters say what the console says, and go with their sessions. */
@Timeout(60)
class MicrometerMetersTest {

    private static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);

    @RegisterExtension
    final AlorSimulatorExtension exchange =
            AlorSimulatorExtension.with(simulator -> simulator.seed(7).tickInterval(Duration.ofMillis(20)));

    private final CamelContext context = new DefaultCamelContext();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private AlorSimulator simulator;

    @BeforeEach
    void start() throws Exception {
        simulator = exchange.simulator();
        SimulatedBroker.connect(context, simulator);
        context.getRegistry().bind(MicrometerConstants.METRICS_REGISTRY_NAME, registry);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER").routeId("books").to("mock:books");
                from("alor:orderbook:MOEX:SBER,GAZP").routeId("more").to("mock:books");
                from("direct:order").routeId("orders").to("alor:market-order:MOEX:SBER?throwExceptionOnFailure=false");
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private double counter(String name, String... tags) {
        return registry.get("camel.alor." + name).tags(tags).functionCounter().count();
    }

    private double gauge(String name, String... tags) {
        return registry.get("camel.alor." + name).tags(tags).gauge().value();
    }

    @Test
    void outcomesAreCountedAndTimed() throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.requestBody("direct:order", ONE);
            template.requestBody("direct:order", ONE);
            template.requestBody("direct:order", Map.of("side", "buy", "quantity", 1, "symbol", "NOPE"));
            template.requestBody("direct:order", "no order at all");
        }

        await().untilAsserted(() ->
                assertThat(counter("outcomes", "outcome", "confirmed")).isEqualTo(2));
        assertThat(counter("outcomes", "outcome", "rejected")).isEqualTo(1);
        assertThat(counter("outcomes", "outcome", "denied")).isEqualTo(1);
        assertThat(counter("outcomes", "outcome", "inDoubt")).isZero();
        assertThat(gauge("orders.in.flight")).isZero();
        Timer confirmed = registry.get("camel.alor.orders.latency")
                .tag("outcome", "confirmed")
                .timer();
        assertThat(confirmed.count()).isEqualTo(2);
        assertThat(confirmed.mean(TimeUnit.MILLISECONDS)).isBetween(0.1, 10_000.0);
        assertThat(gauge("token.remaining")).isBetween(1_700.0, 1_802.0);
        assertThat(registry.get("camel.alor.token.remaining").gauge().getId().getTag("session"))
                .isEqualTo("D39004@localhost:" + simulator.port());
    }

    @Test
    void subscriptionsOfOneNameShareTheirMeters() {
        await().until(() -> counter("subscription.delivered", "subscription", "orderbook MOEX:SBER") > 5);
        await().until(() -> counter("subscription.delivered", "subscription", "orderbook MOEX:GAZP") > 2);

        assertThat(registry.get("camel.alor.subscription.delivered").meters()).hasSize(2);
        assertThat(gauge("subscription.age", "subscription", "orderbook MOEX:SBER"))
                .isBetween(0.0, 5.0);
        assertThat(gauge("streams.active")).isEqualTo(3);
        for (String name : new String[] {"conflated", "duplicates", "gaps", "unreadable"}) {
            assertThat(counter("subscription." + name, "subscription", "orderbook MOEX:SBER"))
                    .isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void aReconnectIsCounted() {
        await().until(() -> gauge("connections.live") == 1);
        simulator.sessions().disconnectAll(1001);

        await().until(() -> counter("connections.reconnects") == 1);
    }

    @Test
    void theMetersOfASubscriptionGoWithTheLastOfItsName() throws Exception {
        context.getRouteController().suspendRoute("more");
        assertThat(registry.find("camel.alor.subscription.age").meters()).hasSize(1);

        context.getRouteController().suspendRoute("books");
        assertThat(registry.find("camel.alor.subscription.age").meters()).isEmpty();

        context.getRouteController().resumeRoute("more");
        assertThat(registry.find("camel.alor.subscription.age").meters()).hasSize(2);
    }

    @Test
    void allMetersGoWithTheSessionAndComeBackWithIt() throws Exception {
        long before = alorMeters();
        assertThat(before).isGreaterThan(30);

        context.getRouteController().stopAllRoutes();
        assertThat(alorMeters()).isZero();

        context.getRouteController().startAllRoutes();
        assertThat(alorMeters()).isEqualTo(before);
    }

    private long alorMeters() {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("camel.alor."))
                .peek(meter -> assertThat(meter).isInstanceOfAny(Gauge.class, FunctionCounter.class, Timer.class))
                .count();
    }
}
