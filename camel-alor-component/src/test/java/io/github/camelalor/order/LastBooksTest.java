package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastBooksTest {

    private static final Instrument SBER = new Instrument("MOEX", "SBER", null);

    private final LastBooks books = new LastBooks();
    private final LastBooks.Feed feed = books.feed(SBER);

    @Test
    void theLastBookIsKeptWithTheTimeOfItsArrival() {
        feed.came(book(1), 10);
        feed.came(book(2), 20);

        assertThat(books.of(SBER).book()).isEqualTo(book(2));
        assertThat(books.of(SBER).at()).isEqualTo(20);
        assertThat(books.of(new Instrument("MOEX", "SBER", "SMAL"))).isNull();
    }

    @Test
    void aBookOlderAtTheExchangeIsNoNews() {
        feed.came(book(2), 10);
        feed.came(book(1), 20);

        assertThat(books.of(SBER).at()).isEqualTo(10);
    }

    @Test
    void theFirstBookOfANewConnectionCountsWhateverItsTime() {
        feed.came(book(2), 10);
        feed.lost();
        feed.came(OrderBook.flagged(SBER, List.of(), List.of(), Instant.ofEpochSecond(1), true), 20);

        assertThat(books.of(SBER).at()).isEqualTo(20);
    }

    @Test
    void aBookGoesWithItsSubscription() {
        feed.came(book(1), 10);
        feed.lost();

        assertThat(books.of(SBER)).isNull();
    }

    @Test
    void aBookThatCameOverAnotherSubscriptionStays() {
        LastBooks.Feed other = books.feed(SBER);
        feed.came(book(1), 10);
        other.came(book(2), 20);
        feed.lost();

        assertThat(books.of(SBER).at()).isEqualTo(20);
    }

    @Test
    void aBookThatWasAskedForIsKeptUntilANewerOneComes() {
        feed.came(book(2), 20);
        books.asked(SBER, new LastBooks.Known(book(1), 10, null));
        assertThat(books.of(SBER).at()).isEqualTo(20);

        books.asked(SBER, new LastBooks.Known(book(1), 30, null));
        assertThat(books.of(SBER).at()).isEqualTo(30);

        feed.came(book(3), 40);
        assertThat(books.of(SBER).at()).isEqualTo(40);
    }

    private static OrderBook book(long second) {
        return OrderBook.flagged(SBER, List.of(), List.of(), Instant.ofEpochSecond(second), false);
    }
}
