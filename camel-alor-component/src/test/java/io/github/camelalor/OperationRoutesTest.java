package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Side;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The routes of {@code docs/operations} do what they are there for, in each of the languages that they are written in. */
class OperationRoutesTest {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(
            simulator -> simulator.seed(7).portfolio("D39004").portfolio("7500GHC"));

    private final CamelContext context = new DefaultCamelContext();
    private final Endings endings = new Endings();

    private static JavaSnippets snippets;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        Map<String, String> routes = new HashMap<>();
        pages().forEach(page -> routes.put(page.operation().name(), page.code("java")));
        snippets = JavaSnippets.compile(routes, folder);
    }

    @AfterAll
    static void close() throws IOException {
        snippets.close();
    }

    /** So that there is something to tell of the portfolio. */
    @BeforeAll
    static void trade() {
        Exchange market = SIMULATOR.simulator().exchange();
        Listing sber = market.listing("MOEX", "SBER", null).orElseThrow();
        market.place(OrderTicket.market("D39004", sber, Side.BUY, 3));
        market.place(OrderTicket.limit("D39004", sber, Side.BUY, 1, new BigDecimal("285")));
    }

    static List<OperationPage> pages() {
        return OperationPage.all();
    }

    @Test
    void thereIsAPageForEachOperation() {
        assertThat(pages()).extracting(OperationPage::operation).containsExactlyInAnyOrder(AlorOperation.values());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void inJava(OperationPage page) throws Exception {
        context.addRoutes(snippets.routes(page.operation().name()));
        run(page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void inYaml(OperationPage page) throws Exception {
        load("page.yaml", page.code("yaml"));
        run(page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void inXml(OperationPage page) throws Exception {
        load("page.xml", "<routes xmlns=\"http://camel.apache.org/schema/spring\">" + page.code("xml") + "</routes>");
        run(page);
    }

    private void load(String name, String routes) throws Exception {
        Resource resource = ResourceHelper.fromString(name, routes);
        PluginHelper.getRoutesLoader(context).loadRoutes(resource);
    }

    private void run(OperationPage page) throws Exception {
        SimulatedBroker.connect(context, SIMULATOR.simulator());
        context.getManagementStrategy().addEventNotifier(endings);
        try {
            context.start();
            List<String> beginnings = new ArrayList<>();
            for (Route route : context.getRoutes()) {
                String uri = route.getEndpoint().getEndpointUri();
                beginnings.add(uri.startsWith("alor:") ? "from" : "to");
                if (uri.startsWith("direct:")) {
                    context.createProducerTemplate().sendBody(uri, null);
                }
            }
            assertThat(beginnings).containsExactlyInAnyOrderElementsOf(directions(page.operation()));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(endings.completed.keySet())
                    .as("routes that something came through")
                    .containsAll(
                            context.getRoutes().stream().map(Route::getRouteId).toList()));
            assertThat(endings.failed).isEmpty();
            if (page.operation().consumes()) {
                assertThat(endings.headers)
                        .as("headers of events that the page does not tell of")
                        .isSubsetOf(OperationHeaders.ofEvents(page.operation()));
            }
        } finally {
            context.stop();
        }
    }

    private static List<String> directions(AlorOperation operation) {
        List<String> directions = new ArrayList<>();
        if (operation.consumes()) {
            directions.add("from");
        }
        if (operation.produces()) {
            directions.add("to");
        }
        return directions;
    }

    /** How exchanges ended, by the route that they began in. */
    private static final class Endings extends EventNotifierSupport {

        private final Map<String, Boolean> completed = new ConcurrentHashMap<>();
        private final Map<String, Throwable> failed = new ConcurrentHashMap<>();
        private final Set<String> headers = ConcurrentHashMap.newKeySet();

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof CamelEvent.ExchangeCompletedEvent done) {
                completed.put(done.getExchange().getFromRouteId(), true);
                if (done.getExchange().getFromEndpoint() instanceof AlorEndpoint) {
                    headers.addAll(done.getExchange().getMessage().getHeaders().keySet());
                }
            } else if (event instanceof CamelEvent.ExchangeFailedEvent broken) {
                failed.put(broken.getExchange().getFromRouteId(), broken.getCause());
            }
        }
    }
}
