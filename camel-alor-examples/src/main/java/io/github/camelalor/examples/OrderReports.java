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
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
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
    private final Map<TopicPartition, Long> recordsFrom;
    private final Map<TopicPartition, Long> reportsFrom;

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
        Map<String, Object> address = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        this.admin = Admin.create(address);
        this.consumer = new KafkaConsumer<>(address, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.reportsFrom = consumer.endOffsets(partitions(KafkaTopics.REPORTS));
        this.recordsFrom = new HashMap<>(consumer.beginningOffsets(partitions(groups.keySet())));
        recordsFrom.putAll(committed());
    }

    /** Returns, for each record that was there to be dealt with, whether its offset is committed. */
    Map<Source, Boolean> records() {
        Map<TopicPartition, Long> committed = committed();
        Map<Source, Boolean> records = new HashMap<>();
        consumer.endOffsets(recordsFrom.keySet()).forEach((partition, end) -> {
            long done = committed.getOrDefault(partition, recordsFrom.get(partition));
            for (long offset = recordsFrom.get(partition); offset < end; offset++) {
                records.put(new Source(partition.topic(), partition.partition(), offset), offset < done);
            }
        });
        return records;
    }

    /** Returns all reports of each record; several if it had to be read again. */
    Map<Source, List<Report>> reports() {
        Map<Source, List<Report>> reports = new HashMap<>();
        Map<TopicPartition, Long> end = consumer.endOffsets(reportsFrom.keySet());
        consumer.assign(reportsFrom.keySet());
        reportsFrom.forEach(consumer::seek);
        while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
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
            }
        }
        return reports;
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
