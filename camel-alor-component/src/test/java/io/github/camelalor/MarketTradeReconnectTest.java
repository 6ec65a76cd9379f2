package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.stream.UnfilledGapException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody's trades come once and in order, however long the connection was away. */
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
class MarketTradeReconnectTest {

    private static final String TRADES = "AllTradesGetAndSubscribe";
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T07:00:00Z");

    private final FeedBroker broker = new FeedBroker();
    private final SortedMap<Long, JsonObject> known = new TreeMap<>();
    private FeedRoute route;

    MarketTradeReconnectTest() {
        broker.snapshot(TRADES, request -> {
            synchronized (known) {
                return known.values().stream()
                        .skip(Math.max(0, known.size() - request.getInteger("depth")))
                        .map(each -> each.copy().put("existing", true))
                        .toList();
            }
        });
        broker.past(query -> Future.succeededFuture(page(query)));
    }

    private JsonArray page(MultiMap query) {
        synchronized (known) {
            JsonArray page = new JsonArray();
            known.values().stream()
                    .filter(each ->
                            query.get("fromId") == null || each.getLong("id") >= Long.parseLong(query.get("fromId")))
                    .filter(each -> query.get("from") == null
                            || each.getLong("timestamp") >= 1_000 * Long.parseLong(query.get("from")))
                    .filter(each -> each.getLong("id") <= Long.parseLong(query.get("toId")))
                    .skip(Long.parseLong(query.get("offset")))
                    // A page of the broker may be smaller than what is asked for.
                    .limit(Math.min(700, Long.parseLong(query.get("take"))))
                    .forEach(page::add);
            return page;
        }
    }

    @AfterEach
    void close() {
        if (route != null) {
            route.close();
        }
        broker.close();
    }

    private void route(String options) throws Exception {
        route = new FeedRoute(broker, "alor:all-trades:MOEX:SBER" + options).start();
        await().until(() -> broker.subscribed(TRADES) || broker.away());
    }

    private void happen(long... ids) {
        for (long id : ids) {
            JsonObject trade = trade(id, Instant.now());
            synchronized (known) {
                known.put(id, trade);
            }
            broker.event(TRADES, trade);
        }
    }

    /** Far more than are worth sending one by one. */
    private void happenUnheard(long from, long to) {
        synchronized (known) {
            LongStream.rangeClosed(from, to).forEach(id -> known.put(id, trade(id, Instant.now())));
        }
    }

    private static JsonObject trade(long id, Instant time) {
        return new JsonObject()
                .put("id", id)
                .put("orderno", 0)
                .put("symbol", "SBER")
                .put("board", "TQBR")
                .put("qty", 1)
                .put("price", 271)
                .put("time", time.toString())
                .put("timestamp", time.toEpochMilli())
                .put("side", "buy")
                .put("existing", false);
    }

    private List<Long> ids() {
        return route.map(MarketTrade.class, MarketTrade::id);
    }

