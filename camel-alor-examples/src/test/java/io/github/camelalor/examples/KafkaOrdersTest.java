package io.github.camelalor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.OrderIdFile;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run of the whole bridge, and what is in each topic afterwards. */
class KafkaOrdersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORDER =
            "\"portfolio\":\"D39004\",\"exchange\":\"MOEX\",\"side\":\"buy\",\"quantity\":1}";

    /** As much as goes into a record, but not into a report beside everything else. */
    private static final String HUGE = "x".repeat(1_000_000);

    private static final String HUGE_KEY_AS_REPORTED = "x".repeat(1_024) + "...";

    private static LocalKafka kafka;
    private static TradingAccount account;
    private static int status;
    private static String printed;

    @BeforeAll
    static void run(@TempDir Path folder) throws Exception {
        kafka = LocalKafka.start();
        account = TradingAccount.onSimulator();
        AlorSimulator simulator = account.simulator().orElseThrow();
        simulator.faults().add(new AnswerInstead(500, ""), When.on(Channel.API).containing("nobody knows"));
        simulator.faults().add(new AnswerInstead(500, ""), When.on(Channel.API).about("/MOEX/LKOH"));
        KafkaTopics.create(kafka.brokers());
        send(
                "{\"id\":\"doubtful\",\"type\":\"market\",\"symbol\":\"SBER\",\"comment\":\"nobody knows\"," + ORDER,
                "{\"id\":\"unsent\",\"type\":\"limit\",\"symbol\":\"LKOH\",\"price\":5800," + ORDER,
                "{\"id\":\"unreportable\",\"type\":\"market\",\"symbol\":\"GAZP\"," + ORDER,
                "{\"id\":\" \",\"type\":\"market\",\"symbol\":\"GAZP\"," + ORDER,
                "{\"id\":\"" + HUGE + "\",\"type\":\"market\",\"symbol\":\"GAZP\"," + ORDER,
                "{\"type\":\"" + HUGE + "\",\"symbol\":\"GAZP\"," + ORDER);
        send(new ProducerRecord<>("orders", HUGE, "{\"type\":\"market\",\"symbol\":\"SBER\"," + ORDER));
        ProducerRecord<String, String> headed = new ProducerRecord<>("orders", "D39004", "true");
        headed.headers().add("trace", HUGE.getBytes(StandardCharsets.UTF_8));
        send(headed);
        sendInTransactions();
        Path routes = folder.resolve("mine.camel.yaml");
        try (InputStream given = KafkaOrders.class.getResourceAsStream("/kafka-orders.camel.yaml")) {
            Files.writeString(
                    routes,
                    new String(given.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("(id: send-(market|limit)\\s+uri: alor:[a-z-]+)", "$1?orderTimeout=2000")
                            .replace(OrderReport.class.getName(), UnreportableOnce.class.getName()));
        }
        Properties settings = new Properties();
        settings.setProperty("kafka-orders.routes", "file:" + routes);
        settings.setProperty("kafka-orders.seconds", "8");
        settings.setProperty("kafka-orders.retries", "1");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        status = run(settings, output);
        printed = output.toString(StandardCharsets.UTF_8);
    }

    private static int run(Properties settings, ByteArrayOutputStream printed) {
        PrintStream out = System.out;
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            return new KafkaOrders(
                            new Settings("kafka-orders", settings),
                            account,
                            kafka.brokers(),
                            kafka.directory().resolve("ids"))
                    .run();
        } finally {
            System.setOut(out);
        }
    }

    @AfterAll
    static void stop() {
        account.close();
        kafka.close();
    }

    private static void send(String... orders) throws Exception {
        for (String each : orders) {
            send(new ProducerRecord<>("orders", "D39004", each));
        }
    }

    private static void send(ProducerRecord<String, String> order) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.brokers()), new StringSerializer(), new StringSerializer())) {
            producer.send(order).get(20, TimeUnit.SECONDS);
        }
    }

    /** One order that its sender takes back, and one that stands. */
    private static void sendInTransactions() throws Exception {
        Map<String, Object> transactions = Map.of("bootstrap.servers", kafka.brokers(), "transactional.id", "desk");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(transactions, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(
                            "orders",
                            "D39004",
                            "{\"id\":\"taken-back\",\"type\":\"market\",\"symbol\":\"SBER\"," + ORDER))
                    .get(20, TimeUnit.SECONDS);
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(
                    "orders", "D39004", "{\"id\":\"stands\",\"type\":\"market\",\"symbol\":\"SBER\"," + ORDER));
            producer.commitTransaction();
        }
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        Map<String, Object> committed =
                Map.of("bootstrap.servers", kafka.brokers(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(committed, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < end.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static List<JsonNode> reports(String topic) throws Exception {
        List<JsonNode> reports = new ArrayList<>();
        for (ConsumerRecord<String, String> each : read(topic)) {
            assertThat(each.key()).isIn("D39004", HUGE_KEY_AS_REPORTED);
            reports.add(JSON.readTree(each.value()));
        }
        return reports;
    }

    private static JsonNode report(String topic, String requestId) throws Exception {
        List<JsonNode> found = reports(topic).stream()
                .filter(each -> each.path("requestId").asText().equals(requestId))
                .toList();
        assertThat(found).as("reports of %s in %s", requestId, topic).hasSize(1);
        return found.get(0);
    }

    @Test
    void whatCameInIsWhatWentOut() {
        assertThat(status).as(printed).isZero();
        assertThat(printed)
                .containsPattern("records=39 results=\\d+ dead-letter=\\d+ in-doubt=1 not-sent=1 waiting=0 repeated=0 "
                        + "effects=\\d+ duplicates=0");
        int reported = read("order-results").size()
                + read("orders-dead-letter").size()
                + read("orders-in-doubt").size()
                + read("orders-not-sent").size();
        assertThat(reported).isEqualTo(39);
        assertThat(read("orders").size() + read("orders-csv").size()).isEqualTo(39);
    }

    @Test
    void goodOrdersOfBothFormatsAndEveryTypeHaveAReceipt() throws Exception {
        List<JsonNode> results = reports("order-results");

        assertThat(results).allSatisfy(each -> {
            assertThat(each.path("outcome").asText()).isEqualTo("CONFIRMED");
            assertThat(each.path("orderNumber").asText()).isNotEmpty();
            assertThat(each.path("requestId").asText()).isNotEmpty();
            assertThat(each.path("record").asText()).isNotEmpty();
        });
        assertThat(results)
                .extracting(each -> each.path("command").asText())
                .contains("create:market", "create:limit", "create:stop", "create:stopLimit");
        assertThat(results).extracting(each -> each.path("topic").asText()).contains("orders", "orders-csv");
    }

    @Test
    void everythingBadIsInTheDeadLettersWithItsReason() throws Exception {
        assertThat(reports("orders-dead-letter"))
                .extracting(
                        each -> each.path("reason").asText() + each.path("code").asText() + " "
                                + each.path("message").asText())
                .satisfiesOnlyOnce(each -> assertThat(each).contains("MALFORMED_BODY", "Unexpected end-of-input"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("REQUEST_ID_REUSED"))
                .satisfiesOnlyOnce(
                        each -> assertThat(each).contains("MALFORMED_BODY", "must be a text that is not blank"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("the row has 12 values, not 11"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("the record has 2 lines, not 1"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("unknown order type 'iceberg'"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("INVALID_FIELD", "'many'"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("UNKNOWN_FIELD", "pirce"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("MALFORMED_BODY", "No content"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("MALFORMED_BODY the record has no value"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("MALFORMED_BODY", "Unrecognized token"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("PRICE_OFF_STEP", "290.005"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("COMMENT_TOO_LONG"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("MALFORMED_BODY", "from Array value"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("MALFORMED_BODY", "Duplicate field 'price'"))
                .satisfiesOnlyOnce(each -> assertThat(each).contains("OrderToCancelNotFound"));
    }

    @Test
    void aRecordIsRepeatedAsFarAsItGoesIntoAReport() throws Exception {
        List<JsonNode> letters = reports("orders-dead-letter");

        assertThat(letters).satisfiesOnlyOnce(oversized -> {
            assertThat(oversized.path("recordBytes").asInt()).isGreaterThan(300_000);
            assertThat(oversized.path("record").asText())
                    .startsWith("{\"type\":\"market\"")
                    .hasSize(16 * 1024);
        });
        assertThat(letters)
                .satisfiesOnlyOnce(binary ->
                        assertThat(binary.path("recordBase64").asText()).isEqualTo("AMMo//4H"));
    }

    @Test
    void whateverIsHugeInARecordItIsReported() throws Exception {
        assertThat(reports("orders-dead-letter"))
                .satisfiesOnlyOnce(hugeId -> {
                    assertThat(hugeId.path("reason").asText()).isEqualTo("INVALID_FIELD");
                    assertThat(hugeId.path("requestId").asText())
                            .startsWith("D39004/xxx")
                            .endsWith("x...")
                            .hasSize(1_027);
                })
                .satisfiesOnlyOnce(
                        hugeType -> assertThat(hugeType.path("message").asText())
                                .startsWith("unknown order type 'xxx")
                                .hasSize(1_027));
        assertThat(read("order-results"))
                .filteredOn(each -> each.key().equals(HUGE_KEY_AS_REPORTED))
                .singleElement()
                .satisfies(hugeKey -> assertThat(
                                JSON.readTree(hugeKey.value()).path("key").asText())
                        .isEqualTo(HUGE_KEY_AS_REPORTED));
    }

    @Test
    void headersOfTheRecordAreNotPartOfItsReport() {
        for (String topic : KafkaTopics.REPORTS) {
            assertThat(read(topic)).isNotEmpty().allSatisfy(each -> assertThat(each.headers())
                    .extracting(Header::key)
                    .containsOnly("Content-Type"));
        }
    }

    @Test
    void anOrderInDoubtIsKeptApart() throws Exception {
        JsonNode report = report("orders-in-doubt", "D39004/doubtful");

        assertThat(report.path("outcome").asText()).isEqualTo("IN_DOUBT");
        assertThat(report.path("message").asText()).contains("not settled");
        assertThat(report.path("record").asText()).contains("nobody knows");
    }

    @Test
    void anOrderThatCannotBeSentIsTriedAgainAndThenKeptApart() throws Exception {
        JsonNode report = report("orders-not-sent", "D39004/unsent");

        assertThat(report.path("outcome").asText()).isEqualTo("NOT_SENT");
        assertThat(report.path("message").asText()).contains("price step");
    }

    @Test
    void aRecordWhoseReportFailsIsReadAgainAndItsOrderNotSentAgain() throws Exception {
        JsonNode report = report("order-results", "D39004/unreportable");

        assertThat(report.path("outcome").asText()).isEqualTo("CONFIRMED");
        assertThat(account.simulator().orElseThrow().ledger().effectsOf("D39004/unreportable"))
                .filteredOn(effect -> effect.kind() == Effect.Kind.ORDER_CREATED)
                .hasSize(1);
    }

    @Test
    void anOrderThatItsSenderTookBackIsNotSent() throws Exception {
        assertThat(report("order-results", "D39004/stands").path("outcome").asText())
                .isEqualTo("CONFIRMED");
        assertThat(account.simulator().orElseThrow().ledger().effectsOf("D39004/taken-back"))
                .isEmpty();
    }

    @Test
    void fillsAndBooksAreKeyedByPortfolioAndInstrument() throws Exception {
        assertThat(read("fills")).isNotEmpty().allSatisfy(fill -> {
            assertThat(fill.key()).isEqualTo("D39004");
            assertThat(JSON.readTree(fill.value()).path("id").asText()).isNotEmpty();
        });
        assertThat(read("books")).extracting(ConsumerRecord::key).contains("MOEX:SBER", "MOEX:GAZP");
    }

    @Test
    void ordersStayInTheirTopicsWhileTradingIsSwitchedOff() {
        int before = account.simulator().orElseThrow().ledger().effects().size();
        Properties settings = new Properties();
        settings.setProperty("kafka-orders.group", "another");
        settings.setProperty("kafka-orders.trade", "false");
        settings.setProperty("kafka-orders.seconds", "2");
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        assertThat(run(settings, output)).isZero();

        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("records=39 results=0 dead-letter=0 in-doubt=0 not-sent=0 waiting=39");
        assertThat(account.simulator().orElseThrow().ledger().effects()).hasSize(before);
    }

    @Test
    void aSecondRunOnTheSameFileOfIdsEndsBeforeItTakesARecord() throws Exception {
        Properties settings = new Properties();
        settings.setProperty("kafka-orders.group", "second");
        settings.setProperty("kafka-orders.feed", "false");
        settings.setProperty("kafka-orders.seconds", "20");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (OrderIdFile first = new OrderIdFile(kafka.directory().resolve("ids"))) {
            first.start();

            assertThat(run(settings, output)).isEqualTo(1);
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void idsOfOrdersAreKeptApartForEachEnvironmentAndCluster() {
        TradingAccount real = TradingAccount.of(Map.of("ALOR_REFRESH_TOKEN", "demo", "ALOR_PORTFOLIO", "D39004"));
        Properties unset = new Properties();
        // What Maven passes on where the user says nothing.
        unset.setProperty("kafka-orders.directory", "");
        Properties set = new Properties();
        set.setProperty("kafka-orders.directory", "mine");

        TradingAccount production = TradingAccount.of(
                Map.of("ALOR_REFRESH_TOKEN", "demo", "ALOR_PORTFOLIO", "D39004", "ALOR_ENVIRONMENT", "production"));
        String cluster = KafkaTopics.cluster(kafka.brokers());

        assertThat(KafkaOrders.orderIds(new Settings("kafka-orders", unset), real, Path.of("kafka-orders"), cluster))
                .isEqualTo(Path.of("kafka-orders", "order-ids-test-" + cluster));
        // Topics that end with the process would have the offsets of these again, and so the ids.
        assertThat(KafkaOrders.orderIds(new Settings("kafka-orders", unset), real, kafka.directory(), cluster))
                .isEqualTo(kafka.directory().resolve("order-ids-test-" + cluster));
        assertThat(KafkaOrders.orderIds(new Settings("kafka-orders", set), production, kafka.directory(), "another"))
                .isEqualTo(Path.of("mine", "order-ids-production-another"));
    }

    @Test
    void timeThatIsNoNumberIsRefused() {
        Properties settings = new Properties();
        settings.setProperty("kafka-orders.seconds", "soon");

        assertThat(KafkaOrders.run(Map.of("KAFKA_BROKERS", kafka.brokers()), settings))
                .isEqualTo(1);
    }
}
