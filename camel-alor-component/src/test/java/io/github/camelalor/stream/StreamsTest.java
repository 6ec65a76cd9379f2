package io.github.camelalor.stream;

import static io.github.camelalor.simulator.fault.Channel.WS;
import static io.github.camelalor.simulator.fault.Moment.RECEIVED;
import static io.github.camelalor.simulator.fault.Moment.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenStatus;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.net.LinkState;
import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.simulator.fault.Delay;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.ScriptedFault;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.time.EagerAwaiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(40)
@ExtendWith(EagerAwaiting.class)
class StreamsTest {

    private final Desk desk = new Desk();
    private final Taker taker = new Taker();

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private Subscription<String> subscribed(String symbol) {
        Subscription<String> subscription = desk.streams.subscribe(Desk.book(symbol), taker);
        desk.awaitActive(subscription);
        return subscription;
    }

    private void quietly(Runnable check) {
        await().during(Duration.ofMillis(250)).untilAsserted(check::run);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dataAndAckMayComeInEitherOrder(boolean ackFirst) {
        desk.broker.behaviour().ackFirst(ackFirst);
        Subscription<String> subscription = subscribed("SBER");
        await().until(() -> taker.events.size() == 1);
        assertThat(subscription.status().received()).isEqualTo(1);
        await().until(() -> desk.streams.links().get(0).state() == LinkState.LIVE);
    }

    @Test
    void everythingWantedIsAskedForAgainAfterAReconnect() {
        Subscription<String> sber = subscribed("SBER");
        Subscription<String> gazp = subscribed("GAZP");
        Subscription<String> lkoh = subscribed("LKOH");
        gazp.cancel();
        await().until(() -> desk.broker.sessions().subscriptions().size() == 2);
        desk.broker.sessions().endAll(Ending.RESET);
        await().until(() -> desk.broker.sessions().opened(WS) == 2);
        desk.awaitActive(sber, lkoh);
        assertThat(desk.broker.sessions().subscriptions()).containsOnlyKeys(sber.guid(), lkoh.guid());
        assertThat(taker.troubles).hasSize(2).allMatch(ConnectionLostException.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedSubscriptionIsNotRepeatedAndEndsNoOther(boolean closes) {
        desk.broker.behaviour().closeOnError(closes);
        Subscription<String> sber = subscribed("SBER");
        Taker disappointed = new Taker();
        Subscription<String> unknown = desk.streams.subscribe(Desk.book("NOSUCH"), disappointed);
        desk.awaitState(unknown, SubscriptionState.REFUSED);
        await().until(() -> !disappointed.troubles.isEmpty());
        await().until(() -> desk.broker.sessions().opened(WS) == (closes ? 2 : 1));
        desk.awaitActive(sber);
        quietly(() -> assertThat(desk.broker.sessions().opened(WS)).isEqualTo(closes ? 2 : 1));
        assertThat(desk.asked(unknown)).isEqualTo(1);
        assertThat(unknown.status().problem()).contains("404");
        int before = taker.numbers().size();
        desk.event(sber, 1);
        await().until(() -> taker.numbers().size() == before + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a401MakesOneForcedRefreshAndOneNewSubscribe(boolean nameless) {
        desk.broker.behaviour().emptyGuidOn401(nameless);
        subscribed("SBER");
        desk.broker.tokens().endAccessTokens();
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), taker);
        desk.awaitActive(gazp);
        assertThat(desk.broker.tokens().refreshes()).isEqualTo(2);
        assertThat(desk.asked(gazp)).isEqualTo(2);
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
        assertThat(taker.troubles).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecond401EndsTheHammeringAndHoldsNobodyElseUp(boolean nameless) {
        desk.broker.behaviour().emptyGuidOn401(nameless);
        Subscription<String> sber = subscribed("SBER");
        desk.broker
                .faults()
                .add(
                        new EndOfTokens(desk.broker.tokens()),
                        When.on(WS).at(RECEIVED).containing("GAZP"));
        Taker disappointed = new Taker();
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), disappointed);
        desk.awaitState(gazp, SubscriptionState.REFUSED);
        await().until(() -> !disappointed.troubles.isEmpty());
        assertThat(disappointed.troubles.get(0)).hasMessageContaining("401");
        quietly(() -> assertThat(desk.asked(gazp)).isEqualTo(2));
        assertThat(desk.broker.tokens().refreshes()).isEqualTo(2);
        assertThat(desk.tokens.token()).as("the token for everybody else").isCompleted();
        assertThat(sber.state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
    }

    @Test
    void aTokenThatEndsTearsNothingDown() {
        Subscription<String> sber = subscribed("SBER");
        AccessToken old = desk.tokens.token().join();
        desk.broker.tokens().endAccessTokens();
        desk.tokens.reject(old);
        await().until(() -> desk.tokens.current().isPresent());
        desk.event(sber, 1);
        await().until(() -> taker.numbers().contains(1L));
        Subscription<String> gazp = subscribed("GAZP");
        assertThat(desk.asked(sber)).isEqualTo(1);
        assertThat(desk.asked(gazp)).isEqualTo(1);
        gazp.cancel();
        await().until(() -> desk.broker.sessions().subscriptions().size() == 1);
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
        assertThat(taker.troubles).isEmpty();
    }

    @Test
    void aRevokedRefreshTokenKeepsWhatRunsAndRefusesWhatIsNew() {
        Subscription<String> sber = subscribed("SBER");
        AccessToken old = desk.tokens.token().join();
        desk.broker.tokens().revoke("demo");
        desk.tokens.reject(old);
        Taker disappointed = new Taker();
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), disappointed);
        desk.awaitState(gazp, SubscriptionState.REFUSED);
        await().until(() -> !disappointed.troubles.isEmpty());
        assertThat(disappointed.troubles.get(0)).hasMessageContaining("403");
        assertThat(desk.tokens.status().state()).isEqualTo(TokenStatus.State.REFUSED);
        desk.event(sber, 1);
        await().until(() -> taker.numbers().contains(1L));
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
    }

    @Test
    void whatIsCancelledIsUnsubscribedAndHeardNoMore() {
        Subscription<String> sber = subscribed("SBER");
        Subscription<String> gazp = subscribed("GAZP");
        int before = taker.events.size();
        String late = "{\"data\":{\"n\":7},\"guid\":\"" + sber.guid() + "\"}";
        sber.cancel();
        sber.cancel();
        await().until(() -> desk.broker.sessions().subscriptions().size() == 1);
        desk.broker.sessions().open(WS).get(0).line().sendText(late);
        desk.event(gazp, 8);
        await().until(() -> taker.numbers().contains(8L));
        assertThat(taker.numbers()).doesNotContain(7L);
        assertThat(taker.events).hasSize(before + 1);
        assertThat(desk.requests.stream().filter(text -> text.startsWith("unsubscribe")))
                .hasSize(1);
    }

    @Test
    void manyCancelledAtOnceAreAllUnsubscribed() {
        List<Subscription<String>> all = IntStream.range(0, 1_500)
                .mapToObj(i -> desk.streams.subscribe(Desk.book("SBER"), taker))
                .toList();
        await().until(() -> desk.broker.sessions().subscriptions().size() == all.size());
        all.forEach(Subscription::cancel);
        await().until(() -> desk.broker.sessions().subscriptions().isEmpty());
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
    }

    @Test
    void whatIsCancelledBeforeItIsSaidIsNeverSaid() {
        ScriptedFault slow = desk.broker
                .faults()
                .add(new Delay(Duration.ofMillis(200)), When.on(WS).at(REQUESTED));
        Subscription<String> sber = desk.streams.subscribe(Desk.book("SBER"), taker);
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), taker);
        sber.cancel();
        desk.awaitActive(gazp);
        slow.remove();
        assertThat(desk.asked(sber)).isZero();
        assertThat(desk.requests).noneMatch(text -> text.startsWith("unsubscribe"));
    }

    @Test
    void fiveThousandAreAllAnsweredAndPacedAfterARestart() {
        int count = 5_000;
        List<Subscription<String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(desk.streams.subscribe(Desk.book("SBER"), taker));
        }
        await().atMost(60, TimeUnit.SECONDS).until(() -> active(all) == count);
        desk.broker.stopListening();
        await().until(() -> active(all) == 0);
        desk.requests.clear();
        long restarted = System.nanoTime();
        desk.broker.resumeListening();
        await().atMost(60, TimeUnit.SECONDS).until(() -> active(all) == count);
        assertThat(Duration.ofNanos(System.nanoTime() - restarted)).as("paced").isGreaterThan(Duration.ofSeconds(2));
        assertThat(desk.requests.stream().filter(text -> text.startsWith("OrderBook")))
                .hasSize(count);
        assertThat(desk.broker.sessions().open(WS)).hasSize(1);
    }

    private static long active(List<Subscription<String>> all) {
        return all.stream()
                .filter(each -> each.state() == SubscriptionState.ACTIVE)
                .count();
    }

    @Test
    void moreThanFiveThousandTakeASecondSocketAndRoomIsUsedAgain() {
        List<Subscription<String>> all = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            all.add(desk.streams.subscribe(Desk.book("SBER"), taker));
        }
        all.get(0).cancel();
        all.add(desk.streams.subscribe(Desk.book("SBER"), taker));
        assertThat(desk.streams.links()).hasSize(1);
        all.add(desk.streams.subscribe(Desk.book("SBER"), taker));
        assertThat(desk.streams.links()).extracting(LinkStatus::name).containsExactly("ws-state-1", "ws-state-2");
        await().until(() -> desk.broker.sessions().open(WS).size() == 2);
        desk.awaitActive(all.get(5_001));
    }

    @Test
    void aSlowReceiverOfEventsPausesTheSocketOfEventsAndBooksGoOn() {
        Taker slow = Taker.held();
        Subscription<String> events = desk.streams.subscribe(Desk.book("GAZP", Overflow.BLOCK, 10), slow);
        Subscription<String> books = subscribed("SBER");
        desk.awaitActive(events);
        for (int i = 0; i < 200; i++) {
            desk.event(events, i);
        }
        await().until(() -> events.status().waiting() == 10);
        desk.event(books, 1);
        await().until(() -> taker.numbers().contains(1L));
        quietly(() -> assertThat(events.status().waiting()).isEqualTo(10));
        slow.release();
        await().until(() -> slow.numbers().size() == 200);
        assertThat(slow.numbers()).isEqualTo(LongStream.range(0, 200).boxed().toList());
        assertThat(events.status().skipped()).isZero();
    }

    @Test
    void aBlockedSubscriptionIsAskedForAgainOnceThereIsRoomAndBlocksNoOther() {
        Taker slow = Taker.held();
        Subscription<String> blocked = desk.streams.subscribe(Desk.book("GAZP", Overflow.BLOCK, 4), slow);
        Subscription<String> other = desk.streams.subscribe(Desk.book("SBER", Overflow.BLOCK, 4), taker);
        desk.awaitActive(blocked, other);
        for (int i = 0; i < 6; i++) {
            desk.event(blocked, i);
        }
        await().until(() -> blocked.status().waiting() == 4);
        desk.broker.sessions().endAll(Ending.RESET);
        desk.broker.sessions().open(WS);
        slow.gate.release();
        await().until(() ->
                desk.broker.sessions().opened(WS) == 2 || blocked.status().waiting() < 4);
        slow.release();
        desk.awaitActive(blocked, other);
        await().until(() -> desk.broker.sessions().opened(WS) == 2);
        desk.awaitActive(blocked, other);
        for (int i = 100; i < 150; i++) {
            desk.event(other, i);
            desk.event(blocked, i);
        }
        await().until(() -> slow.numbers().contains(149L) && taker.numbers().contains(149L));
        assertThat(slow.numbers()).isSorted();
    }

    @Test
    void aStreamThatHoldsAllItMayIsHeardAgainWhenItHoldsNoMore() {
        AtomicReference<Outlet<String>> outlet = new AtomicReference<>();
        AtomicBoolean full = new AtomicBoolean();
        EventStream<String> holding = new EventStream<>() {
            @Override
            public Map<String, Object> fields() {
                return Map.of("exchange", "MOEX", "code", "SBER");
            }

            @Override
            public void take(Arrival<String> arrival, Outlet<String> out) {
                outlet.set(out);
                full.set(true);
            }

            @Override
            public boolean full() {
                return full.get();
            }
        };
        Subscription<String> subscription = desk.streams.subscribe(
                new SubscriptionRequest<>(
                        "SBER",
                        "OrderBookGetAndSubscribe",
                        EventContext.ofInstrument("MOEX", "SBER", null),
                        (bytes, from, to, context) -> "",
                        holding,
                        false,
                        Overflow.BLOCK,
                        9),
                taker);
        desk.awaitActive(subscription);
        await().until(() -> outlet.get() != null);
        desk.event(subscription, 1);
        quietly(() -> assertThat(subscription.status().received()).isEqualTo(1));
        outlet.get().execute(() -> full.set(false));
        await().until(() -> subscription.status().received() == 2);
    }

    @Test
    void theNewestBookReplacesTheOneThatWaitsAndTheSumIsRight() {
        Taker slow = Taker.held();
        Subscription<String> books = desk.streams.subscribe(
                Desk.book("SBER", Overflow.LATEST, 1, event -> Desk.number(event) % 10 == 3 ? null : event), slow);
        desk.awaitActive(books);
        await().until(() -> slow.events.size() == 1);
        for (int i = 0; i < 100; i++) {
            desk.event(books, i);
        }
        await().until(() -> books.status().received() == 101);
        SubscriptionStatus waiting = books.status();
        assertThat(waiting.waiting()).isEqualTo(1);
        assertThat(waiting.dropped()).isEqualTo(10);
        assertThat(waiting.skipped()).isEqualTo(89);
        assertThat(waiting.received())
                .isEqualTo(waiting.delivered() + waiting.skipped() + waiting.waiting() + waiting.dropped());
        slow.release();
        await().until(() -> slow.events.size() == 2);
        assertThat(slow.numbers()).containsExactly(99L);
        assertThat(slow.events.get(1).skipped()).isEqualTo(89);
    }

    @Test
    void theFirstBookAfterAnOutageIsOneOfTheNewConnection() {
        Taker slow = Taker.held();
        Subscription<String> books = desk.streams.subscribe(Desk.book("SBER"), slow);
        desk.awaitActive(books);
        await().until(() -> slow.events.size() == 1);
        desk.event(books, 1);
        desk.event(books, 2);
        await().until(() -> books.status().received() == 3);
        desk.broker.stopListening();
        await().until(() -> !slow.troubles.isEmpty());
        assertThat(books.status().waiting()).isZero();
        assertThat(books.status().skipped()).isEqualTo(2);
        slow.release();
        quietly(() -> assertThat(slow.events).hasSize(1));
        desk.broker.resumeListening();
        await().until(() -> slow.events.size() == 2);
        assertThat(slow.numbers()).isEmpty();
        assertThat(slow.events.get(1).skipped()).isEqualTo(2);
        SubscriptionStatus after = books.status();
        assertThat(after.received()).isEqualTo(after.delivered() + after.skipped());
    }

    @Test
    void whatHappenedIsDeliveredAlthoughTheConnectionIsLost() {
        Taker slow = Taker.held();
        Subscription<String> events = desk.streams.subscribe(Desk.book("SBER", Overflow.BLOCK, 10), slow);
        desk.awaitActive(events);
        await().until(() -> slow.events.size() == 1);
        desk.event(events, 1);
        desk.event(events, 2);
        await().until(() -> events.status().waiting() == 2);
        desk.broker.stopListening();
        await().until(() -> !slow.troubles.isEmpty());
        slow.release();
        await().until(() -> slow.numbers().equals(List.of(1L, 2L)));
        assertThat(events.status().skipped()).isZero();
    }

    private ScriptedFault lost(String symbol) {
        return desk.broker
                .faults()
                .add(new LoseRequest(), When.on(WS).at(RECEIVED).containing(symbol));
    }

    @Test
    void anInstrumentThatIsNeverAnsweredKeepsNoOtherFromGoingLive() {
        desk.patience = Duration.ofMillis(300);
        ScriptedFault lost = lost("GAZP");
        Taker disappointed = new Taker();
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), disappointed);
        Subscription<String> sber = subscribed("SBER");
        await().until(() -> desk.streams.links().get(0).state() == LinkState.LIVE);
        assertThat(sber.state()).isEqualTo(SubscriptionState.ACTIVE);
        await().until(() -> !disappointed.troubles.isEmpty());
        assertThat(disappointed.troubles)
                .allMatch(SubscriptionNotAnsweredException.class::isInstance)
                .first()
                .asString()
                .contains("GAZP");
        await().until(() -> desk.asked(gazp) >= 2);
        lost.remove();
        desk.awaitActive(gazp);
        await().until(() -> disappointed.events.size() == 1);
        assertThat(gazp.status().problem()).isNull();
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
        assertThat(taker.troubles).isEmpty();
    }

    @Test
    void aRequestOnALiveConnectionThatIsNotAnsweredIsRepeated() {
        Subscription<String> sber = subscribed("SBER");
        await().until(() -> desk.streams.links().get(0).state() == LinkState.LIVE);
        desk.patience = Duration.ofMillis(300);
        ScriptedFault lost = lost("GAZP");
        Taker disappointed = new Taker();
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), disappointed);
        await().until(() -> !disappointed.troubles.isEmpty());
        assertThat(gazp.status().problem()).contains("not answered");
        lost.remove();
        desk.awaitActive(gazp);
        assertThat(desk.asked(gazp)).isGreaterThanOrEqualTo(2);
        assertThat(sber.state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
    }

    @Test
    void anAnswerThatComesTooLateIsStillOne() {
        desk.patience = Duration.ofMillis(100);
        lost("GAZP");
        Taker disappointed = new Taker();
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), disappointed);
        await().until(() -> !disappointed.troubles.isEmpty());
        say("{\"requestGuid\":\"" + gazp.guid() + "\",\"httpCode\":200,\"message\":\"Handled successfully\"}");
        desk.awaitState(gazp, SubscriptionState.ACTIVE);
        int asked = (int) desk.asked(gazp);
        await().during(Duration.ofMillis(1_300)).until(() -> desk.asked(gazp) == asked);
    }

    private void answer(String guid, int code) {
        say("{\"requestGuid\":\"" + guid + "\",\"httpCode\":" + code + ",\"message\":\"a text\"}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aYesOrAnEventPutsRightARefusalThatHitTheWrongOne(boolean yes) {
        lost("GAZP");
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), taker);
        await().until(() -> gazp.state() == SubscriptionState.REQUESTED && desk.asked(gazp) == 1);
        answer("", 404);
        desk.awaitState(gazp, SubscriptionState.REFUSED);
        if (yes) {
            answer(gazp.guid(), 200);
        } else {
            say("{\"data\":{\"n\":1},\"guid\":\"" + gazp.guid() + "\"}");
        }
        desk.awaitState(gazp, SubscriptionState.ACTIVE);
        assertThat(gazp.status().problem()).isNull();
        long asked = desk.asked(gazp);
        await().during(Duration.ofMillis(1_300)).until(() -> desk.asked(gazp) == asked);
    }

    @Test
    void aRefusalThatNamesNobodyIsNeverFinal() {
        ScriptedFault lost = lost("GAZP");
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), taker);
        await().until(() -> gazp.state() == SubscriptionState.REQUESTED && desk.asked(gazp) == 1);
        answer("", 404);
        desk.awaitState(gazp, SubscriptionState.REFUSED);
        lost.remove();
        desk.awaitActive(gazp);
        assertThat(desk.asked(gazp)).isEqualTo(2);
    }

    @Test
    void guidsInUpperCaseAreThoseThatWereSent() {
        lost("GAZP");
        Subscription<String> gazp = desk.streams.subscribe(Desk.book("GAZP"), taker);
        await().until(() -> desk.asked(gazp) == 1);
        String guid = gazp.guid().toUpperCase(Locale.ROOT);
        answer(guid, 200);
        desk.awaitState(gazp, SubscriptionState.ACTIVE);
        say("{\"data\":{\"n\":1},\"guid\":\"" + guid + "\"}");
        await().until(() -> taker.numbers().equals(List.of(1L)));
    }

    private void say(String frame) {
        desk.broker.sessions().open(WS).get(0).line().sendText(frame);
    }

    @Test
    void aMalformedFrameIsCountedAndTheConnectionStays() {
        Subscription<String> sber = subscribed("SBER");
        for (String bad : List.of("{", "[1]", "{\"data\":1,\"guid\":}", "null", "\u0000", "pong", "{\"guid\":1}")) {
            desk.broker.sessions().open(WS).get(0).line().sendText(bad);
        }
        desk.event(sber, 5);
        await().until(() -> taker.numbers().contains(5L));
        assertThat(desk.streams.unreadable()).isEqualTo(6);
        assertThat(desk.broker.sessions().opened(WS)).isEqualTo(1);
    }

    @Test
    void anEventThatItsFilterCannotTakeIsCountedAndTheNextOneComes() {
        Subscription<String> sber = desk.streams.subscribe(
                Desk.book("SBER", Overflow.LATEST, 1, event -> {
                    if (Desk.number(event) == 1) {
                        throw new IllegalStateException("a filter");
                    }
                    return event;
                }),
                taker);
        desk.awaitActive(sber);
        desk.event(sber, 1);
        desk.event(sber, 2);
        await().until(() -> taker.numbers().contains(2L));
        assertThat(sber.status().unreadable()).isEqualTo(1);
        await().until(() -> taker.troubles.size() == 1);
        assertThat(taker.troubles.get(0)).isInstanceOf(UnreadableFrameException.class);
    }

    @Test
    void theEndStopsDeliveryAndReconnecting() throws Exception {
        Taker slow = Taker.held();
        Subscription<String> events = desk.streams.subscribe(Desk.book("SBER", Overflow.BLOCK, 10), slow);
        desk.awaitActive(events);
        for (int i = 0; i < 5; i++) {
            desk.event(events, i);
        }
        await().until(() -> events.status().waiting() == 5);
        desk.streams.close().get(5, TimeUnit.SECONDS);
        slow.release();
        assertThatThrownBy(() -> desk.streams.subscribe(Desk.book("GAZP"), taker))
                .isInstanceOf(IllegalStateException.class);
        quietly(() -> assertThat(slow.numbers()).isEmpty());
        await().until(() -> desk.broker.sessions().open().isEmpty());
        assertThat(events.state()).isEqualTo(SubscriptionState.CANCELLED);
    }
}
