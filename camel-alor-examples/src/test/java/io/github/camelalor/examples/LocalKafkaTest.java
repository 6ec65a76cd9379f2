package io.github.camelalor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @Test
    void whatItHoldsOutlivesItInADirectoryOfItsOwn(@TempDir Path folder) throws Exception {
        Path directory = folder.resolve("kafka");
        try (LocalKafka first = LocalKafka.start(directory, 0);
                Admin admin = admin(first);
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", first.brokers()), new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            producer.send(new ProducerRecord<>("kept", "one")).get(20, TimeUnit.SECONDS);
        }

        try (LocalKafka second = LocalKafka.start(directory, 0);
                Admin admin = admin(second)) {
            assertThat(admin.describeTopics(List.of("kept")).allTopicNames().get(20, TimeUnit.SECONDS))
                    .containsKey("kept");
        }
        assertThat(directory).isDirectory();
    }

    @Test
    void aTemporaryOneLeavesNothingBehind() {
        LocalKafka kafka = LocalKafka.start();
        Path directory = kafka.directory();
        assertThat(directory).isDirectory();

        kafka.close();

        assertThat(Files.exists(directory)).isFalse();
    }

    private static Admin admin(LocalKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.brokers()));
    }
}
