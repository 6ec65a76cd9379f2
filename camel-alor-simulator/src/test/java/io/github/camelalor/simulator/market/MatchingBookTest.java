package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingBookTest {
    private final List<String> matches = new ArrayList<>();
    private final MatchingBook book = new MatchingBook(
            Listings.SBER,
            Clock.fixed(Instant.ofEpochMilli(1702631123780L), ZoneOffset.UTC),
            (listing, resting, incoming, side, steps, lots) ->
                    matches.add(resting + "<" + incoming + " " + lots + "@" + steps));

    @Test
    void matchesBestPriceFirst() {
        book.enter(1, Side.SELL, 102, 5);
        book.enter(2, Side.SELL, 101, 5);

        book.enter(3, Side.BUY, 102, 7);

        assertThat(matches).containsExactly("2<3 5@101", "1<3 2@102");
    }

    @Test
    void matchesEarliestOrderFirstAtOnePrice() {
        book.enter(1, Side.BUY, 100, 2);
        book.enter(2, Side.BUY, 100, 2);

        book.enter(3, Side.SELL, 100, 3);

        assertThat(matches).containsExactly("1<3 2@100", "2<3 1@100");
    }

    @Test
    void keepsPlaceInTheQueueAfterPartialFill() {
        book.enter(1, Side.BUY, 100, 3);
        book.enter(2, Side.BUY, 100, 3);
        book.enter(3, Side.SELL, 100, 1);

        book.enter(4, Side.SELL, 100, 1);

        assertThat(matches).containsExactly("1<3 1@100", "1<4 1@100");
    }

    @Test
    void restsWhatIsNotMatched() {
        book.enter(1, Side.SELL, 101, 5);
        book.enter(2, Side.BUY, 101, 8);

        assertThat(bids()).containsExactly("3@1.01");
        assertThat(asks()).isEmpty();
    }

    @Test
    void dropsWhatIsNotTaken() {
        book.enter(1, Side.SELL, 101, 5);
        book.take(2, Side.BUY, 101, 8);

        assertThat(matches).containsExactly("1<2 5@101");
        assertThat(bids()).isEmpty();
        assertThat(asks()).isEmpty();
    }

    @Test
    void addsUpOrdersOfOnePrice() {
        book.enter(1, Side.BUY, 100, 2);
        book.enter(2, Side.BUY, 100, 3);
        book.enter(3, Side.BUY, 99, 4);
        book.cancel(1);

        assertThat(bids()).containsExactly("3@1", "4@0.99");
    }

    @Test
    void leavesALaterOrderAloneWhenAnEarlierOneOfItsPriceIsGone() {
        book.enter(1, Side.BUY, 100, 2);
        book.enter(2, Side.SELL, 100, 2);
        book.enter(3, Side.BUY, 100, 4);

        book.cancel(1);
        book.enter(4, Side.SELL, 100, 4);

        assertThat(matches).containsExactly("1<2 2@100", "3<4 4@100");
        assertThat(bids()).isEmpty();
    }

    @Test
    void saysWhatAnOrderWouldGet() {
        book.enter(1, Side.SELL, 101, 5);
        book.enter(2, Side.SELL, 103, 5);

        assertThat(book.available(Side.BUY, 100)).isZero();
        assertThat(book.available(Side.BUY, 102)).isEqualTo(5);
        assertThat(book.available(Side.BUY, 103)).isEqualTo(10);
        assertThat(book.turnover(Side.BUY, 103, 7)).isEqualTo(5 * 101 + 2 * 103);
        assertThat(book.turnover(Side.BUY, 103, 70)).isEqualTo(5 * 101 + 5 * 103);
    }

    @Test
    void publishesAtMostFiftyLevels() {
        for (int i = 1; i <= 60; i++) {
            book.enter(i, Side.BUY, i, 1);
        }

        Book published = book.publish();

        assertThat(published.time()).isEqualTo(1702631123780L);
        assertThat(published.bids()).hasSize(50);
        assertThat(published.bids().get(0)).isEqualTo(new BookLevel(new BigDecimal("0.6"), 1));
        assertThat(published.top(2).bids()).hasSize(2);
    }

    @Test
    void publishesAnewOnlyAfterAChange() {
        book.enter(1, Side.BUY, 100, 2);
        Book before = book.publish();
        assertThat(book.publish()).isSameAs(before);
        assertThat(book.published()).isSameAs(before);

        book.enter(2, Side.BUY, 99, 2);

        assertThat(book.published()).isNull();
        assertThat(before.bids()).hasSize(1);
        assertThat(book.publish().bids()).hasSize(2);
    }

    private List<String> bids() {
        return text(book.publish().bids());
    }

    private List<String> asks() {
        return text(book.publish().asks());
    }

    private static List<String> text(List<BookLevel> levels) {
        return levels.stream()
                .map(level -> level.volume() + "@" + level.price())
                .toList();
    }
}
