package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Position;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.NeverUpgrade;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.stream.SubscriptionStatus;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ServiceStatus;
import org.apache.camel.SuspendableService;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes start, pause and stop in every state of their connection, share what they can and leave nothing behind. */
@Timeout(60)
class LifecycleTest {

    private static final Duration STOP = Duration.ofSeconds(8);

    @RegisterExtension
    final AlorSimulatorExtension exchange = AlorSimulatorExtension.with(
            simulator -> simulator.seed(7).tickInterval(Duration.ofMillis(20)).client("P000001", "other", "D00001"));

    private final CamelContext context = new DefaultCamelContext();
    private AlorSimulator simulator;

    @BeforeEach
    void connect() {
        simulator = exchange.simulator();
        SimulatedBroker.connect(context, simulator);
        context.getShutdownStrategy().setTimeout(5);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    /** What keeps a link from being live. */
    enum Standing {
        CONNECTING {
            @Override
            void bring(AlorSimulator simulator) {
                simulator.faults().add(new NeverUpgrade(), When.on(Channel.WS));
            }
        },
        WAITING_FOR_A_TOKEN {
            @Override
            void bring(AlorSimulator simulator) {
                simulator.faults().add(new LoseReply(), When.on(Channel.OAUTH));
            }
        },
        WAITING_FOR_AN_ANSWER {
            @Override
            void bring(AlorSimulator simulator) {
                simulator.faults().add(new LoseReply(), When.on(Channel.WS));
            }
        },
        BACKING_OFF {
            @Override
            void bring(AlorSimulator simulator) {
                simulator.stopListening();
            }
        },
        LIVE {
            @Override
            void bring(AlorSimulator simulator) {}
        };

        abstract void bring(AlorSimulator simulator);
    }

    /** Each outcome takes a thread with it into the route; those that follow wait for one. */
    @Test
    void anOutcomeThatWaitsForAThreadIsToldWhenTheContextStops() throws Exception {
        context.start();
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger held = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            order().thenAccept(ended -> {
                held.incrementAndGet();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        await().until(() -> held.get() == 8);
        CompletableFuture<Exchange> waiting = order();
        await().until(() ->
                simulator.ledger().effects(Effect.Kind.ORDER_CREATED).size() == 9);

        context.stop();

        Exchange ended = waiting.get(1, TimeUnit.SECONDS);
        assertThat(ended.getMessage().getHeader(AlorConstants.OUTCOME)).isIn(Outcome.CONFIRMED, Outcome.IN_DOUBT);
    }

    @Test
    void questionsThatAreNotAnsweredEndWhenTheContextStops() throws Exception {
        context.getComponent("alor", AlorComponent.class).getConfiguration().setMaxConcurrentRequests(2);
        simulator.faults().add(new LoseReply(), When.on(Channel.API).about("/positions"));
        Traffic traffic = Traffic.of(simulator);
        context.start();
        List<CompletableFuture<Exchange>> asked = IntStream.range(0, 5)
                .mapToObj(i ->
                        context.createProducerTemplate().asyncSend("alor:positions:MOEX", new DefaultExchange(context)))
                .toList();
        await().until(() -> traffic.count(Channel.API, "/positions") == 2);

        context.stop();

        for (CompletableFuture<Exchange> each : asked) {
            assertThat(each.get(1, TimeUnit.SECONDS).getException()).isNotNull();
        }
    }

    private CompletableFuture<Exchange> order() {
        Exchange order = new DefaultExchange(context);
        order.getMessage().setBody(Map.of("side", "buy", "quantity", 1));
        return context.createProducerTemplate().asyncSend("alor:market-order:MOEX:SBER", order);
    }

    @ParameterizedTest
    @EnumSource
    void aRouteIsSuspendedResumedAndStoppedInEveryState(Standing standing) throws Exception {
        standing.bring(simulator);
        books("books", "SBER", "mock:books");
        context.start();
        if (standing == Standing.LIVE) {
            expect("mock:books", 1);
        }

        context.getRouteController().suspendRoute("books");
        context.getRouteController().resumeRoute("books");
        assertThat(context.getRouteController().getRouteStatus("books")).isEqualTo(ServiceStatus.Started);
        long begun = System.nanoTime();
        context.getRouteController().stopRoute("books");
        context.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(STOP);
        assertNothingIsLeft();
        simulator.faults().clear();
        if (standing == Standing.BACKING_OFF) {
            simulator.resumeListening();
        }
        await().during(Duration.ofMillis(400))
                .untilAsserted(() -> assertThat(simulator.sessions().open()).isEmpty());
    }

    @Test
    void aConsumerThatHasStoppedIsSuspendedAndResumedWithoutTrouble() throws Exception {
        books("books", "SBER", "mock:books");
        context.start();
        SuspendableService consumer =
                (SuspendableService) context.getRoute("books").getConsumer();
        context.getRouteController().stopRoute("books");
        assertThat(simulator.sessions().open()).isEmpty();

        consumer.suspend();
        assertThat(consumer.isSuspended()).isTrue();
        consumer.resume();
        await().untilAsserted(() -> assertThat(simulator.sessions().open()).hasSize(1));
        consumer.stop();

        assertNothingIsLeft();
    }

    @Test
    void aContextStartsWithoutTheServerAndDeliversWhenItIsThere() throws Exception {
        simulator.stopListening();
        books("books", "SBER", "mock:books");
        context.start();
        assertThat(context.getStatus()).isEqualTo(ServiceStatus.Started);

        simulator.resumeListening();

        expect("mock:books", 3);
    }

    @Test
    void aSuspendedRouteGetsNothingAndAResumedOneFreshBooks() throws Exception {
        books("books", "SBER", "mock:books");
        context.start();
        expect("mock:books", 1);

        context.getRouteController().suspendRoute("books");
        await().untilAsserted(
                        () -> assertThat(simulator.sessions().subscriptions()).isEmpty());
        int before = context.getEndpoint("mock:books", MockEndpoint.class).getReceivedCounter();
        assertThat(simulator.sessions().open(Channel.WS)).hasSize(1);
        context.getRouteController().resumeRoute("books");

        expect("mock:books", before + 3);
        assertThat(simulator.sessions().opened(Channel.WS)).isEqualTo(1);
    }

    @Test
    void aStoppedContextLeavesNothingBehind() throws Exception {
        books("books", "SBER", "mock:books");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:positions:MOEX").to("mock:positions");
                from("direct:order").to("alor:market-order:MOEX:SBER?transport=WEBSOCKET");
            }
        });
        context.start();
        expect("mock:books", 1);
        context.createProducerTemplate().requestBody("direct:order", (Object) Map.of("side", "buy", "quantity", 1));
        assertThat(simulator.sessions().open()).hasSize(3);

        context.stop();

        assertNothingIsLeft();
    }

