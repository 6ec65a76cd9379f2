package io.github.camelalor.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.examples.LocalKafka;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.market.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Kafka and the exchange, which outlive all bridges between them, and what both have on record in the end: for each record with
 * an order exactly one outcome, and at most one order.
 */
final class TradingFloor implements AutoCloseable {

    /** Where bridges find out which of them works, in the folder that all share. */
    static final String LOCKS = "locks";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PORTFOLIO = "D39004";

    private final Path folder;
    private final LocalKafka kafka = LocalKafka.start();
    private final AlorSimulator broker = AlorSimulator.builder().seed(7).start();
    private final Records records;
    private final List<Bridge> bridges = new ArrayList<>();
    private final Properties options = new Properties();
    private final Map<String, String> system = new HashMap<>();
    private int orders;

    /** Opens with everything that bridges keep in a folder. */
    TradingFloor(Path folder) throws Exception {
        this.folder = folder;
        this.records = new Records(kafka.brokers());
        Files.createDirectories(stops());
        options.setProperty("camel.component.alor.oauthUrl", broker.oauthUrl());
        options.setProperty("camel.component.alor.apiUrl", broker.apiUrl());
        options.setProperty("camel.component.alor.wsUrl", broker.wsUrl());
        options.setProperty("camel.component.alor.cwsUrl", broker.cwsUrl());
        system.put("kafka-orders.routes", "file:" + folder.resolve("bridge.camel.yaml"));
        system.put("kafka-orders.trade", "true");
        system.put("kafka-orders.feed", "false");
        system.put("kafka-orders.group", Records.GROUP);
        system.put("kafka-orders.directory", folder.toString());
        system.put(Stops.FOLDER, stops().toString());
        system.put(StandbyLocks.FOLDER, folder.resolve(LOCKS).toString());
        keepIdsInAFile();
        routes(routes -> routes);
    }

    private Path stops() {
        return folder.resolve("stops");
    }

    /** Keeps the ids of the bridges to come in a database, where they can be stopped. */
    void keepIdsIn(Postgres database) {
        options.setProperty("camel.beans.orderIds", "#class:" + BridgeIds.class.getName());
        options.setProperty("camel.component.alor.idempotentRepository", "#orderIds");
        system.put(BridgeIds.STORE, database.url());
    }

    /** Keeps the ids of the bridges to come in a file, as the bridge does by itself. */
    void keepIdsInAFile() {
        options.remove("camel.beans.orderIds");
        options.remove("camel.component.alor.idempotentRepository");
    }

    /** Sets an option of Camel for the bridges to come. */
    void option(String key, String value) {
        options.setProperty(key, value);
    }

