package io.github.camelalor.net;

import static io.github.camelalor.simulator.fault.Channel.WS;
import static io.github.camelalor.simulator.fault.Moment.OPENED;
import static io.github.camelalor.simulator.fault.Moment.RECEIVED;
import static io.github.camelalor.simulator.fault.Moment.SENDING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.codec.Requests;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.CloseConnection;
import io.github.camelalor.simulator.fault.CutConnection;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.Mute;
import io.github.camelalor.simulator.fault.NeverUpgrade;
import io.github.camelalor.simulator.fault.RefuseConnection;
import io.github.camelalor.simulator.fault.ScriptedFault;
import io.github.camelalor.simulator.fault.SendText;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.server.Session;
import io.github.camelalor.time.EagerAwaiting;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@ExtendWith(EagerAwaiting.class)
class LinkTest {

    private static final Duration MIN = Duration.ofMillis(20);
    private static final Duration MAX = Duration.ofMillis(60);
    private static final int LIMIT = 1024 * 1024;

    private static Vertx vertx;

    private final CountedTimers timers = new CountedTimers();
    private final Witness witness = new Witness();
    private final List<Link> links = new ArrayList<>();
    private AlorSimulator broker;
    private WebSocketClient client;

    @BeforeAll
    static void startLoops() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopLoops() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Each test has a broker of its own: an attempt of the one before might still meet its faults. */
    @BeforeEach
    void start() {
        broker = AlorSimulator.builder().tickInterval(Duration.ZERO).start();
        broker.behaviour().maxConnections(1_000);
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(3_000)
                .setClosingTimeout(1)
                .setMaxFrameSize(LIMIT)
                .setMaxMessageSize(LIMIT)
                .setMaxConnections(Integer.MAX_VALUE));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        broker.faults().clear();
        for (Link link : links) {
            link.close().get(5, TimeUnit.SECONDS);
        }
        await().untilAsserted(() -> assertThat(broker.sessions().open()).isEmpty());
        assertThat(timers.waiting()).as("timers left").isZero();
        timers.close();
        client.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        broker.close();
    }

    private LinkOptions options() {
        return options(broker.wsUrl(), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), LIMIT);
    }

    private static LinkOptions options(
            String url, Duration pingInterval, Duration pingTimeout, Duration stableAfter, int limit) {
        return new LinkOptions(
                URI.create(url),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                pingInterval,
                pingTimeout,
                MIN,
                MAX,
                stableAfter,
                limit);
    }

    private LinkOptions pinging() {
        return pinging(Duration.ofMillis(100));
    }

    private LinkOptions pinging(Duration interval) {
        return options(broker.wsUrl(), interval, interval, Duration.ofSeconds(5), LIMIT);
    }

    private Link link(LinkOptions options) {
        return link(options, witness, 7);
    }

    private Link link(LinkOptions options, Witness said, int seed) {
        Link link = new Link("ws-" + seed, options, client, vertx, timers, new Random(seed), said);
        links.add(link);
        return link;
    }

    private Link opened(LinkOptions options) {
        Link link = link(options);
        link.open();
        awaitConnections(1);
        if (options.uri().toString().equals(broker.wsUrl())) {
            // The client knows that it is connected a moment before the broker does.
            await().until(() -> broker.sessions().opened(WS) > 0);
        }
        return link;
    }

    private void awaitConnections(int count) {
        await().until(() -> witness.connections.size() >= count);
    }

    private void awaitEnds(int count) {
        await().until(() -> witness.ends.size() >= count);
    }

    private String subscribeToBook(String guid) {
        String token = broker.tokens().refresh("demo", List.of()).orElseThrow();
        return Requests.subscribe(
                "OrderBookGetAndSubscribe",
                guid,
                token,
                Map.of("exchange", "MOEX", "code", "SBER", "depth", 5, "format", "Slim"));
    }

    private void awaitOneSession() {
        await().during(Duration.ofMillis(150))
                .untilAsserted(() -> assertThat(broker.sessions().open(WS)).hasSize(1));
    }

    @Test
    void aConnectionIsLiveWhenItsListenerSaysSo() {
        witness.first = connection -> {};
        Link link = opened(options());
        assertThat(link.status().state()).isEqualTo(LinkState.PREPARING);
        link.execute(() -> witness.connections.get(0).live());
        await().until(() -> link.status().state() == LinkState.LIVE);
        assertThat(link.status().generation()).isEqualTo(1);
    }

    @Test
    void aLinkTellsSinceWhenItIsDownHoweverOftenItTriesAndHowOftenItWasLive() {
        Link link = opened(options());
        await().until(() -> link.status().live());
        assertThat(link.status().connections()).isEqualTo(1);
        assertThat(link.status().down()).isFalse();

        long before = timers.nanoTime();
        broker.faults().add(new CloseConnection(1001), When.on(WS).times(3));
        broker.sessions().disconnectAll(1001);
        awaitEnds(1);
        long after = timers.nanoTime();
        awaitEnds(4);
        await().until(() -> link.status().live() && link.status().generation() >= 5);

        assertThat(link.status().connections()).isBetween(2L, 5L);
        assertThat(link.status().since()).isGreaterThan(after);
        broker.faults().add(new NeverUpgrade(), When.on(WS));
        await().until(() -> broker.sessions().open(WS).size() == 1);
        broker.sessions().disconnectAll(1001);
        await().until(() -> link.status().state() == LinkState.CONNECTING);
        assertThat(link.status().down()).isTrue();
        assertThat(link.status().downSince()).isBetween(before, link.status().since());
        assertThat(link.status().downSince()).isLessThan(link.status().since());
    }

    @Test
    void aConnectionThatIsNotPreparedInTimeIsGivenUp() {
        witness.first = connection -> {};
        LinkOptions hasty =
                new LinkOptions(URI.create(broker.wsUrl()), MAX, Duration.ofMillis(50), MAX, MAX, MIN, MAX, MAX, LIMIT);
        opened(hasty);
        awaitEnds(1);
        assertThat(witness.ends.get(0).why().reason()).contains("not ready within 50 ms");
        awaitConnections(2);
    }

    @Test
    void aFrameCutAtAnyByteDeliversNothingOfItAndReconnects() {
        String subscribe = subscribeToBook("cut");
        witness.first = connection -> {
            connection.send(subscribe);
            connection.live();
        };
        opened(hasty());
        await().until(() -> !witness.messages.isEmpty());
        String book = witness.messages.get(0);
        int frame = book.getBytes(UTF_8).length + 4;
        for (int cut = 0; cut < frame; cut++) {
            When turn =
                    When.on(WS).at(SENDING).containing("\"data\"").after(cut).once();
            broker.faults().add(new CutConnection(cut), turn);
        }
        broker.sessions().endAll(Ending.RESET);
        await().atMost(25, TimeUnit.SECONDS).until(() -> witness.ends.size() == frame + 1);
        awaitConnections(frame + 2);
        awaitOneSession();
        assertThat(witness.messages).allMatch(message -> message.equals(book) || message.contains("requestGuid"));
        assertThat(witness.messages.stream().filter(book::equals))
                .as("before and after")
                .hasSize(2);
        assertThat(witness.strays).isEmpty();
    }

    private LinkOptions hasty() {
        Duration ample = Duration.ofSeconds(5);
        return new LinkOptions(
                URI.create(broker.wsUrl()),
                ample,
                ample,
                ample,
                ample,
                Duration.ofMillis(1),
                Duration.ofMillis(3),
                ample,
                LIMIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1011, 1012})
    void theCloseCodeIsTold(int code) {
        Link link = opened(options());
        broker.sessions().disconnectAll(code);
        awaitConnections(2);
        assertThat(witness.ends.get(0).why().closeCode()).isEqualTo(code);
        assertThat(link.status().last().closeCode()).isEqualTo(code);
        assertThat(link.status().last().toString()).contains(String.valueOf(code));
    }

    @Test
    void aResetIsToldAsAnEndWithoutAWord() {
        opened(options());
        broker.sessions().endAll(Ending.RESET);
        awaitConnections(2);
        assertThat(witness.ends.get(0).why().closeCode()).isEqualTo(1006);
    }

    @Test
    void aHalfOpenConnectionIsDeclaredDeadInTime() {
        opened(pinging(Duration.ofMillis(200)));
        long stalled = timers.nanoTime();
        broker.sessions().open(WS).get(0).line().swallowIncoming();
        broker.sessions().open(WS).get(0).line().swallowOutgoing();
        awaitEnds(1);
        Duration took = Duration.ofNanos(timers.nanoTime() - stalled);
        assertThat(took).isBetween(Duration.ofMillis(190), Duration.ofMillis(400 + 500));
        assertThat(witness.ends.get(0).why().reason()).contains("no sign of life");
        awaitConnections(2);
    }

    @Test
    void aMuteServerIsDeclaredDead() {
        ScriptedFault mute = broker.faults().add(new Mute(), When.on(WS).times(3));
        witness.ping = guid -> Requests.ping(guid, null);
        opened(pinging());
        awaitEnds(1);
        assertThat(witness.ends.get(0).why().reason()).contains("no sign of life");
        mute.remove();
        awaitConnections(2);
        awaitOneSession();
    }

    @Test
    void aServerThatAnswersProtocolPingsOnlyStaysConnected() {
        broker.faults().add(new LoseRequest(), When.on(WS).about("ping"));
        witness.ping = guid -> Requests.ping(guid, null);
        opened(pinging());
        await().until(() -> witness.pings.size() >= 5);
        assertThat(witness.ends).isEmpty();
    }

    @Test
    void aServerThatStopsAnsweringRequestsIsDeadThoughItAnswersProtocolPings() {
        witness.ping = guid -> Requests.ping(guid, null);
        opened(pinging());
        await().until(() -> witness.messages.size() >= 2);
        ScriptedFault deaf = broker.faults().add(new LoseRequest(), When.on(WS).about("ping"));
        awaitEnds(1);
        assertThat(witness.ends.get(0).why().reason()).contains("no longer answers requests");
        deaf.remove();
        awaitConnections(2);
    }

    @Test
    void aServerThatClosesOnPingMessagesIsSparedThem() {
        broker.faults().add(new CloseConnection(1002), When.on(WS).at(RECEIVED).about("ping"));
        witness.ping = guid -> Requests.ping(guid, null);
        opened(pinging());
        awaitConnections(3);
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(witness.connections).hasSize(3));
        assertThat(witness.pings).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 503})
    void aRefusedHandshakeIsTriedAgainWithPausesInBounds(int status) {
        ScriptedFault refusal = broker.faults().add(new AnswerInstead(status, ""), When.on(WS));
        Link link = link(options());
        link.open();
        awaitEnds(4);
        assertThat(witness.ends).allSatisfy(end -> {
            assertThat(end.connection()).isNull();
            assertThat(end.why().closeCode()).isZero();
            assertThat(end.why().reason()).contains(String.valueOf(status));
            assertThat(end.retryIn()).isBetween(MIN, MAX);
        });
        refusal.remove();
        awaitConnections(1);
        awaitOneSession();
    }

    @Test
    void aConnectionRefusedIsTriedAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        link(options("ws://localhost:" + port + "/ws", MAX, MAX, MAX, LIMIT)).open();
        awaitEnds(3);
        assertThat(witness.ends).allMatch(end -> end.why().closeCode() == 0 && end.connection() == null);
    }

    @Test
    void aConnectionThatEndsBeforeTheUpgradeIsTriedAgain() {
        broker.faults().add(new RefuseConnection(), When.on(WS).times(2));
        opened(options());
        assertThat(witness.ends).hasSize(2);
        awaitOneSession();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        try (AlorSimulator unknown = AlorSimulator.builder().tls(true).start()) {
            link(options(unknown.tls().wsUrl(), MAX, MAX, MAX, LIMIT)).open();
            awaitEnds(2);
            assertThat(witness.ends).allMatch(end -> end.why().reason().startsWith("could not connect"));
            assertThat(unknown.sessions().open()).isEmpty();
        }
    }

    @Test
    void anUpgradeThatIsNeverFinishedTimesOutAndLeavesOneSocket() {
        broker.faults().add(new NeverUpgrade(), When.on(WS).times(2));
        long opened = timers.nanoTime();
        opened(impatient());
        assertThat(Duration.ofNanos(timers.nanoTime() - opened)).isGreaterThan(Duration.ofMillis(800));
        assertThat(witness.ends).hasSize(2);
        assertThat(witness.connections).hasSize(1);
        awaitOneSession();
    }

    @Test
    void aConnectionOutlivesTheTimeOfItsHandshake() {
        opened(impatient());
        int ends = witness.ends.size();
        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(witness.ends).hasSize(ends));
    }

    private LinkOptions impatient() {
        Duration ample = Duration.ofSeconds(5);
        return new LinkOptions(
                URI.create(broker.wsUrl()), Duration.ofMillis(400), ample, ample, ample, MIN, MAX, ample, LIMIT);
    }

    /** Sends one message to whoever comes first, in frames of 10,000 bytes at most; to others nothing. */
    private static HttpServer fragmenting(String text) {
        AtomicInteger visitors = new AtomicInteger();
        HttpServerOptions small = new HttpServerOptions().setMaxWebSocketFrameSize(10_000);
        return vertx.createHttpServer(small)
                .webSocketHandler(visitor -> {
                    if (visitors.incrementAndGet() == 1) {
                        visitor.writeTextMessage(text);
                    }
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Test
    void aFragmentedMessageArrivesWhole() {
        String text = "[" + "x".repeat(300_000) + "]";
        HttpServer server = fragmenting(text);
        Duration ample = Duration.ofSeconds(5);
        opened(options("ws://localhost:" + server.actualPort(), ample, ample, ample, LIMIT));
        await().until(() -> !witness.messages.isEmpty());
        assertThat(witness.messages).containsExactly(text);
        server.close();
    }

    @Test
    void fragmentsOverTheLimitTogetherCloseVisibly() {
        HttpServer server = fragmenting("y".repeat(50_001));
        Duration ample = Duration.ofSeconds(5);
        opened(options("ws://localhost:" + server.actualPort(), ample, ample, ample, 50_000));
        awaitConnections(2);
        assertThat(witness.messages).isEmpty();
        assertThat(witness.ends).hasSize(1);
        assertThat(witness.ends.get(0).why().reason()).contains("more than 50000 bytes");
        server.close();
    }

    @Test
    void aFrameOverTheLimitClosesVisibly() {
        broker.faults()
                .add(new SendText("y".repeat(2 * LIMIT)), When.on(WS).at(OPENED).once());
        opened(options());
        awaitConnections(2);
        assertThat(witness.messages).isEmpty();
        assertThat(witness.ends).hasSize(1);
        assertThat(witness.ends.get(0).why().reason()).contains(String.valueOf(LIMIT));
        awaitOneSession();
    }

    @Test
    void pausesGrowWhileConnectionsDieYoungAndStartOverAfterAStableOne() {
        LinkOptions options = new LinkOptions(
                URI.create(broker.wsUrl()),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(5),
                Duration.ofMillis(320),
                Duration.ofMillis(300),
                LIMIT);
        broker.faults().add(new CloseConnection(1001), When.on(WS).times(6));
        Link link = link(options);
        link.open();
        awaitEnds(6);
        List<Duration> pauses =
                witness.ends.stream().map(Witness.Ended::retryIn).toList();
        assertThat(pauses.get(5)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
        int before = witness.connections.size();
        awaitConnections(before + 1);
        await().during(Duration.ofMillis(500)).until(() -> witness.ends.size() == 6);
        broker.sessions().disconnectAll(1001);
        awaitEnds(7);
        assertThat(witness.ends.get(6).retryIn()).isLessThanOrEqualTo(Duration.ofMillis(8));
    }

    @Test
    void twoLinksDoNotComeBackTogether() {
        broker.faults().add(new AnswerInstead(503, ""), When.on(WS));
        Witness other = new Witness();
        link(options(), witness, 1).open();
        link(options(), other, 2).open();
        awaitEnds(6);
        await().until(() -> other.ends.size() >= 6);
        assertThat(witness.ends.subList(0, 6).stream().map(Witness.Ended::retryIn))
                .doesNotContainAnyElementsOf(other.ends.subList(0, 6).stream()
                        .map(Witness.Ended::retryIn)
                        .toList());
    }

    @Test
    void anAttemptWaitsUntilItsListenerIsReadyAndAFailureCountsAsOne() {
        CompletableFuture<Object> token = new CompletableFuture<>();
        witness.ready = token;
        Link link = link(options());
        link.open();
        await().until(() -> link.status().state() == LinkState.CONNECTING);
        assertThat(broker.sessions().open()).isEmpty();
        witness.ready = CompletableFuture.completedFuture(null);
        token.completeExceptionally(new IllegalStateException("no token"));
        awaitConnections(1);
        assertThat(witness.ends.get(0).why().reason()).contains("no token");
    }

    @Test
    void aPausedConnectionHoldsTheServerUpAndIsNotTakenForDead() {
        witness.ping = guid -> Requests.ping(guid, null);
        Link link = opened(pinging(Duration.ofMillis(250)));
        await().until(() -> witness.messages.size() >= 2);
        Connection connection = witness.connections.get(0);
        link.execute(connection::pause);
        Session session = broker.sessions().open(WS).get(0);
        String text = "z".repeat(60_000);
        for (int i = 0; i < 200; i++) {
            session.line().sendText(text);
        }
        int before = witness.messages.size();
        await().during(Duration.ofMillis(900))
                .untilAsserted(() -> assertThat(witness.ends).isEmpty());
        assertThat(witness.messages.size()).isLessThanOrEqualTo(before + 1);
        link.execute(connection::resume);
        await().until(() -> witness.messages.stream().filter(text::equals).count() == 200);
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(witness.ends).isEmpty());
    }

    @Test
    void aPausedConnectionIsClosedWithoutDelay() throws Exception {
        Link link = opened(options());
        link.execute(witness.connections.get(0)::pause);
        long asked = timers.nanoTime();
        link.close().get(5, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(timers.nanoTime() - asked)).isLessThan(Duration.ofMillis(800));
    }

    @Test
    void whatIsSaidOnAConnectionThatHasEndedDoesNotLeave() {
        Link link = opened(options());
        broker.sessions().endAll(Ending.RESET);
        awaitConnections(2);
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        link.execute(() -> taken.complete(witness.connections.get(0).send("{}")));
        assertThat(taken.orTimeout(5, TimeUnit.SECONDS).join()).isFalse();
    }

    @Test
    void aListenerThatGivesAnOldConnectionUpDoesNotHarmTheNewOne() {
        Link link = opened(options());
        broker.sessions().endAll(Ending.RESET);
        awaitConnections(2);
        link.execute(() -> witness.connections.get(0).fail("late"));
        link.execute(() -> witness.connections.get(0).live());
        link.execute(() -> witness.connections.get(0).pause());
        await().during(Duration.ofMillis(200)).until(() -> witness.ends.size() == 1);
        assertThat(link.status().state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void closingAnIdleLinkIsItsEnd() throws Exception {
        Link link = link(options());
        link.close().get(5, TimeUnit.SECONDS);
        link.open();
        assertClosed(link, 0);
    }

    @Test
    void closingWhileWaitingToBeReadyIsItsEnd() throws Exception {
        CompletableFuture<Object> token = new CompletableFuture<>();
        witness.ready = token;
        Link link = link(options());
        link.open();
        await().until(() -> link.status().state() == LinkState.CONNECTING);
        link.close().get(5, TimeUnit.SECONDS);
        token.complete(null);
        assertClosed(link, 0);
    }

    @Test
    void closingWhileConnectingIsItsEnd() throws Exception {
        broker.faults().add(new NeverUpgrade(), When.on(WS));
        Link link = link(options());
        link.open();
        await().until(() -> link.status().state() == LinkState.CONNECTING);
        link.close().get(5, TimeUnit.SECONDS);
        assertClosed(link, 0);
    }

    @Test
    void closingWhilePreparingIsItsEnd() throws Exception {
        witness.first = connection -> {};
        Link link = opened(options());
        link.close().get(5, TimeUnit.SECONDS);
        assertClosed(link, 1);
    }

    @Test
    void closingALiveLinkIsItsEnd() throws Exception {
        Link link = opened(options());
        link.close().get(5, TimeUnit.SECONDS);
        assertClosed(link, 1);
        assertThat(witness.ends.get(0).retryIn()).isNull();
    }

    @Test
    void closingAHalfOpenLinkIsItsEnd() throws Exception {
        Link link = opened(options());
        broker.sessions().open(WS).get(0).line().swallowIncoming();
        broker.sessions().open(WS).get(0).line().swallowOutgoing();
        link.close().get(5, TimeUnit.SECONDS);
        assertClosed(link, 1);
        broker.sessions().endAll(Ending.RESET);
    }

    @Test
    void closingWhileBackingOffIsItsEnd() throws Exception {
        broker.faults().add(new AnswerInstead(503, ""), When.on(WS));
        Link link = link(new LinkOptions(
                URI.create(broker.wsUrl()), MAX, MAX, MAX, MAX, Duration.ofSeconds(1), Duration.ofSeconds(2), MAX, 1));
        link.open();
        await().until(() -> link.status().state() == LinkState.BACKING_OFF);
        link.close().get(5, TimeUnit.SECONDS);
        assertClosed(link, 1);
    }

    private void assertClosed(Link link, int ends) {
        assertThat(timers.waiting()).isZero();
        int connections = witness.connections.size();
        await().during(Duration.ofMillis(150))
                .untilAsserted(() -> assertThat(witness.connections).hasSize(connections));
        assertThat(link.status().state()).isEqualTo(LinkState.CLOSED);
        assertThat(witness.ends).hasSize(ends);
    }
}
