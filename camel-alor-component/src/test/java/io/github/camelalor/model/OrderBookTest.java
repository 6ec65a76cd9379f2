package io.github.camelalor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderBookTest {

    private static final Instrument SBER = new Instrument("MOEX", "SBER", null);
    private static final Instant NOON = Instant.parse("2024-01-09T12:00:00Z");

    @Test
    void anOrdinaryBookHasNoFlag() {
        assertThat(book(levels("257.7", "257.69"), levels("257.71", "257.8")).flags())
                .isEmpty();
    }

    @Test
    void aBidAboveTheAskCrossesTheBook() {
        assertThat(book(levels("257.72"), levels("257.710")).flags()).containsExactly(BookFlag.CROSSED);
    }

    @Test
    void aBidEqualToTheAskLocksTheBookWhateverItsZeros() {
        assertThat(book(levels("257.7"), levels("257.700")).flags()).containsExactly(BookFlag.LOCKED);
    }

    @Test
    void anEmptySideIsFlagged() {
        assertThat(book(List.of(), levels("1")).flags()).containsExactly(BookFlag.ONE_SIDED);
        assertThat(book(levels("1"), List.of()).flags()).containsExactly(BookFlag.ONE_SIDED);
        assertThat(book(List.of(), List.of()).flags()).containsExactly(BookFlag.EMPTY);
    }

    @Test
    void levelsOutOfOrderAreFlaggedAndLeftAsTheyAre() {
        OrderBook bids = book(levels("1", "2"), levels("3"));
        assertThat(bids.flags()).containsExactly(BookFlag.UNSORTED);
        assertThat(bids.bids()).isEqualTo(levels("1", "2"));
        assertThat(book(levels("2", "2"), levels("3")).flags()).containsExactly(BookFlag.UNSORTED);
        assertThat(book(levels("1"), levels("4", "3")).flags()).containsExactly(BookFlag.UNSORTED);
        assertThat(book(List.of(), levels("4", "3")).flags())
                .containsExactlyInAnyOrder(BookFlag.ONE_SIDED, BookFlag.UNSORTED);
    }

    @Test
    void theBestLevelIsTheFirst() {
        OrderBook book = book(levels("2", "1"), List.of());

        assertThat(book.bestBid()).hasValue(new PriceLevel(new BigDecimal("2"), 1, null));
        assertThat(book.bestAsk()).isEmpty();
    }

    @Test
    void aFlagIsAddedToACopy() {
        OrderBook book = book(levels("1"), List.of());
        OrderBook older = book.with(BookFlag.OLDER);

        assertThat(older.flags()).containsExactlyInAnyOrder(BookFlag.ONE_SIDED, BookFlag.OLDER);
        assertThat(book.flags()).containsExactly(BookFlag.ONE_SIDED);
        assertThat(older.with(BookFlag.OLDER)).isSameAs(older);
    }

    @Test
    void aBookDoesNotChangeWithTheListsItWasMadeOf() {
        List<PriceLevel> bids = new ArrayList<>(levels("1"));
        OrderBook book = new OrderBook("MOEX", "SBER", null, bids, List.of(), NOON, false, Set.of());
        bids.clear();

        assertThat(book.bids()).hasSize(1);
    }

    private static OrderBook book(List<PriceLevel> bids, List<PriceLevel> asks) {
        return OrderBook.flagged(SBER, bids, asks, NOON, false);
    }

    private static List<PriceLevel> levels(String... prices) {
        List<PriceLevel> levels = new ArrayList<>();
        for (String price : prices) {
            levels.add(new PriceLevel(new BigDecimal(price), 1, null));
        }
        return levels;
    }
}
