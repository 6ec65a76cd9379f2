package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of a portfolio come exactly once, whenever its connection is lost. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class PortfolioReconnectTest {

    private static final String TRADES = "TradesGetAndSubscribeV2";
    private static final String ORDERS = "OrdersGetAndSubscribeV2";
    private static final String STOP_ORDERS = "StopOrdersGetAndSubscribeV2";
    private static final String POSITIONS = "PositionsGetAndSubscribeV2";
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T07:00:00Z");

    private final FeedBroker broker = new FeedBroker();
    /** What the broker knows, by id. */
    private final Map<String, JsonObject> known = new LinkedHashMap<>();

    private FeedRoute route;

    @AfterEach
    void close() {
        if (route != null) {
            route.close();
        }
        broker.close();
    }

    private void route(String uri) throws Exception {
        route = new FeedRoute(broker, uri).start();
    }

    private void serve(String opcode, String flag) {
        broker.snapshot(opcode, request -> {
            synchronized (known) {
                return known.values().stream()
                        .map(each -> each.copy().put(flag, !request.getBoolean("skipHistory")))
                        .filter(each -> each.getBoolean(flag))
                        .toList();
            }
        });
    }

    /** Something happens, whoever hears of it. */
    private void happen(String opcode, JsonObject event) {
        synchronized (known) {
            known.put(event.getString("id", event.getString("symbol")), event);
        }
        broker.event(opcode, event);
    }

    private void awaitSubscribed(String opcode) {
        await().until(() -> broker.subscribed(opcode));
    }

    private void awaitEvents(Object... wanted) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(keys()).containsExactly(wanted));
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(keys()).containsExactly(wanted));
    }

    private List<Object> keys() {
        return route.events.stream()
                .map(FeedRoute.Event::body)
                .map(PortfolioReconnectTest::key)
                .toList();
    }

    private static Object key(Object body) {
        if (body instanceof Trade trade) {
            return Integer.valueOf(trade.id());
        }
        if (body instanceof Order order) {
            return order.id() + " " + order.status() + " " + order.filledQuantity();
        }
        if (body instanceof StopOrder order) {
            return order.id() + " " + order.status() + " " + order.exchangeOrderId();
        }
        Position position = (Position) body;
        return position.symbol() + " " + position.quantityUnits();
    }

    private List<Object> marked(Predicate<FeedRoute.Event> mark) {
        return route.events.stream()
                .filter(mark)
                .map(FeedRoute.Event::body)
                .map(PortfolioReconnectTest::key)
                .toList();
    }

    private static JsonObject trade(int id, Instant time) {
        return new JsonObject()
                .put("id", String.valueOf(id))
                .put("orderNo", "77")
                .put("symbol", "SBER")
                .put("exchange", "MOEX")
                .put("date", time.toString())
                .put("board", "TQBR")
                .put("qtyUnits", 10)
                .put("qtyBatch", 1)
                .put("price", 271)
                .put("side", "buy")
                .put("existing", false);
    }

    private static JsonObject order(String id, String status, int filled, Instant time) {
        return new JsonObject()
                .put("id", id)
                .put("sym", "SBER")
                .put("ex", "MOEX")
                .put("p", "D39004")
                .put("t", "limit")
                .put("s", "buy")
                .put("st", status)
                .put("tt", LONG_AGO.toString())
                .put("ut", time.toString())
                .put("q", 100)
                .put("qb", 10)
                .put("fq", filled * 10)
                .put("fqb", filled)
                .put("px", 271)
                .put("tf", "oneday")
                .put("h", false);
    }

    private static JsonObject stopOrder(String id, String status, String born) {
        return new JsonObject()
                .put("id", id)
                .put("eid", born)
                .put("sym", "SBER")
                .put("ex", "MOEX")
                .put("p", "D39004")
                .put("t", "stop")
                .put("s", "sell")
                .put("cnd", "less")
                .put("st", status)
                .put("tt", LONG_AGO.toString())
                .put("q", 100)
                .put("qb", 10)
                .put("pxs", 250)
                .put("tf", "oneday")
                .put("h", false);
    }

    private static JsonObject position(String symbol, int units) {
        return new JsonObject()
                .put("symbol", symbol)
                .put("exchange", "MOEX")
                .put("portfolio", "D39004")
                .put("qtyUnits", units)
                .put("isCurrency", false)
                .put("existing", false);
    }

    static IntStream cuts() {
        return IntStream.rangeClosed(0, 6);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void ownTradesComeOnceWhereverTheConnectionIsCut(int cut) throws Exception {
        broker.ackFirst(cut % 2 == 0);
        serve(TRADES, "existing");
        IntStream.rangeClosed(1, 3).forEach(id -> known.put("" + id, trade(id, LONG_AGO)));
        broker.cutAfter(cut);
        route("alor:trades:MOEX");
        await().until(() -> broker.subscribed(TRADES) || broker.away());
        IntStream.rangeClosed(4, 6).forEach(id -> happen(TRADES, trade(id, Instant.now())));
        broker.cut();
        IntStream.rangeClosed(7, 8).forEach(id -> happen(TRADES, trade(id, Instant.now())));
        broker.back();
        awaitSubscribed(TRADES);
        happen(TRADES, trade(9, Instant.now()));

        awaitEvents(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(marked(FeedRoute.Event::existing)).containsExactly(1, 2, 3);
        assertThat(marked(FeedRoute.Event::recovered)).contains(7, 8).doesNotContain(1, 2, 3, 9);
        assertThat(route.map(Trade.class, Trade::existing))
                .containsExactly(true, true, true, false, false, false, false, false, false);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void withoutHistoryOnlyWhatHappensAfterTheSubscriptionComes(int cut) throws Exception {
        serve(TRADES, "existing");
        IntStream.rangeClosed(1, 3).forEach(id -> known.put("" + id, trade(id, LONG_AGO)));
        broker.cutAfter(cut);
        route("alor:trades:MOEX?skipHistory=true");
        await().until(() -> broker.subscribed(TRADES) || broker.away());
        IntStream.rangeClosed(4, 6).forEach(id -> happen(TRADES, trade(id, Instant.now())));
        broker.cut();
        happen(TRADES, trade(7, Instant.now()));
        broker.back();
        awaitSubscribed(TRADES);

        awaitEvents(4, 5, 6, 7);
        assertThat(marked(FeedRoute.Event::existing)).isEmpty();
        assertThat(marked(FeedRoute.Event::recovered)).contains(7);
    }

    @Test
    void framesThatComeTwiceAreDeliveredOnceAndCounted() throws Exception {
        serve(TRADES, "existing");
        broker.copies(2);
        known.put("1", trade(1, LONG_AGO));
        route("alor:trades:MOEX");
        awaitSubscribed(TRADES);
        happen(TRADES, trade(2, Instant.now()));
        happen(TRADES, trade(3, Instant.now()));

        awaitEvents(1, 2, 3);
        assertThat(route.status().duplicates()).isEqualTo(3);
        assertThat(route.status().received()).isEqualTo(6);
    }

    @Test
    void aTradeWithOneselfIsTwoTrades() throws Exception {
        serve(TRADES, "existing");
        route("alor:trades:MOEX");
        awaitSubscribed(TRADES);
        happen(TRADES, trade(5, Instant.now()));
        happen(TRADES, trade(5, Instant.now()).put("orderNo", "78").put("side", "sell"));

        awaitEvents(5, 5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderThatChangedTwiceInTheGapComesOnceAsItIs(boolean skipHistory) throws Exception {
        serve(ORDERS, "h");
        known.put("1", order("1", "working", 0, LONG_AGO));
        known.put("2", order("2", "filled", 10, LONG_AGO));
        route("alor:orders:MOEX?skipHistory=" + skipHistory);
        awaitSubscribed(ORDERS);
        happen(ORDERS, order("3", "working", 0, Instant.now()));
        await().until(() -> keys().contains("3 WORKING 0"));
        broker.cut();
        happen(ORDERS, order("3", "working", 4, Instant.now()));
        happen(ORDERS, order("3", "canceled", 4, Instant.now()));
        happen(ORDERS, order("1", "filled", 10, Instant.now()));
        happen(ORDERS, order("4", "rejected", 0, Instant.now()));
        broker.back();
        awaitSubscribed(ORDERS);
        happen(ORDERS, order("5", "working", 0, Instant.now()));

        await().until(() -> keys().contains("5 WORKING 0"));
        assertThat(keys())
                .containsExactlyInAnyOrderElementsOf(
                        skipHistory
                                ? List.of("3 WORKING 0", "3 CANCELED 4", "1 FILLED 10", "4 REJECTED 0", "5 WORKING 0")
                                : List.of(
                                        "1 WORKING 0",
                                        "2 FILLED 10",
                                        "3 WORKING 0",
                                        "3 CANCELED 4",
                                        "1 FILLED 10",
                                        "4 REJECTED 0",
                                        "5 WORKING 0"));
        assertThat(marked(FeedRoute.Event::recovered))
                .containsExactlyInAnyOrder("3 CANCELED 4", "1 FILLED 10", "4 REJECTED 0");
        assertThat(marked(event -> event.recovered() && event.existing())).isEmpty();
    }

    /** The broker would leave the filled ones out of a snapshot of working orders, and with them what happened in the gap. */
    @Test
    void anOrderThatWasFilledInTheGapComesThoughOnlyWorkingOnesWereWantedOfTheHistory() throws Exception {
        serve(ORDERS, "h");
        known.put("1", order("1", "working", 0, LONG_AGO));
        known.put("2", order("2", "filled", 10, LONG_AGO));
        route("alor:orders:MOEX?orderStatuses=working");
        awaitSubscribed(ORDERS);
        await().until(() -> keys().contains("1 WORKING 0"));
        broker.cut();
        happen(ORDERS, order("1", "filled", 10, Instant.now()));
        broker.back();

        awaitEvents("1 WORKING 0", "1 FILLED 10");
        assertThat(broker.requests(ORDERS)).noneMatch(request -> request.containsKey("orderStatuses"));
    }

    @Test
    void aSnapshotThatAnEventHasOvertakenTakesNothingBack() throws Exception {
        ConcurrentLinkedQueue<JsonObject> late = new ConcurrentLinkedQueue<>(List.of(
                order("1", "filled", 10, Instant.now()),
                order("1", "working", 0, LONG_AGO).put("h", true)));
        broker.snapshot(ORDERS, request -> List.copyOf(late));
        route("alor:orders:MOEX");

        awaitEvents("1 FILLED 10");
        assertThat(route.status().duplicates()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"canceled,4,working,4", "working,6,working,4"})
    void anOlderStateOfAnOrderThatComesLateIsNotDelivered(String status, int filled, String late, int before)
            throws Exception {
        serve(ORDERS, "h");
        route("alor:orders:MOEX");
        awaitSubscribed(ORDERS);
        broker.event(ORDERS, order("1", status, filled, Instant.now()));
        broker.event(ORDERS, order("1", late, before, Instant.now()));
        broker.event(ORDERS, order("2", "working", 0, Instant.now()));

        OrderStatus last = OrderStatus.received(status);
        awaitEvents("1 " + last + " " + filled, "2 WORKING 0");
    }

    @Test
    void zerosAtTheEndOfANumberAreNoNews() throws Exception {
        serve(ORDERS, "h");
        route("alor:orders:MOEX");
        awaitSubscribed(ORDERS);
        Instant now = Instant.now();
        broker.event(ORDERS, order("1", "working", 0, now).put("px", new BigDecimal("271.5")));
        broker.event(ORDERS, order("1", "working", 0, now).put("px", new BigDecimal("271.50")));
        broker.event(ORDERS, order("1", "working", 1, now));

        awaitEvents("1 WORKING 0", "1 WORKING 1");
    }

    @Test
    void stopOrdersComeOnceAndWithWhatBecameOfThemInTheGap() throws Exception {
        serve(STOP_ORDERS, "h");
        known.put("11", stopOrder("11", "working", null));
        known.put("12", stopOrder("12", "working", null));
        route("alor:stop-orders:MOEX");
        awaitSubscribed(STOP_ORDERS);
        await().until(() -> keys().size() == 2);
        broker.cut();
        happen(STOP_ORDERS, stopOrder("11", "filled", "2023555935792417386"));
        broker.back();

        awaitEvents("11 WORKING null", "12 WORKING null", "11 FILLED 2023555935792417386");
        assertThat(route.events.get(2).recovered()).isTrue();
        assertThat(route.events.get(2).existing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void positionsThatChangedInTheGapComeAndTheOthersDoNot(boolean skipHistory) throws Exception {
        serve(POSITIONS, "existing");
        known.put("SBER", position("SBER", 10));
        known.put("GAZP", position("GAZP", 20));
        route("alor:positions:MOEX?skipHistory=" + skipHistory);
        awaitSubscribed(POSITIONS);
        happen(POSITIONS, position("LKOH", 1));
        await().until(() -> keys().contains("LKOH 1"));
        broker.cut();
        happen(POSITIONS, position("SBER", 0));
        happen(POSITIONS, position("ROSN", 5));
        broker.back();

        if (skipHistory) {
            awaitEvents("LKOH 1", "SBER 0", "ROSN 5");
        } else {
            awaitEvents("SBER 10", "GAZP 20", "LKOH 1", "SBER 0", "ROSN 5");
        }
        assertThat(marked(FeedRoute.Event::recovered)).containsExactly("SBER 0", "ROSN 5");
    }

    @Test
    void aPositionOfTheSnapshotThatComesLateIsNotDelivered() throws Exception {
        broker.snapshot(
                POSITIONS,
                request -> List.of(
                        position("SBER", 5),
                        position("SBER", 10).put("existing", true),
                        position("GAZP", 1).put("existing", true)));
        route("alor:positions:MOEX");

        awaitEvents("SBER 5", "GAZP 1");
    }

    @Test
    void thePositionThatIsTakenUpAgainIsNews() throws Exception {
        serve(POSITIONS, "existing");
        route("alor:positions:MOEX");
        awaitSubscribed(POSITIONS);
        happen(POSITIONS, position("SBER", 10));
        happen(POSITIONS, position("SBER", 0));
        happen(POSITIONS, position("SBER", 10));

        awaitEvents("SBER 10", "SBER 0", "SBER 10");
    }
}