    private void awaitIds(List<Long> wanted) {
        await().atMost(Duration.ofSeconds(30)).until(() -> route.events.size() >= wanted.size());
        assertThat(ids()).isEqualTo(wanted);
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(route.events).hasSize(wanted.size()));
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    static IntStream cuts() {
        return IntStream.rangeClosed(0, 7);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void tradesOfAShortGapComeOnceWhereverTheConnectionIsCut(int cut) throws Exception {
        broker.ackFirst(cut % 2 == 0);
        LongStream.rangeClosed(1, 3).forEach(id -> known.put(id, trade(id, LONG_AGO)));
        broker.cutAfter(cut);
        route("?depth=2");
        happen(4, 5, 6, 7);
        broker.cut();
        happenUnheard(8, 17);
        broker.back();
        await().until(() -> broker.subscribed(TRADES));
        happen(18);

        // Where nothing of the history came before the cut, the history of later is made of newer trades.
        int history = cut == 0 ? 0 : 2;
        awaitIds(range(4 - history, 18));
        assertThat(route.map(MarketTrade.class, MarketTrade::existing).indexOf(false))
                .isEqualTo(history);
        assertThat(route.events.stream().filter(FeedRoute.Event::recovered).count())
                .isBetween(10L, 14L);
        assertThat(route.events.get(route.events.size() - 1).recovered()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void withoutHistoryOnlyWhatHappensAfterTheSubscriptionComes(int cut) throws Exception {
        LongStream.rangeClosed(1, 30).forEach(id -> known.put(id, trade(id, LONG_AGO)));
        broker.cutAfter(cut);
        route("");
        happen(31, 32, 33, 34, 35);
        broker.cut();
        happen(36);
        broker.back();

        awaitIds(range(31, 36));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 7})
    void tradesOfALongGapAreGotOverHttpBeforeAnyOther(int queueSize) throws Exception {
        route("?queueSize=" + queueSize + "&includeVirtualTrades=true&instrumentGroup=TQBR");
        happen(1, 2, 3);
        await().until(() -> route.events.size() == 3);
        broker.cut();
        happenUnheard(4, 7_500);
        broker.back();
        await().until(() -> broker.subscribed(TRADES));
        happen(7_501);

        awaitIds(range(1, 7_501));
        assertThat(route.events.stream().filter(FeedRoute.Event::recovered)).hasSize(7_497);
        assertThat(route.map(MarketTrade.class, MarketTrade::existing)).containsOnly(false);
        assertThat(broker.questions())
                .hasSizeGreaterThan(1)
                .allSatisfy(query -> assertThat(query.get("fromId")).isEqualTo("3"))
                .allSatisfy(query -> assertThat(query.get("toId")).isEqualTo("2501"))
                .allSatisfy(query -> assertThat(query.get("format")).isEqualTo("Simple"))
                .allSatisfy(
                        query -> assertThat(query.get("includeVirtualTrades")).isEqualTo("true"))
                .allSatisfy(query -> assertThat(query.get("instrumentGroup")).isEqualTo("TQBR"));
        assertThat(route.troubles).hasSize(1);
        assertThat(route.status().gaps()).isZero();
    }

    @Test
    void aShortGapNeedsNoHttp() throws Exception {
        route("");
        happen(1, 2, 3);
        await().until(() -> route.events.size() == 3);
        broker.cut();
        happenUnheard(4, 13);
        broker.back();

        awaitIds(range(1, 13));
        assertThat(broker.questions()).isEmpty();
        assertThat(broker.requests(TRADES))
                .extracting(request -> request.getInteger("depth"))
                .containsExactly(1, 5_000);
    }

    @Test
    void whatComesWhileAGapIsFilledWaits() throws Exception {
        Promise<JsonArray> answer = Promise.promise();
        broker.past(query -> query.get("offset").equals("0") ? answer.future() : Future.succeededFuture(page(query)));
        route("?queueSize=20");
        happen(1);
        await().until(() -> route.events.size() == 1);
        broker.cut();
        happenUnheard(2, 5_100);
        broker.back();
        await().until(() -> !broker.questions().isEmpty());
        happen(5_101, 5_102, 5_103);
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(route.events).hasSize(1));
        answer.complete(page(broker.questions().get(0)));

        awaitIds(range(1, 5_103));
    }

    @Test
    void aGapIsFilledAsTheRouteTakesItThoughNothingElseComes() throws Exception {
        route("?queueSize=7");
        happen(1);
        await().until(() -> route.events.size() == 1);
        broker.cut();
        happenUnheard(2, 2_000);
        broker.snapshot(TRADES, request -> List.of(known.get(2_000L).copy().put("existing", true)));
        broker.back();

        awaitIds(range(1, 2_000));
    }

    @Test
    void aConnectionThatIsLostWhileAGapIsFilledLosesNothing() throws Exception {
        Promise<JsonArray> never = Promise.promise();
        AtomicInteger asked = new AtomicInteger();
        broker.past(query -> asked.getAndIncrement() == 1 ? never.future() : Future.succeededFuture(page(query)));
        route("");
        happen(1);
        await().until(() -> route.events.size() == 1);
        broker.cut();
        happenUnheard(2, 6_600);
        broker.back();
        await().until(() -> asked.get() == 2);
        broker.cut();
        happenUnheard(6_601, 6_700);
        broker.back();

        awaitIds(range(1, 6_700));
    }

    @Test
    void aBrokerThatFailsIsAskedAgain() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        broker.past(query -> failures.getAndDecrement() > 0
                ? Future.failedFuture("overloaded")
                : Future.succeededFuture(page(query)));
        route("");
        happen(1);
        await().until(() -> route.events.size() == 1);
        broker.cut();
        happenUnheard(2, 5_005);
        broker.back();

        awaitIds(range(1, 5_005));
        assertThat(route.status().gaps()).isZero();
    }

