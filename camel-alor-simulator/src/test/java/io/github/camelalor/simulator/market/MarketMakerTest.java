package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarketMakerTest {
    private static final int LEVELS = 30;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final List<Exchange> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Exchange::close);
    }

    @Test
    void sameSeedAndTicksGiveTheSameBooks() {
        assertThat(booksAfter(7, 100)).isEqualTo(booksAfter(7, 100));
    }

    @Test
    void anotherSeedOrTickGivesOtherBooks() {
        assertThat(booksAfter(8, 100)).doesNotContainAnyElementsOf(booksAfter(7, 100));
        assertThat(booksAfter(7, 101)).doesNotContainAnyElementsOf(booksAfter(7, 100));
    }

    @Test
    void quotesBothSidesBeforeTheFirstTick() {
        Exchange exchange = exchange(7);

        for (Listing listing : exchange.listings()) {
            assertQuoted(exchange.book(listing, 50));
        }
    }

    @Test
    void movesThePriceAtEveryTickAndStaysWithinTheLimits() {
        Exchange exchange = open(Exchange.builder()
                .seed(7)
                .clock(CLOCK)
                .tickInterval(Duration.ZERO)
                .noise(500)
                .build());

        for (int i = 0; i < 300; i++) {
            List<BigDecimal> before = bestBids(exchange);
            exchange.tick();
            List<BigDecimal> after = bestBids(exchange);
            for (int j = 0; j < before.size(); j++) {
                assertThat(after.get(j)).isNotEqualTo(before.get(j));
            }
            for (Listing listing : exchange.listings()) {
                Book book = exchange.book(listing, 50);
                assertOrdered(book);
                Stream.concat(book.bids().stream(), book.asks().stream())
                        .forEach(level ->
                                assertThat(listing.withinLimits(level.price())).isTrue());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fillsUpTheBookAfterALargeMarketOrder(Side side) {
        Exchange exchange = exchange(7);

        exchange.place(
                OrderTicket.market("D39004", Listings.SBER, side, 1_000_000).allowMargin(true));

        assertThat(exchange.orders("D39004").get(0).filled()).isBetween(LEVELS * 10L, 999_999L);
        assertQuoted(exchange.book(Listings.SBER, 50));
    }

    @ParameterizedTest
    @EnumSource
    void followsAnOrderTooLargeToSwallow(Side side) {
        Exchange exchange = exchange(7);
        BigDecimal price =
                Listings.SBER.previousClose().add(side == Side.BUY ? BigDecimal.TEN : BigDecimal.TEN.negate());

        exchange.place(OrderTicket.limit("D39004", Listings.SBER, side, 1_000_000, price)
                .allowMargin(true));
        for (int i = 0; i < 10; i++) {
            exchange.tick();

            Book book = exchange.book(Listings.SBER, 50);
            assertOrdered(book);
            assertThat(book.bids()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(book.asks()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(side == Side.BUY ? book.bids() : book.asks())
                    .anyMatch(level -> level.price().compareTo(price) == 0 && level.volume() > 900_000);
        }
    }

    @Test
    void tradesWithAClientWhoseOrderThePriceReaches() {
        Exchange exchange = exchange(7);
        BigDecimal bid = exchange.book(Listings.SBER, 1).bids().get(0).price();
        exchange.place(OrderTicket.limit("D39004", Listings.SBER, Side.BUY, 1, bid.subtract(new BigDecimal("0.1"))));
        assertThat(exchange.orders("D39004").get(0).status()).isEqualTo(OrderStatus.WORKING);

        for (int i = 0; i < 10_000 && exchange.trades("D39004").isEmpty(); i++) {
            exchange.tick();
        }

        assertThat(exchange.orders("D39004").get(0).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(exchange.trades("D39004").get(0).price()).isEqualByComparingTo(bid.subtract(new BigDecimal("0.1")));
    }

    @Test
    void leavesNothingInClientAccounts() {
        Exchange exchange = exchange(7);
        for (int i = 0; i < 100; i++) {
            exchange.tick();
        }

        assertThat(exchange.orders("D39004")).isEmpty();
        assertThat(exchange.trades("D39004")).isEmpty();
        assertThat(exchange.positions("D39004")).isNotEmpty().allMatch(PositionState::currency);
        assertThat(exchange.ledger().effects()).isEmpty();
    }

    private static List<BigDecimal> bestBids(Exchange exchange) {
        return exchange.listings().stream()
                .map(listing -> exchange.book(listing, 1).bids().get(0).price())
                .toList();
    }

    private List<Book> booksAfter(long seed, int ticks) {
        Exchange exchange = exchange(seed);
        for (int i = 0; i < ticks; i++) {
            exchange.tick();
        }
        return exchange.listings().stream()
                .map(listing -> exchange.book(listing, 50))
                .toList();
    }

    private Exchange exchange(long seed) {
        return open(Exchange.builder()
                .seed(seed)
                .clock(CLOCK)
                .portfolios("demo", "D39004")
                .tickInterval(Duration.ZERO)
                .build());
    }

    private Exchange open(Exchange exchange) {
        open.add(exchange);
        return exchange;
    }

    private static void assertQuoted(Book book) {
        assertThat(book.bids()).hasSize(LEVELS);
        assertThat(book.asks()).hasSize(LEVELS);
        assertOrdered(book);
    }

    private static void assertOrdered(Book book) {
        assertThat(book.bids()).extracting(BookLevel::price).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(book.asks()).extracting(BookLevel::price).isSorted();
        assertThat(book.bids().get(0).price()).isLessThan(book.asks().get(0).price());
    }
}
