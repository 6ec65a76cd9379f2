package io.github.camelalor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.examples.LocalKafka;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.processor.idempotent.kafka.KafkaIdempotentRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids of orders in a topic of Kafka, which each process reads when it starts and follows from then on. */
class KafkaRepositoryTest extends RepositoryContract {

    private static LocalKafka kafka;
    private static Path directory;
    private static int topics;

    private String topic;

    @BeforeAll
    static void startKafka(@TempDir Path folder) {
        directory = folder;
        kafka = LocalKafka.start(directory, 0);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void makeTopic() throws Exception {
        topic = "order-ids-" + topics++;
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.brokers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @Override
    IdempotentRepository repository() {
        return new KafkaIdempotentRepository(topic, kafka.brokers(), 100_000, 100);
    }

    @Test
    void whileKafkaCannotBeReachedNothingIsSentAndLaterItIs() throws Exception {
        try (OrderProcess process = OrderProcess.start(broker, repository(), Transport.HTTP)) {
            int port = Integer.parseInt(kafka.brokers().replaceFirst(".*:", ""));
            assertThat(process.send("order-0", ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
            kafka.close();
            OrderReceipt before = process.send("order-1", ONE);
            int sent = created().size();
            kafka = LocalKafka.start(directory, port);

            assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(sent).isEqualTo(1);
            assertThat(process.send("order-1", ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(created()).hasSize(2);
        }
    }

    /** Each may take the id before it hears of the other: then it is the broker, who knows ids over HTTP, that makes one order. */
    @Test
    void twoProcessesThatSendTheSameOrderAtOnceMakeOneOverHttp() throws Exception {
        try (OrderProcess first = OrderProcess.start(broker, repository(), Transport.HTTP);
                OrderProcess second = OrderProcess.start(broker, repository(), Transport.HTTP)) {
            CompletableFuture<OrderReceipt> one = first.sendAsync("order-1", ONE);
            CompletableFuture<OrderReceipt> other = second.sendAsync("order-1", ONE);

            assertThat(List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS)))
                    .extracting(OrderReceipt::outcome)
                    .containsOnly(Outcome.CONFIRMED);
            assertThat(one.join().orderNumber()).isEqualTo(other.join().orderNumber());
            assertThat(created()).hasSize(1);
        }
    }
}
