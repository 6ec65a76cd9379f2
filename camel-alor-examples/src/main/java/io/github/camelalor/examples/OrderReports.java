package io.github.camelalor.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the topics say of the records that the bridge has dealt with since a moment. Not for several threads. */
final class OrderReports implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, String> groups;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> reportsFrom;
    private final Map<TopicPartition, Long> recordsRead;
    private final List<Source> records = new ArrayList<>();

    /** A record with an order: where it lies. */
    record Source(String topic, int partition, long offset) {}

    /** What was said of a record. */
    record Report(String topic, String outcome, String command, String requestId, String time) {}

    /**
     * Takes this for the moment.
     *
     * @param groups the consumer group of each topic with orders
     */
    OrderReports(String brokers, Map<String, String> groups) {
        this.groups = Map.copyOf(groups);
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.reportsFrom = consumer.endOffsets(partitions(KafkaTopics.REPORTS));
        this.recordsRead = new HashMap<>(consumer.beginningOffsets(partitions(groups.keySet())));
        recordsRead.putAll(committed());
    }

    /** Returns, for each record that was there to be dealt with, whether its offset is committed. */
    Map<Source, Boolean> records() {
        read(recordsRead, each -> {
            records.add(new Source(each.topic(), each.partition(), each.offset()));
            recordsRead.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1);
        });
        Map<TopicPartition, Long> committed = committed();
        return records.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        source -> source.offset()
                                < committed.getOrDefault(new TopicPartition(source.topic(), source.partition()), 0L)));
    }

    /** Returns all reports of each record; several if it had to be read again. */
    Map<Source, List<Report>> reports() {
        Map<Source, List<Report>> reports = new HashMap<>();
        read(reportsFrom, each -> {
            JsonNode said = parse(each.value());
            Source source = new Source(
                    said.path("topic").asText(),
                    said.path("partition").asInt(),
                    said.path("offset").asLong());
            reports.computeIfAbsent(source, first -> new ArrayList<>())
                    .add(new Report(
                            each.topic(),
                            said.path("outcome").asText(),
                            said.path("command").asText(),
                            said.path("requestId").asText(),
                            said.path("time").asText()));
        });
        return reports;
    }

    /** Reads what there is now. Offsets do not tell: those of transactions hold no record, nor those that were cleaned up. */
    private void read(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<TopicPartition, Long> end = consumer.endOffsets(from.keySet());
        consumer.assign(from.keySet());
        Map.copyOf(from).forEach(consumer::seek);
        while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TopicPartition> partitions(Iterable<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            for (PartitionInfo each : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, each.partition()));
            }
        }
        return partitions;
    }

    private Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> committed = new HashMap<>();
        for (Map.Entry<String, String> each : groups.entrySet()) {
            try {
                committed.putAll(
                        admin
                                .listConsumerGroupOffsets(each.getValue())
                                .partitionsToOffsetAndMetadata()
                                .get()
                                .entrySet()
                                .stream()
                                .filter(offset -> offset.getKey().topic().equals(each.getKey()))
                                .filter(offset ->
                                        Optional.ofNullable(offset.getValue()).isPresent())
                                .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue()
                                        .offset())));
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "The offsets of " + each.getValue() + " cannot be learnt", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted before the offsets were known", e);
            }
        }
        return committed;
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
