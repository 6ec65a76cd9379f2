package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.BookFlag;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookInspectionTest {

    private static final Instrument SBER = new Instrument("MOEX", "SBER", null);
    private static final Instant NOON = Instant.parse("2024-01-09T12:00:00Z");

    private final BookInspection dropping = new BookInspection(AlorBookPolicy.drop, () -> NOON);
    private final BookInspection flagging = new BookInspection(AlorBookPolicy.flag, () -> NOON);

    private static OrderBook book(Instant time, boolean existing) {
        return OrderBook.flagged(SBER, List.of(level("257.7")), List.of(level("257.8")), time, existing);
    }

    private static PriceLevel level(String price) {
        return new PriceLevel(new BigDecimal(price), 1, null);
    }

    @Test
    void aBookThatIsOlderThanTheLastIsFlaggedOrDropped() {
        assertThat(dropping.apply(book(NOON, false))).isNotNull();
        assertThat(dropping.apply(book(NOON.minusMillis(1), false))).isNull();
        assertThat(dropping.apply(book(NOON, false))).isNotNull();
        flagging.apply(book(NOON, false));
        assertThat(flagging.apply(book(NOON.minusMillis(1), false)).flags()).containsExactly(BookFlag.OLDER);
    }

    @Test
    void aBookDatedInTheFutureMakesNoOtherOneOld() {
        dropping.apply(book(NOON.plusSeconds(3_600), false));
        assertThat(dropping.apply(book(NOON.minusSeconds(1), false))).isNotNull();
        assertThat(dropping.apply(book(NOON.minusSeconds(2), false))).isNull();
    }

    @Test
    void anExchangeWhoseClockIsALittleAheadIsBelieved() {
        dropping.apply(book(NOON.plusSeconds(5), false));
        assertThat(dropping.apply(book(NOON.plusSeconds(4), false))).isNull();
    }

    @Test
    void theFirstBookOfASubscriptionIsNeverOld() {
        dropping.apply(book(NOON, false));
        assertThat(dropping.apply(book(NOON.minusSeconds(10), true))).isNotNull();
        assertThat(dropping.apply(book(NOON.minusSeconds(9), false))).isNotNull();
        assertThat(dropping.apply(book(NOON.minusSeconds(10), false))).isNull();
    }
}
