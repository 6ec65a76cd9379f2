package io.github.camelalor.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The records that hold orders, and those that say what became of them. Not for several threads. */
final class Records implements AutoCloseable {

    static final String GROUP = "it-orders";

    private static final String ORDERS = "orders";
    private static final List<String> REPORTS =
            List.of("order-results", "orders-dead-letter", "orders-in-doubt", "orders-not-sent");
    private static final int PARTITIONS = 3;
    private static final int PATIENCE_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private final Map<Place, List<JsonNode>> reports = new HashMap<>();
    private final Map<Place, String> sent = new HashMap<>();

    /** Where a record with an order lies. */
    record Place(int partition, long offset) {}

    Records(String brokers) throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Object> address = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        admin = Admin.create(address);
        List<NewTopic> topics = new ArrayList<>(List.of(new NewTopic(ORDERS, PARTITIONS, (short) 1)));
        REPORTS.forEach(topic -> topics.add(new NewTopic(topic, PARTITIONS, (short) 1)));
        admin.createTopics(topics).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        producer = new KafkaProducer<>(address, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(address, new StringDeserializer(), new StringDeserializer());
        for (String topic : REPORTS) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                read.put(new TopicPartition(topic, partition), 0L);
            }
        }
        consumer.assign(read.keySet());
        consumer.seekToBeginning(read.keySet());
    }

    /**
     * Puts a record into the topic.
     *
     * @param comment of its order, which no other has
     */
    void put(int partition, String comment, String value) {
        try {
            RecordMetadata where = producer.send(new ProducerRecord<>(ORDERS, partition, comment, value))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            sent.put(new Place(partition, where.offset()), comment);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the comment of the order in each record. */
    Map<Place, String> sent() {
        return sent;
    }

    /** Returns all that has been said of each record so far, with the topic it was said in. */
    Map<Place, List<JsonNode>> reports() {
        Map<TopicPartition, Long> end = consumer.endOffsets(read.keySet());
        while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(50))) {
                JsonNode report = parse(each.value());
                Place place = new Place(
                        report.path("partition").asInt(), report.path("offset").asLong());
                reports.computeIfAbsent(place, first -> new ArrayList<>()).add(report);
            }
        }
        return reports;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether the bridge has committed the offsets of all records. */
    boolean allCommitted() throws Exception {
        var committed = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return sent.keySet().stream().allMatch(place -> {
            var offset = committed.get(new TopicPartition(ORDERS, place.partition()));
            return offset != null && offset.offset() > place.offset();
        });
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
