package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.Bar;
import io.github.camelalor.stream.UnfilledGapException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a bar comes once, and every bar once as finished, whenever the connection is lost. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class BarReconnectTest {

    private static final String BARS = "BarsGetAndSubscribe";
    private static final long BASE = 1_767_596_400;
    private static final String FROM = "&from=" + BASE;

    private final FeedBroker broker = new FeedBroker();
    private final SortedMap<Long, JsonObject> known = new TreeMap<>();
    private FeedRoute route;

    BarReconnectTest() {
        broker.snapshot(BARS, request -> {
            synchronized (known) {
                return request.getBoolean("skipHistory")
                        ? List.of()
                        : List.copyOf(known.tailMap(request.getLong("from")).values());
            }
        });
    }

    @AfterEach
    void close() {
        if (route != null) {
            route.close();
        }
        broker.close();
    }

    private void route(String options) throws Exception {
        route = new FeedRoute(broker, "alor:bars:MOEX:SBER?timeframe=60" + options).start();
        await().until(() -> broker.subscribed(BARS) || broker.away());
    }

    /** A state of the bar with a number, whoever hears of it. */
    private void happen(int number, int volume) {
        JsonObject bar = bar(BASE + 60L * number, volume);
        synchronized (known) {
            known.put(bar.getLong("t"), bar);
        }
        broker.event(BARS, bar);
    }

    private static JsonObject bar(long time, int volume) {
        return new JsonObject()
                .put("t", time)
                .put("o", 270)
                .put("h", 270 + volume)
                .put("l", 269)
                .put("c", 270 + volume)
                .put("v", volume);
    }

    private List<String> states() {
        return route.map(Bar.class, BarReconnectTest::state);
    }

    private static String state(Bar bar) {
        return (bar.time().getEpochSecond() - BASE) / 60 + ":" + bar.volume() + (bar.finished() ? "!" : "");
    }

    private List<String> finished() {
        return states().stream().filter(state -> state.endsWith("!")).toList();
    }

    private void awaitStates(String... wanted) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(states()).containsExactly(wanted));
    }

    static IntStream cuts() {
        return IntStream.rangeClosed(0, 8);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void barsComeOnceWhereverTheConnectionIsCut(int cut) throws Exception {
        broker.ackFirst(cut % 2 == 0);
        happen(0, 5);
        happen(1, 7);
        broker.cutAfter(cut);
        route(FROM);
        happen(2, 1);
        happen(2, 2);
        happen(3, 1);
        happen(3, 2);
        broker.cut();
        happen(3, 5);
        happen(4, 3);
        happen(5, 1);
        broker.back();
        await().until(() -> broker.subscribed(BARS));
        happen(5, 2);
        happen(6, 1);

        await().atMost(Duration.ofSeconds(20)).until(() -> states().contains("6:1"));
        assertThat(states()).doesNotHaveDuplicates().endsWith("5:2", "5:2!", "6:1");
        assertThat(finished()).containsExactly("0:5!", "1:7!", "2:2!", "3:5!", "4:3!", "5:2!");
        assertThat(route.map(Bar.class, Bar::time)).isSorted();
        route.events.forEach(event ->
                assertThat(event.headers()).containsEntry(AlorConstants.BAR_FINISHED, ((Bar) event.body()).finished()));
    }

    @Test
    void afterAReconnectBarsAreAskedForFromTheLastOne() throws Exception {
        happen(0, 5);
        happen(1, 7);
        route(FROM);
        awaitStates("0:5", "0:5!", "1:7");
        broker.cut();
        happen(1, 9);
        happen(2, 4);
        happen(3, 1);
        broker.back();

        awaitStates("0:5", "0:5!", "1:7", "1:9", "1:9!", "2:4", "2:4!", "3:1");
        assertThat(broker.requests(BARS))
                .extracting(request -> request.getLong("from"))
                .containsExactly(BASE, BASE + 60);
        assertThat(route.events.stream().map(FeedRoute.Event::recovered))
                .containsExactly(false, false, false, true, true, true, true, true);
        happen(3, 2);
        await().until(() -> states().contains("3:2"));
        assertThat(route.events.get(8).recovered()).isFalse();
        int afterTheReconnect = (int) (Instant.now().getEpochSecond() - BASE) / 60 + 1;
        happen(afterTheReconnect, 1);
        await().until(() -> states().contains(afterTheReconnect + ":1"));
        assertThat(route.events.get(10).recovered()).isFalse();
    }

    @Test
    void aBarThatDidNotChangeInTheGapIsNotRepeated() throws Exception {
        happen(0, 5);
        route(FROM);
        awaitStates("0:5");
        broker.cut();
        broker.back();
        await().until(() -> route.status().duplicates() == 1);
        happen(1, 1);

        awaitStates("0:5", "0:5!", "1:1");
    }

    @Test
    void barsThatTheBrokerHasNoMoreAreToldAndTheLastOneIsNotCalledFinished() throws Exception {
        happen(0, 5);
        route(FROM);
        awaitStates("0:5");
        broker.cut();
        synchronized (known) {
            known.clear();
        }
        happen(8, 1);
        broker.back();
        await().until(() -> broker.subscribed(BARS));
        happen(9, 1);

        awaitStates("0:5", "8:1", "8:1!", "9:1");
        assertThat(route.status().gaps()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(route.troubles).anySatisfy(trouble -> assertThat(trouble)
                .isInstanceOf(UnfilledGapException.class)
                .hasMessageContaining("bars from")));
    }

    @Test
    void withFinishedOnlyEveryBarComesOnceAndLate() throws Exception {
        happen(0, 5);
        route(FROM + "&finishedOnly=true");
        happen(0, 6);
        happen(1, 1);
        happen(1, 2);
        awaitStates("0:6!");
        broker.cut();
        happen(1, 3);
        happen(2, 8);
        happen(3, 1);
        broker.back();

        awaitStates("0:6!", "1:3!", "2:8!");
    }

    @Test
    void framesThatComeTwiceAreDeliveredOnce() throws Exception {
        broker.copies(2);
        happen(0, 5);
        route(FROM);
        happen(0, 6);
        happen(1, 1);

        awaitStates("0:5", "0:6", "0:6!", "1:1");
        assertThat(route.status().duplicates()).isEqualTo(3);
    }

    @Test
    void aBarThatComesAfterALaterOneIsDeliveredAsFinishedAndACorrectionToo() throws Exception {
        route(FROM);
        happen(2, 1);
        happen(0, 4);
        happen(1, 6);
        happen(1, 7);
        happen(2, 2);

        awaitStates("2:1", "0:4!", "1:6!", "1:7!", "2:2");
    }

    @Test
    void withoutHistoryTheBarsOfAGapBeforeTheFirstOneComeAllTheSame() throws Exception {
        long now = minute();
        synchronized (known) {
            IntStream.rangeClosed(1, 20).forEach(back -> known.put(now - 60L * back, bar(now - 60L * back, back)));
        }
        route("&skipHistory=true");
        broker.cut();
        // The minute may have changed since the test began, before or after the subscription.
        long then = minute();
        synchronized (known) {
            known.put(now, bar(now, 1));
            known.put(then, bar(then, 1));
        }
        broker.back();

        await().atMost(Duration.ofSeconds(20)).until(() -> !route.events.isEmpty());
        assertThat(broker.requests(BARS)).hasSize(2);
        assertThat(broker.requests(BARS).get(0).getBoolean("skipHistory")).isTrue();
        assertThat(broker.requests(BARS).get(1).getBoolean("skipHistory")).isFalse();
        assertThat(route.map(Bar.class, bar -> bar.time().getEpochSecond())).isSubsetOf(now, then);
    }

    private static long minute() {
        return Instant.now().getEpochSecond() / 60 * 60;
    }

    @Test
    void withoutBeginTheFirstBarIsTheOneOfNow() throws Exception {
        long before = Instant.now().getEpochSecond();
        route("");
        assertThat(broker.requests(BARS).get(0).getLong("from"))
                .isBetween(before, Instant.now().getEpochSecond());
    }

    @Test
    void theTextOfAFinishedBarIsItsLastOne() throws Exception {
        route(FROM + "&body=json");
        happen(0, 5);
        happen(1, 1);

        await().until(() -> route.events.size() == 3);
        assertThat(route.events.get(1).body()).isEqualTo(known.get(BASE).encode());
        assertThat(route.events.get(1).headers()).containsEntry(AlorConstants.BAR_FINISHED, true);
    }
}
