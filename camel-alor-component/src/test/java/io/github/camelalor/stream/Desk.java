package io.github.camelalor.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.auth.TokenEndpoint;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.net.CountedTimers;
import io.github.camelalor.net.Link;
import io.github.camelalor.net.LinkOptions;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.time.Timers;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A broker and one account's streams on it; events are the text of the data, so that a test can number them. */
final class Desk {

    /** What the broker got over its WebSockets: opcode and text. */
    final Queue<String> requests = new ConcurrentLinkedQueue<>();

    final AlorSimulator broker;
    final CountedTimers timers = new CountedTimers();
    /** How long the streams wait for an answer; may be shortened. */
    volatile Duration patience = AnswerWatch.PATIENCE;

    final TokenPolicy tokens;
    final ExecutorService delivery;
    final Streams streams;
    final List<Link> links = new CopyOnWriteArrayList<>();

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient client;
    private final AtomicInteger guids = new AtomicInteger();

    Desk() {
        this(4);
    }

    Desk(int deliveryThreads) {
        broker = AlorSimulator.builder().tickInterval(Duration.ZERO).start();
        delivery = Executors.newFixedThreadPool(deliveryThreads);
        TokenEndpoint endpoint = () -> broker.tokens()
                .refresh("demo", List.of())
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(new TokenRefusedException(403, "")));
        tokens = new TokenPolicy(endpoint, timers, Clock.systemUTC(), new Random(7));
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(3_000)
                .setClosingTimeout(1)
                .setMaxConnections(Integer.MAX_VALUE));
        Duration ample = Duration.ofSeconds(20);
        LinkOptions options = new LinkOptions(
                URI.create(broker.wsUrl()),
                Duration.ofSeconds(3),
                ample,
                ample,
                ample,
                Duration.ofMillis(20),
                Duration.ofMillis(60),
                ample,
                1024 * 1024);
        streams = new Streams(
                (name, listener) -> {
                    Link link = new Link(name, options, client, vertx, timers, new Random(7), listener);
                    links.add(link);
                    return link;
                },
                tokens,
                impatient(),
                () -> "g" + guids.incrementAndGet(),
                delivery);
        // Never strikes, but sees every request.
        broker.faults()
                .add(
                        new LoseRequest(),
                        When.on(Channel.WS).where(message -> !requests.add(message.subject() + " " + message.body())));
    }

    private Timers impatient() {
        return new Timers() {
            @Override
            public long nanoTime() {
                return timers.nanoTime();
            }

            @Override
            public Timer after(Duration delay, Runnable task) {
                return timers.after(delay.equals(AnswerWatch.PATIENCE) ? patience : delay, task);
            }
        };
    }

    static SubscriptionRequest<String> book(String symbol) {
        return book(symbol, Overflow.LATEST, 1);
    }

    static SubscriptionRequest<String> book(String symbol, Overflow overflow, int capacity) {
        return book(symbol, overflow, capacity, UnaryOperator.identity());
    }

    static SubscriptionRequest<String> book(
            String symbol, Overflow overflow, int capacity, UnaryOperator<String> filter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exchange", "MOEX");
        fields.put("code", symbol);
        fields.put("depth", 1);
        fields.put("format", "Slim");
        return new SubscriptionRequest<>(
                symbol,
                "OrderBookGetAndSubscribe",
                EventContext.ofInstrument("MOEX", symbol, null),
                (bytes, from, to, context) -> new String(bytes, from, to - from, StandardCharsets.UTF_8),
                new StateStream<>(fields, filter),
                false,
                overflow,
                capacity);
    }

    /** Sends an event of a subscription to all sessions that hold it. */
    void event(Subscription<?> subscription, long number) {
        String frame = "{\"data\":{\"n\":" + number + "},\"guid\":\"" + subscription.guid() + "\"}";
        broker.sessions().open(Channel.WS).stream()
                .filter(session -> session.subscriptions().containsKey(subscription.guid()))
                .forEach(session -> session.line().sendText(frame));
    }

    static long number(String event) {
        return event.startsWith("{\"n\":") ? Long.parseLong(event.substring(5, event.length() - 1)) : -1;
    }

    void awaitActive(Subscription<?>... subscriptions) {
        for (Subscription<?> each : subscriptions) {
            await().until(() -> each.state() == SubscriptionState.ACTIVE
                    && broker.sessions().subscriptions().containsKey(each.guid()));
        }
    }

    void awaitState(Subscription<?> subscription, SubscriptionState state) {
        await().until(() -> subscription.state() == state);
    }

    long asked(Subscription<?> subscription) {
        return requests.stream()
                .filter(text -> text.startsWith("OrderBook") && text.contains("\"" + subscription.guid() + "\""))
                .count();
    }

    void close() throws Exception {
        streams.close().get(5, TimeUnit.SECONDS);
        tokens.close();
        delivery.shutdownNow();
        assertThat(timers.waiting()).as("timers left").isZero();
        client.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        timers.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        broker.close();
    }
}