    @Test
    void aGapIsFilledAfterAPauseThatIsLongerThanAllAttemptsTogether() throws Exception {
        AtomicInteger refusals = new AtomicInteger(1);
        broker.past(query -> refusals.getAndDecrement() > 0
                ? Future.failedFuture(new FeedBroker.TooMany(6))
                : Future.succeededFuture(page(query)));
        route("?requestTimeout=2000");
        happen(1);
        await().until(() -> route.events.size() == 1);
        broker.cut();
        happenUnheard(2, 5_005);
        broker.back();

        awaitIds(range(1, 5_005));
        assertThat(route.status().gaps()).isZero();
    }

    @Test
    void aGapThatCannotBeFilledIsToldAndCountedAndTheStreamGoesOn() throws Exception {
        broker.past(query -> Future.failedFuture("overloaded"));
        route("");
        happen(1);
        await().until(() -> route.events.size() == 1);
        broker.cut();
        happenUnheard(2, 5_005);
        broker.back();
        await().until(() -> broker.subscribed(TRADES));
        happen(5_006);

        await().atMost(Duration.ofSeconds(20)).until(() -> route.events.size() == 5_002);
        assertThat(ids()).startsWith(1L, 6L).endsWith(5_006L);
        assertThat(route.status().gaps()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(route.troubles).anySatisfy(trouble -> assertThat(trouble)
                .isInstanceOf(UnfilledGapException.class)
                .hasMessageContaining("all-trades MOEX:SBER")
                .hasMessageContaining("after 1 and before 6")
                .hasMessageContaining("500")));
    }

    @Test
    void theFirstTradesOfAQuietInstrumentComeThoughTheyHappenInAGap() throws Exception {
        route("");
        broker.cut();
        happenUnheard(1, 3);
        broker.back();

        awaitIds(range(1, 3));
        assertThat(route.events).allMatch(FeedRoute.Event::recovered);
    }

    @Test
    void framesThatComeTwiceAreDeliveredOnceAndCounted() throws Exception {
        broker.copies(2);
        route("");
        happen(1, 2, 3);

        awaitIds(range(1, 3));
        assertThat(route.status().duplicates()).isEqualTo(3);
    }

    @Test
    void tradesThatComeOutOfOrderAreNotTakenForOldOnes() throws Exception {
        route("");
        happen(5, 7, 6, 4);

        awaitIds(List.of(5L, 7L, 6L, 4L));
    }

    @Test
    void theTextOfATradeIsTheBrokersOwnWhicheverWayItCame() throws Exception {
        route("?body=json");
        happen(1);
        await().until(() -> route.events.size() == 1);
        broker.cut();
        happenUnheard(2, 5_003);
        broker.back();

        await().atMost(Duration.ofSeconds(20)).until(() -> route.events.size() == 5_003);
        assertThat(route.events.get(0).body()).isEqualTo(known.get(1L).encode());
        assertThat(route.events.get(1).body()).isEqualTo(known.get(2L).encode());
        assertThat(route.events.get(1).existing()).isFalse();
    }
}
