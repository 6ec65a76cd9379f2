package io.github.camelalor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MarketTradeStreamTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final Notes<MarketTrade> notes = new Notes<>();
    private CompletableFuture<List<Arrival<MarketTrade>>> answer = new CompletableFuture<>();
    private MarketTradeStream stream =
            new MarketTradeStream("all-trades", Map.of(), 0, (range, offset) -> answer, () -> NOON);

    private static MarketTrade trade(long id, Instant time, boolean existing) {
        return new MarketTrade(id, null, "MOEX", "SBER", null, time, 1, BigDecimal.TEN, Side.BUY, null, existing);
    }

    private void take(long id, boolean existing) {
        stream.take(new Arrival<>(trade(id, NOON.plusSeconds(id), existing), null, 0), notes);
    }

    private void ask() {
        stream.fields();
        stream.requested();
        stream.answered(0);
    }

    private List<Long> ids() {
        return notes.delivered.stream().map(MarketTrade::id).toList();
    }

    @Test
    void aDeepSnapshotRepeatsNothingOfThousandsOfTrades() {
        ask();
        LongStream.rangeClosed(1, 50_000).forEach(id -> take(id, false));
        stream.interrupted(0);
        ask();
        LongStream.rangeClosed(20_000, 50_003).forEach(id -> take(id, true));
        assertThat(ids()).isEqualTo(LongStream.rangeClosed(1, 50_003).boxed().toList());
        assertThat(notes.recovered).hasSize(3);
    }

    @Test
    void numbersThatBeginAnewAreNotTakenForOldOnes() {
        ask();
        LongStream.rangeClosed(1_000_000, 1_000_010).forEach(id -> take(id, false));
        stream.interrupted(0);
        ask();
        MarketTrade first = trade(5, NOON.plusSeconds(2_000_000), true);
        stream.take(new Arrival<>(first, null, 0), notes);
        stream.take(new Arrival<>(trade(6, NOON.plusSeconds(2_000_001), false), null, 0), notes);
        assertThat(ids()).endsWith(1_000_010L, 5L, 6L);
    }

    @Test
    void whatWaitsForAGapIsBounded() {
        ask();
        take(1, false);
        stream.interrupted(0);
        ask();
        LongStream.range(10, 10 + 999).forEach(id -> take(id, true));
        assertThat(stream.full()).isFalse();
        take(2_000, false);
        assertThat(stream.full()).isTrue();
        assertThat(ids()).containsExactly(1L);

        CompletableFuture<List<Arrival<MarketTrade>>> first = answer;
        answer = CompletableFuture.completedFuture(List.of());
        first.complete(List.of(new Arrival<>(trade(5, NOON, true), null, 0)));
        assertThat(stream.full()).isFalse();
        assertThat(ids()).startsWith(1L, 5L, 10L).endsWith(2_000L).hasSize(1_002);
    }

    @Test
    void whereThereIsNoRoomNothingIsHandedOnUntilThereIs() {
        ask();
        take(1, false);
        stream.interrupted(0);
        ask();
        notes.room = 0;
        take(10, true);
        answer.complete(List.of());
        take(11, false);
        assertThat(ids()).containsExactly(1L);
        notes.room = 9;
        take(12, false);
        assertThat(ids()).containsExactly(1L, 10L, 11L, 12L);
    }

    @Test
    void whatWaitedForRoomComesBeforeWhatComesThen() {
        ask();
        take(1, false);
        stream.interrupted(0);
        ask();
        take(10, true);
        take(11, false);
        notes.room = 1;
        answer.complete(List.of());
        take(12, false);
        assertThat(ids()).containsExactly(1L, 10L);
        notes.room = 9;
        stream.roomy(notes);
        assertThat(ids()).containsExactly(1L, 10L, 11L, 12L);
    }

    @Test
    void moreThanCanBeMadeUpForIsToldAndTheRestComes() {
        stream = new MarketTradeStream(
                "all-trades",
                Map.of(),
                0,
                (range, offset) -> CompletableFuture.completedFuture(LongStream.range(offset, offset + 10_000)
                        .mapToObj(id -> new Arrival<>(trade(id, NOON, true), null, 0))
                        .toList()),
                () -> NOON);
        ask();
        take(1, false);
        stream.interrupted(0);
        ask();
        take(1_000_000, true);
        assertThat(ids()).startsWith(1L, 2L, 3L).endsWith(1_000_000L).doesNotHaveDuplicates();
        assertThat(notes.gaps).singleElement().satisfies(gap -> assertThat(gap).hasMessageContaining("100000"));
    }

    @Test
    void anAnswerForALostConnectionIsIgnored() {
        ask();
        take(1, false);
        stream.interrupted(0);
        ask();
        take(10, true);
        CompletableFuture<List<Arrival<MarketTrade>>> first = answer;
        answer = new CompletableFuture<>();
        stream.interrupted(0);
        assertThat(first).isCancelled();
        ask();
        take(1, true);
        take(10, true);
        assertThat(ids()).containsExactly(1L, 10L);
    }
}
