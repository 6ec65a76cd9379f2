package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.market.Effect;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanAttributeInfo;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console and JMX show what is true of a session, and both the same. */
@Timeout(60)
class SessionViewsTest {

    private static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(
            simulator -> simulator.seed(7).tickInterval(Duration.ofMillis(20)).client("P000001", "other", "D00001"));

    private final CamelContext context = new DefaultCamelContext();
    private final SessionViews views = new SessionViews(context);
    private AlorSimulator simulator;

    @BeforeEach
    void connect() throws Exception {
        simulator = exchange.simulator();
        SimulatedBroker.connect(context, simulator);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER").routeId("books").to("mock:books");
                from("direct:HTTP").to("alor:market-order:MOEX:SBER?throwExceptionOnFailure=false");
                from("direct:WEBSOCKET")
                        .to("alor:market-order:MOEX:SBER?transport=WEBSOCKET&throwExceptionOnFailure=false");
            }
        });
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private JsonNode session() {
        assertThat(views.json()).hasSize(1);
        return views.json().get(0);
    }

    private JsonNode book() {
        return session().path("subscriptions").path(0);
    }

    private void awaitBooks() {
        await().until(() -> book().path("delivered").asLong() > 2);
    }

    @Test
    void aSessionIsNamedByPortfolioAndHostAndTellsWhereItStands() {
        context.start();
        awaitBooks();

        JsonNode session = session();
        assertThat(session.path("component").asText()).isEqualTo("alor");
        assertThat(session.path("name").asText()).isEqualTo("D39004@localhost:" + simulator.port());
        assertThat(session.path("token").path("state").asText()).isEqualTo("VALID");
        assertThat(session.path("token").path("remaining").asDouble()).isBetween(1_700.0, 1_802.0);
        assertThat(session.path("connections").path("live").asInt()).isEqualTo(1);
        assertThat(session.path("streams").path("active").asInt()).isEqualTo(1);
        assertThat(session.path("links").findValuesAsText("name")).containsExactly("ws-state-1", "cws");
        assertThat(session.path("links").findValuesAsText("state")).containsExactly("LIVE", "IDLE");
        assertThat(book().path("name").asText()).isEqualTo("orderbook MOEX:SBER");
        assertThat(book().path("age").asDouble()).isLessThan(5);
        assertThat(session.path("troubles")).isEmpty();
        assertThat(views.text())
                .startsWith("alor D39004@localhost:" + simulator.port() + "\n")
                .contains("    token: state VALID, remaining 1")
                .contains("    subscription: name orderbook MOEX:SBER, guid ");
    }

    @Test
    void outcomesAreCountedAsTheyAreTold() throws Exception {
        context.start();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            for (String route : new String[] {"direct:HTTP", "direct:WEBSOCKET"}) {
                template.requestBody(route, ONE);
                template.requestBody(route, ONE);
                template.requestBody(route, Map.of("side", "buy", "quantity", 1, "symbol", "NOPE"));
                template.requestBody(route, "no order at all");
            }
        }

        JsonNode outcomes = session().path("outcomes");
        assertThat(simulator.ledger().effects(Effect.Kind.ORDER_CREATED)).hasSize(4);
        assertThat(outcomes.path("confirmed").asInt()).isEqualTo(4);
        assertThat(outcomes.path("rejected").asInt()).isEqualTo(2);
        assertThat(outcomes.path("denied").asInt()).isEqualTo(2);
        assertThat(outcomes.path("notSent").asInt()).isZero();
        assertThat(outcomes.path("inDoubt").asInt()).isZero();
        assertThat(views.text()).contains("outcomes: confirmed 4, rejected 2, denied 2, notSent 0, inDoubt 0");
        assertThat(views.attribute("OutcomesConfirmed")).isEqualTo(4L);
        assertThat(views.attribute("OutcomesDenied")).isEqualTo(2L);
        assertThat(views.attribute("OrdersInFlight")).isEqualTo(0L);
    }

    @Test
    void aConnectionThatIsLostIsToldWithItsReasonWhileTheAgeOfTheBookGrows() {
        context.start();
        awaitBooks();
        simulator.stopListening();
        await().until(() -> book().path("age").asDouble() > 1);

        JsonNode session = session();
        assertThat(session.path("connections").path("down").asInt()).isEqualTo(1);
        assertThat(session.path("links").path(0).path("down").asDouble()).isGreaterThan(0.5);
        assertThat(session.path("links").path(0).path("last").asText()).isNotBlank();
        assertThat(session.path("troubles").path(0).asText()).startsWith("ws-state-1 has been down for ");
        assertThat(views.text()).contains("    trouble: ws-state-1 has been down for ");
        assertThat(views.attribute("Troubles")).asString().startsWith("ws-state-1 has been down for ");
        assertThat(views.attribute("ConnectionsDown")).isEqualTo(1L);

        simulator.resumeListening();
        await().until(() -> session().path("connections").path("reconnects").asInt() == 1);
        await().until(() -> book().path("age").asDouble() < 1);
        assertThat(session().path("troubles")).isEmpty();
        assertThat(views.attribute("Troubles")).isEqualTo("");
    }

    @Test
    void everyNumberOfTheConsoleIsAnAttributeOfTheSameValue() throws Exception {
        context.start();
        awaitBooks();
        context.getRouteController().suspendRoute("books");
        await().until(() -> session().path("streams").path("subscriptions").asInt() == 0);

        int compared = 0;
        JsonNode session = session();
        for (Section section : SessionFacts.SECTIONS) {
            for (Fact<SessionStatus> fact : section.facts()) {
                Object value = views.attribute(section.qualified(fact));
                if (fact.kind() == Fact.Kind.COUNTER || fact.kind() == Fact.Kind.GAUGE) {
                    assertThat(value)
                            .as(section.qualified(fact))
                            .isEqualTo(session.path(section.name())
                                    .path(fact.name())
                                    .asLong());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(15);
    }

    @Test
    void jmxHasTablesOfLinksAndSubscriptions() {
        context.start();
        awaitBooks();

        TabularData links = (TabularData) views.attribute("Links");
        assertThat(links.get(new Object[] {"ws-state-1"}).get("state")).isEqualTo("LIVE");
        assertThat(links.get(new Object[] {"cws"}).get("down")).isNull();
        TabularData subscriptions = (TabularData) views.attribute("Subscriptions");
        assertThat(subscriptions.values()).singleElement().satisfies(row -> {
            CompositeData book = (CompositeData) row;
            assertThat(book.get("name")).isEqualTo("orderbook MOEX:SBER");
            assertThat((Long) book.get("delivered")).isGreaterThan(2);
            assertThat((Double) book.get("age")).isLessThan(5);
        });
    }

    @Test
    void jmxReadsManyAttributesOfOneMomentAndSetsNone() throws Exception {
        context.start();
        ObjectName bean = views.beans().iterator().next();

        String[] names = Arrays.stream(SessionViews.server().getMBeanInfo(bean).getAttributes())
                .peek(info -> assertThat(info.isWritable()).isFalse())
                .map(MBeanAttributeInfo::getName)
                .toArray(String[]::new);
        assertThat(SessionViews.server().getAttributes(bean, names)).hasSize(names.length);
        assertThat(SessionViews.server()
                        .getAttributes(bean, new String[] {"Nonsense", "Account"})
                        .asList())
                .extracting(Attribute::getName)
                .containsExactly("Account");
        assertThatThrownBy(() -> SessionViews.server().getAttribute(bean, "Nonsense"))
                .isInstanceOf(AttributeNotFoundException.class);
        assertThatThrownBy(() -> SessionViews.server().setAttribute(bean, new Attribute("OrdersInFlight", 1L)))
                .isInstanceOf(AttributeNotFoundException.class);
    }

    @Test
    void everySessionHasANameOfItsOwn() throws Exception {
        AlorComponent second = SimulatedBroker.connect(context, "second", simulator, "other", "D00001");
        second.getConfiguration().setPortfolio(null);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:GAZP?refreshToken=other").to("mock:books");
                from("second:orderbook:MOEX:GAZP").to("mock:books");
            }
        });
        context.start();

        String host = "localhost:" + simulator.port();
        assertThat(views.json())
                .extracting(session -> session.path("component").asText() + " "
                        + session.path("name").asText())
                .containsExactly("alor D39004@" + host, "alor D39004@" + host + "#2", "second " + host);
        assertThat(views.beans())
                .extracting(name -> ObjectName.unquote(name.getKeyProperty("component")) + " "
                        + ObjectName.unquote(name.getKeyProperty("name")))
                .containsExactlyInAnyOrder("alor D39004@" + host, "alor D39004@" + host + "#2", "second " + host);
    }

    @Test
    void aSessionThatIsClosedIsSeenNoMore() throws Exception {
        context.start();
        assertThat(views.beans()).hasSize(1);

        context.getRouteController().stopAllRoutes();
        assertThat(views.json()).isEmpty();
        assertThat(views.beans()).isEmpty();
        context.getRouteController().startAllRoutes();
        assertThat(views.json()).hasSize(1);
        assertThat(views.beans()).hasSize(1);
    }

    @Test
    void withoutJmxTheBooksComeAllTheSame() {
        context.disableJMX();
        context.start();

        awaitBooks();
    }
}
