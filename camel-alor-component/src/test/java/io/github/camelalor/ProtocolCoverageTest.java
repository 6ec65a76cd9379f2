package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/protocol-coverage.md} leaves out nothing that the broker offers and claims nothing that is not so. */
class ProtocolCoverageTest {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(
            simulator -> simulator.seed(7).portfolio("D39004").portfolio("7500GHC"));

    private static final Path PAGE = Path.of("..", "docs", "protocol-coverage.md");
    private static final Path BROKER = Path.of("..", "..", "shared", "alor", "WarpOpenAPIv2.json");

    static List<CoveredRequest> rows() throws IOException {
        return CoveredRequest.readFrom(Files.readString(PAGE));
    }

    static Stream<CoveredRequest> served() throws IOException {
        return rows().stream().filter(row -> !row.deprecated());
    }

    @ParameterizedTest
    @MethodSource("served")
    void theRouteAsksForWhatItsRowSays(CoveredRequest row) throws Exception {
        AlorSimulator simulator = SIMULATOR.simulator();
        Traffic traffic = Traffic.of(simulator);
        CamelContext context = new DefaultCamelContext();
        try {
            SimulatedBroker.connect(context, simulator);
            run(context, row);
            context.start();
            if (!row.consumed()) {
                context.createProducerTemplate().asyncRequestBody("direct:row", row.body());
            } else if (row.request().equals("unsubscribe")) {
                await().until(() -> traffic.count(Channel.WS, "subscribe") > 0);
                context.getRouteController().suspendRoute("row");
            }

            List<CoveredRequest> all = rows();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(traffic.subjects(row.channel()))
                    .as(row.claim())
                    .anyMatch(subject -> row.equals(meant(all, subject))));
        } finally {
            context.stop();
        }
    }

    private static void run(CamelContext context, CoveredRequest row) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(row.consumed() ? row.uri() : "direct:row")
                        .routeId("row")
                        .to(row.consumed() ? "log:row?level=DEBUG" : row.uri());
            }
        });
    }

    /** Of all rows that fit a request, the one that says most of it. */
    private static CoveredRequest meant(List<CoveredRequest> rows, String subject) {
        return rows.stream()
                .filter(row -> row.matches(subject))
                .max(Comparator.comparingInt(CoveredRequest::literals))
                .orElse(null);
    }

    @Test
    void everythingThatTheBrokerOffersHasItsRow() throws IOException {
        JsonNode broker = broker();
        List<String> offered = new ArrayList<>();
        for (String words : List.of("field_WSOperationCodeSubscription", "field_WSOperationCodeCommand")) {
            broker.at("/components/schemas/" + words + "/enum").forEach(word -> offered.add(word.asText()));
        }
        endpoints(broker).forEach(endpoint -> offered.add(endpoint.getKey()));

        assertThat(rows()).extracting(CoveredRequest::request).containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void nothingIsCalledDeprecatedThatTheBrokerDoesNotCallSo() throws IOException {
        JsonNode broker = broker();
        List<String> deprecated = new ArrayList<>(List.of("StopOrdersGetAndSubscribe"));
        endpoints(broker)
                .filter(endpoint -> endpoint.getValue())
                .forEach(endpoint -> deprecated.add(endpoint.getKey()));

        assertThat(rows())
                .filteredOn(CoveredRequest::deprecated)
                .extracting(CoveredRequest::request)
                .containsExactlyInAnyOrderElementsOf(deprecated);
        assertThat(broker.at("/components/schemas/field_WSOperationCodeSubscription/description")
                        .asText())
                .as("the only opcode that the broker calls out of date")
                .containsOnlyOnce("Устаревшее");
    }

    /** Every endpoint, and whether it is deprecated; the WebSockets stand in the same list under methods of their own. */
    private static Stream<Map.Entry<String, Boolean>> endpoints(JsonNode broker) {
        return broker.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> List.of("get", "post", "put", "delete").contains(method.getKey()))
                .map(method -> Map.entry(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        method.getValue().path("deprecated").asBoolean())));
    }

    private static JsonNode broker() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(BROKER), () -> BROKER.toAbsolutePath().normalize() + " is not there");
        return new ObjectMapper().readTree(BROKER.toFile());
    }
}
