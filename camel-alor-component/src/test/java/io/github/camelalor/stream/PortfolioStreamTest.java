package io.github.camelalor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Side;
import io.github.camelalor.model.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioStreamTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final long AFTER_A_WHILE = Duration.ofSeconds(6).toNanos();

    private final Notes<Trade> notes = new Notes<>();

    private static Trade trade(int id, Instant time, boolean existing) {
        return new Trade(
                String.valueOf(id),
                "77",
                "MOEX",
                "SBER",
                null,
                null,
                null,
                null,
                null,
                time,
                1,
                10,
                BigDecimal.TEN,
                null,
                null,
                Side.BUY,
                existing,
                null,
                null,
                null,
                null);
    }

    private void take(EventStream<Trade> stream, Trade trade) {
        stream.take(new Arrival<>(trade, null, 0), notes);
    }

    private static void ask(EventStream<Trade> stream) {
        stream.fields();
        stream.requested();
        stream.answered(0);
    }

    private List<String> ids() {
        return notes.delivered.stream().map(Trade::id).toList();
    }

    /** A year ahead, every trade would seem to be from before the subscription. */
    @Test
    void aWrongClockHidesNothingOnceTheSnapshotIsComplete() {
        EventStream<Trade> stream = PortfolioStream.trades(Map.of(), true, () -> NOON.plus(Duration.ofDays(365)));
        ask(stream);
        take(stream, trade(1, NOON, true));
        stream.interrupted(AFTER_A_WHILE);
        ask(stream);
        take(stream, trade(1, NOON, true));
        take(stream, trade(2, LATER, true));
        assertThat(ids()).containsExactly("2");
        assertThat(notes.recovered).hasSize(1);
    }

    @Test
    void aSnapshotThatWasCutGoesOnAsOne() {
        EventStream<Trade> stream = PortfolioStream.trades(Map.of(), false, () -> NOON);
        ask(stream);
        take(stream, trade(1, NOON.minusSeconds(9), true));
        stream.interrupted(0);
        ask(stream);
        take(stream, trade(2, NOON.minusSeconds(8), true));
        take(stream, trade(3, LATER, true));
        assertThat(notes.delivered.stream().map(Trade::existing)).containsExactly(true, true, false);
        assertThat(notes.recovered.stream().map(Trade::id)).containsExactly("3");
    }

    @Test
    void aRefusedRequestDoesNotMakeTheHistoryNews() {
        EventStream<Trade> stream = PortfolioStream.trades(Map.of(), true, () -> NOON);
        stream.fields();
        stream.requested();
        ask(stream);
        take(stream, trade(1, NOON.minusSeconds(9), true));
        assertThat(notes.delivered).isEmpty();
        assertThat(notes.dropped).isEqualTo(1);
    }

    @Test
    void memoryIsBoundedAndForgetsTheOldest() {
        EventStream<Trade> stream = PortfolioStream.trades(Map.of(), false, () -> NOON);
        ask(stream);
        IntStream.rangeClosed(1, 100_001).forEach(id -> take(stream, trade(id, LATER, false)));
        take(stream, trade(2, LATER, false));
        assertThat(notes.duplicates).isEqualTo(1);
        take(stream, trade(1, LATER, false));
        assertThat(notes.duplicates).as("the first has been forgotten").isEqualTo(1);
    }
}
