package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.InstrumentState;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates of an instrument come merged or as they came, and none is lost or repeated when the connection is. */
@Timeout(60)
class InstrumentUpdatesTest {

    private static final String INSTRUMENTS = "InstrumentsGetAndSubscribeV2";

    private final FeedBroker broker = new FeedBroker();
    private volatile JsonObject whole = new JsonObject()
            .put("sym", "SBER")
            .put("ex", "MOEX")
            .put("bd", "TQBR")
            .put("st", 17)
            .put("sti", "normal")
            .put("pxmn", 200)
            .put("pxmx", 300);
    private FeedRoute route;

    InstrumentUpdatesTest() {
        broker.snapshot(INSTRUMENTS, request -> List.of(whole));
    }

    @AfterEach
    void close() {
        route.close();
        broker.close();
    }

    private void route(String options) throws Exception {
        route = new FeedRoute(broker, "alor:instruments:MOEX:SBER" + options).start();
        await().until(() -> broker.subscribed(INSTRUMENTS));
    }

    private void change(String field, Object value) {
        whole = whole.copy().put(field, value);
        broker.event(INSTRUMENTS, new JsonObject().put("sym", "SBER").put(field, value));
    }

    private static String text(InstrumentState state) {
        return state.tradingStatus() + " " + state.tradingStatusInfo() + " " + state.priceMin() + " "
                + state.priceMax();
    }

    private void awaitStates(String... wanted) {
        Function<InstrumentState, String> text = InstrumentUpdatesTest::text;
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(route.map(InstrumentState.class, text))
                .containsExactly(wanted));
    }

    @Test
    void mergedUpdatesHaveAllThatIsKnown() throws Exception {
        route("");
        change("pxmx", 310);
        change("pxmn", 190);

        awaitStates("17 normal 200 300", "17 normal 200 310", "17 normal 190 310");
        assertThat(route.events).allSatisfy(event -> assertThat(event.headers())
                .containsEntry(AlorConstants.EXCHANGE, "MOEX")
                .containsEntry(AlorConstants.BOARD, "TQBR"));
    }

    @Test
    void partialUpdatesHaveWhatChanged() throws Exception {
        route("?updates=partial");
        change("pxmx", 310);

        awaitStates("17 normal 200 300", "null null null 310");
    }

    @Test
    void aNewPhaseDoesNotKeepTheWordsOfTheOld() throws Exception {
        route("");
        change("st", 118);

        awaitStates("17 normal 200 300", "118 null 200 300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merged", "partial"})
    void theWholeAfterAReconnectIsDeliveredIfItIsNotWhatItWas(String updates) throws Exception {
        route("?updates=" + updates);
        awaitStates("17 normal 200 300");
        broker.cut();
        broker.back();
        await().until(() -> route.status().duplicates() == 1);
        broker.cut();
        change("pxmx", 320);
        broker.back();

        awaitStates("17 normal 200 300", "17 normal 200 320");
        assertThat(route.events.stream().map(FeedRoute.Event::recovered)).containsExactly(false, true);
    }

    @Test
    void whatIsNotInTheWholeAfterAReconnectIsNotKeptFromBefore() throws Exception {
        route("");
        awaitStates("17 normal 200 300");
        broker.cut();
        whole = new JsonObject()
                .put("sym", "SBER")
                .put("ex", "MOEX")
                .put("st", 18)
                .put("pxmn", 210);
        broker.back();

        awaitStates("17 normal 200 300", "18 null 210 null");
    }

    @Test
    void anUpdateThatComesTwiceIsDeliveredOnce() throws Exception {
        broker.copies(2);
        route("");
        change("pxmx", 310);

        awaitStates("17 normal 200 300", "17 normal 200 310");
        assertThat(route.status().duplicates()).isEqualTo(2);
    }

    @Test
    void withTheBrokersOwnTextUpdatesArePartial() throws Exception {
        route("?body=json");
        change("pxmx", 310);

        await().until(() -> route.events.size() == 2);
        assertThat(route.events.get(1).body())
                .isEqualTo(new JsonObject().put("sym", "SBER").put("pxmx", 310).encode());
    }
}
