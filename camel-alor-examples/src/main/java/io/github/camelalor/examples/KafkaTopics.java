package io.github.camelalor.examples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the bridge from Kafka to the broker. */
final class KafkaTopics {

    static final String ORDERS = "orders";
    static final String ORDERS_CSV = "orders-csv";
    static final String RESULTS = "order-results";
    static final String DEAD_LETTER = "orders-dead-letter";
    static final String IN_DOUBT = "orders-in-doubt";
    static final String NOT_SENT = "orders-not-sent";
    static final String FILLS = "fills";
    static final String BOOKS = "books";

    /** Where orders come from. */
    static final List<String> INCOMING = List.of(ORDERS, ORDERS_CSV);

    /** Where one of them ends. */
    static final List<String> REPORTS = List.of(RESULTS, DEAD_LETTER, IN_DOUBT, NOT_SENT);

    private static final List<String> ALL =
            List.of(ORDERS, ORDERS_CSV, RESULTS, DEAD_LETTER, IN_DOUBT, NOT_SENT, FILLS, BOOKS);
    private static final int PARTITIONS = 3;
    private static final long PATIENCE_SECONDS = 30;

    private KafkaTopics() {}

    /**
     * Makes those topics that are not there, with as many copies as the cluster makes by itself.
     *
     * @throws IllegalStateException if the cluster does not answer or refuses
     */
    static void create(String brokers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            var created = admin.createTopics(ALL.stream()
                            .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
                            .toList())
                    .values();
            for (var each : created.entrySet()) {
                try {
                    each.getValue().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException(
                                "The topic " + each.getKey() + " cannot be made at " + brokers + ": "
                                        + e.getCause().getMessage(),
                                e.getCause());
                    }
                }
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer at " + brokers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the topics were there", e);
        }
    }

    /**
     * Returns the name that a cluster has given itself, unlike that of any other.
     *
     * @throws IllegalStateException if it does not answer
     */
    static String cluster(String brokers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            return admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer at " + brokers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the cluster was known", e);
        }
    }
}
