package io.github.camelalor.examples;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends sample orders at a steady pace, up to a number of them or until it is closed. */
final class OrderFeed implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 5;

    private final KafkaProducer<byte[], byte[]> producer;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "order-feed"));
    private final AtomicInteger sent = new AtomicInteger();

    private OrderFeed(String brokers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Starts to send. */
    static OrderFeed start(String brokers, SampleOrders samples, int count) {
        OrderFeed feed = new OrderFeed(brokers);
        feed.clockwork.scheduleAtFixedRate(
                () -> {
                    if (feed.sent.get() < count) {
                        feed.producer.send(samples.record(feed.sent.getAndIncrement()));
                    }
                },
                0,
                PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
        return feed;
    }

    /** Returns how many can be sent in a time. */
    static int in(int seconds) {
        return (int) Math.min(Integer.MAX_VALUE, TimeUnit.SECONDS.toMillis(seconds) / PAUSE_MILLIS);
    }

    /** Sends no more, and waits until what was sent has arrived. */
    @Override
    public void close() {
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                clockwork.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