    @Test
    void aStoppedAndStartedRouteDeliversAgain() throws Exception {
        books("books", "SBER", "mock:books");
        context.start();
        expect("mock:books", 1);
        context.getRouteController().stopRoute("books");
        await().untilAsserted(() -> assertThat(simulator.sessions().open()).isEmpty());
        int before = context.getEndpoint("mock:books", MockEndpoint.class).getReceivedCounter();

        context.getRouteController().startRoute("books");

        expect("mock:books", before + 2);
    }

    @Test
    void allRoutesOnBooksShareOneSocket() throws Exception {
        for (String symbol : List.of("SBER", "GAZP", "LKOH")) {
            books(symbol, symbol, "mock:" + symbol);
        }
        books("again", "SBER", "mock:again");
        context.start();

        for (String mock : List.of("mock:SBER", "mock:GAZP", "mock:LKOH", "mock:again")) {
            expect(mock, 1);
        }
        assertThat(simulator.sessions().opened(Channel.WS)).isEqualTo(1);
        assertThat(simulator.tokens().refreshesAsked()).isEqualTo(1);
        context.getRouteController().stopRoute("SBER");
        assertThat(simulator.sessions().open(Channel.WS)).hasSize(1);
    }

    @Test
    void accountsAreApartByComponentAndByOptions() throws Exception {
        SimulatedBroker.connect(context, "second", simulator, "other", "D00001");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:positions:MOEX").to("mock:first");
                from("second:positions:MOEX").to("mock:second");
                from("alor:positions:MOEX?refreshToken=other&portfolio=D00001").to("mock:third");
            }
        });
        context.start();

        expect("mock:first", 1);
        expect("mock:second", 1);
        expect("mock:third", 1);
        assertThat(portfolio("mock:first")).isEqualTo("D39004");
        assertThat(portfolio("mock:second")).isEqualTo("D00001");
        assertThat(portfolio("mock:third")).isEqualTo("D00001");
    }

    @Test
    void instrumentsGoInParallelAndEachInOrder() throws Exception {
        CountDownLatch bothInside = new CountDownLatch(2);
        Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
        Map<String, Long> last = new ConcurrentHashMap<>();
        AtomicInteger wrong = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER,GAZP?overflow=BLOCK")
                        .process(exchange -> {
                            String symbol = exchange.getMessage().getHeader(AlorConstants.SYMBOL, String.class);
                            AtomicInteger here = inside.computeIfAbsent(symbol, any -> new AtomicInteger());
                            long time = exchange.getMessage().getHeader(Exchange.MESSAGE_TIMESTAMP, Long.class);
                            Long before = last.put(symbol, time);
                            if (here.incrementAndGet() > 1 || (before != null && before > time)) {
                                wrong.incrementAndGet();
                            }
                            bothInside.countDown();
                            bothInside.await();
                            here.decrementAndGet();
                        })
                        .to("mock:books");
            }
        });
        context.start();

        expect("mock:books", 30);
        assertThat(wrong).hasValue(0);
    }

    @Test
    void overflowLatestKeepsTheNewestAndCountsTheOthers() throws Exception {
        Semaphore gate = new Semaphore(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER?frequency=25")
                        .routeId("books")
                        .process(exchange -> gate.acquire())
                        .to("mock:books");
            }
        });
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        context.start();
        await().until(() -> books.getReceivedCounter() == 1);
        // What was skipped before the second one is told with that one.
        await().until(gate::hasQueuedThreads);
        long before = status("books").skipped();
        await().until(() -> status("books").skipped() > before + 3);
        gate.release(2);

        await().until(() -> books.getReceivedCounter() == 3);
        Long skipped = books.getExchanges().get(2).getMessage().getHeader(AlorConstants.SKIPPED, Long.class);
        assertThat(skipped).isGreaterThan(3);
        gate.release(1_000);
    }

    @Test
    void overflowBlockLosesNothingAndStopsReading() throws Exception {
        Semaphore gate = new Semaphore(0);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER?frequency=25&overflow=BLOCK&queueSize=2")
                        .routeId("books")
                        .process(exchange -> gate.acquire())
                        .to("mock:books");
            }
        });
        context.start();
        MockEndpoint books = context.getEndpoint("mock:books", MockEndpoint.class);
        await().until(() -> status("books").waiting() >= 2);
        long read = status("books").received();
        await().during(Duration.ofMillis(300)).until(() -> status("books").received() == read);
        gate.release(100_000);

        await().until(() -> books.getReceivedCounter() > read + 5);
        assertThat(status("books").skipped()).isZero();
        assertThat(books.getExchanges())
                .noneSatisfy(each -> assertThat(each.getMessage().getHeader(AlorConstants.SKIPPED))
                        .isNotNull());
    }

    @Test
    void aRouteThatAlwaysThrowsLeavesTheSocketAlone() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true).to("mock:troubles");
                from("alor:orderbook:MOEX:SBER").process(exchange -> {
                    throw new IllegalStateException("broken on purpose");
                });
            }
        });
        context.start();

        expect("mock:troubles", 10);
        assertThat(simulator.sessions().opened(Channel.WS)).isEqualTo(1);
        assertThat(simulator.sessions().open(Channel.WS)).hasSize(1);
    }

    @Test
    void bodyJsonIsTheBrokersOwnText() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER?body=json&format=HEAVY").to("mock:books");
            }
        });
        context.start();

        expect("mock:books", 1);
        Exchange first = context.getEndpoint("mock:books", MockEndpoint.class)
                .getExchanges()
                .get(0);
        assertThat(first.getMessage().getBody()).isInstanceOf(String.class);
        assertThat(first.getMessage().getBody(String.class)).startsWith("{").contains("\"bids\"");
        assertThat(first.getMessage().getHeader(AlorConstants.SYMBOL)).isEqualTo("SBER");
    }

    /** Camel stops components in no certain order, and what templates use is still open then. */
    @ParameterizedTest
    @ValueSource(strings = {"alor:time", "alor:market-order:MOEX:SBER?transport=WEBSOCKET"})
    void aSessionEndsThoughItsVertxHasEndedBefore(String uri) {
        Vertx vertx = Vertx.vertx();
        AlorComponent alor = context.getComponent("alor", AlorComponent.class);
        alor.setVertx(vertx);
        context.start();
        context.createProducerTemplate()
                .requestBody(uri, uri.equals("alor:time") ? null : Map.of("side", "buy", "quantity", 1));
        vertx.close().toCompletionStage().toCompletableFuture().join();

        alor.stop();

        assertNothingIsLeft();
    }

    private String portfolio(String mock) {
        return context.getEndpoint(mock, MockEndpoint.class)
                .getExchanges()
                .get(0)
                .getMessage()
                .getBody(Position.class)
                .portfolio();
    }

    private SubscriptionStatus status(String route) {
        return ((AlorConsumer) context.getRoute(route).getConsumer()).statuses().get(0);
    }

    private void books(String id, String symbol, String to) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:" + symbol).routeId(id).to(to);
            }
        });
    }

    private void expect(String mock, int count) throws Exception {
        MockEndpoint endpoint = context.getEndpoint(mock, MockEndpoint.class);
        endpoint.expectedMinimumMessageCount(count);
        endpoint.assertIsSatisfied();
    }

    private void assertNothingIsLeft() {
        await().untilAsserted(() -> {
            assertThat(simulator.sessions().open()).isEmpty();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(Thread::isAlive)
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains("Alor"));
        });
    }
}