    /** Changes the routes of the bridges to come; what they are made of is the bridge's own, with a place to stop behind each report. */
    void routes(UnaryOperator<String> change) {
        try (InputStream given = getClass().getResourceAsStream("/kafka-orders.camel.yaml")) {
            String routes = new String(given.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "                  - to: kafka:order-results\n",
                            "                  - to: kafka:order-results\n                  - bean:\n"
                                    + "                      beanType: " + Stops.class.getName() + "\n"
                                    + "                      method: reported\n")
                    // Who died has to be given up before the next one gets its records; less than this Kafka does not
                    // allow.
                    .replaceAll("\n *sessionTimeoutMs: .*", "");
            Files.writeString(folder.resolve("bridge.camel.yaml"), change.apply(routes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a bridge. */
    Bridge bridge(String name) {
        Bridge bridge = Bridge.start(
                name,
                Map.of(
                        "KAFKA_BROKERS",
                        kafka.brokers(),
                        "ALOR_REFRESH_TOKEN",
                        "demo",
                        "ALOR_PORTFOLIO",
                        PORTFOLIO,
                        "ALOR_ENVIRONMENT",
                        "test"),
                options,
                system);
        bridges.add(bridge);
        return bridge;
    }

    /** Makes bridges stop at a point from now on. */
    void stopAt(StoppingPoint point) throws IOException {
        Files.createFile(stops().resolve(point.name()));
    }

    /** Lets bridges pass a point again; one that stands there stays there. */
    void pass(StoppingPoint point) throws IOException {
        Files.deleteIfExists(stops().resolve(point.name()));
    }

    /** Puts an order that will be executed into a topic and returns its comment. */
    String order() {
        return order("\"symbol\":\"SBER\",\"side\":\"" + (orders % 2 == 0 ? "buy" : "sell") + "\",\"quantity\":1");
    }

    /** Puts an order that the broker will refuse into a topic. */
    String refusedOrder() {
        return order("\"symbol\":\"NOSUCH\",\"side\":\"buy\",\"quantity\":1");
    }

    private String order(String fields) {
        String comment = "record-" + orders;
        records.put(
                orders++ % 3,
                comment,
                "{\"type\":\"market\",\"portfolio\":\"" + PORTFOLIO + "\",\"exchange\":\"MOEX\",\"comment\":\""
                        + comment + "\"," + fields + "}");
        return comment;
    }

    /** Puts something into a topic that is no order. */
    void noise() {
        String name = "record-" + orders;
        records.put(orders++ % 3, name, "{\"type\":\"market\",");
    }

    AlorSimulator broker() {
        return broker;
    }

    /** Returns how many orders there are with a comment. */
    long created(String comment) {
        return orders(comment).count();
    }

    /** Returns the number of the order with a comment. */
    String numberOf(String comment) {
        return orders(comment).findFirst().orElseThrow().orderNumber();
    }

    private Stream<Effect> orders(String comment) {
        return broker.ledger().effects(Effect.Kind.ORDER_CREATED).stream()
                .filter(effect -> effect.comment().startsWith(comment + " "));
    }

    /** Returns how many orders there are. */
    int created() {
        return broker.ledger().effects(Effect.Kind.ORDER_CREATED).size();
    }

    /** Waits until all records are dealt with. */
    void awaitAllDone() {
        await("all offsets").atMost(PATIENCE).until(records::allCommitted);
    }

    /** Waits until all records are dealt with, and compares what the exchange did with what the topics say. */
    void balance() {
        awaitAllDone();
        assertThat(records.reports().keySet())
                .as("records of which something was reported")
                .containsExactlyInAnyOrderElementsOf(records.sent().keySet());
        Map<String, Integer> ordersById = new TreeMap<>();
        for (Effect effect : broker.ledger().effects(Effect.Kind.ORDER_CREATED)) {
            ordersById.merge(effect.requestId(), 1, Integer::sum);
        }
        assertThat(ordersById.values()).as("orders of each id").containsOnly(1);
        records.sent()
                .forEach((place, comment) -> agree(comment, records.reports().get(place), ordersById));
    }

    /** What is said of a record may be repeated, but not differ, and has to be true. */
    private void agree(String comment, List<JsonNode> reports, Map<String, Integer> ordersById) {
        assertThat(reports)
                .as("outcomes of " + comment)
                .extracting(report -> report.path("outcome").asText() + " "
                        + report.path("requestId").asText() + " "
                        + report.path("orderNumber").asText())
                .containsOnly(reports.get(0).path("outcome").asText() + " "
                        + reports.get(0).path("requestId").asText() + " "
                        + reports.get(0).path("orderNumber").asText());
        boolean confirmed = reports.get(0).path("outcome").asText().equals("CONFIRMED");
        assertThat(created(comment)).as("orders of " + comment).isEqualTo(confirmed ? 1 : 0);
        assertThat(ordersById.containsKey(reports.get(0).path("requestId").asText()))
                .isEqualTo(confirmed);
    }

    /** Kills all bridges that are there, and forgets faults and points. */
    void clear() throws IOException {
        bridges.forEach(Bridge::close);
        bridges.clear();
        broker.faults().clear();
        for (StoppingPoint point : StoppingPoint.values()) {
            pass(point);
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        records.close();
        broker.close();
        kafka.close();
    }
}
