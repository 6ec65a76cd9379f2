package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersTest {
    private static final Listing SBER = Listings.SBER;

    private final Exchange exchange = Exchanges.still().build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void marketOrderTakesSeveralLevels() {
        List<BookLevel> asks = exchange.book(SBER, 2).asks();
        long lots = asks.get(0).volume() + 1;

        place(market(Side.BUY, lots));

        assertThat(exchange.trades("D39004"))
                .extracting(OwnTrade::quantity, OwnTrade::price)
                .containsExactly(
                        tuple(asks.get(0).volume(), asks.get(0).price()),
                        tuple(1L, asks.get(1).price()));
        assertThat(last().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(last().filled()).isEqualTo(lots);
    }

    @Test
    void restOfAMarketOrderIsCancelled() {
        long offered = offered();

        place(market(Side.BUY, offered + 5));

        assertThat(last().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(last().filled()).isEqualTo(offered);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILL_OR_KILL", "AT_THE_CLOSE"})
    void orderForAllOrNothingGetsNothingWhenTheBookIsShort(TimeInForce timeInForce) {
        long offered = offered();

        place(market(Side.BUY, offered + 1).timeInForce(timeInForce));
        assertThat(last().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(last().filled()).isZero();

        place(market(Side.BUY, offered).timeInForce(timeInForce));
        assertThat(last().status()).isEqualTo(OrderStatus.FILLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_DAY", "GOOD_TILL_CANCELLED", "BOOK_OR_CANCEL"})
    void limitOrderRests(TimeInForce timeInForce) {
        place(limit(Side.BUY, 7, "300").timeInForce(timeInForce));

        assertThat(last().status()).isEqualTo(OrderStatus.WORKING);
        assertThat(last().volume()).isEqualTo("21000");
        assertThat(volumeAt("300")).isEqualTo(7);
    }

    @Test
    void goodTillCancelledEndsInAYear() {
        place(limit(Side.BUY, 7, "300").timeInForce(TimeInForce.GOOD_TILL_CANCELLED));

        assertThat(last().endsAt()).isEqualTo("2027-03-02T23:59:59.999Z");
    }

    @Test
    void limitOrderNeverTradesBeyondItsPrice() {
        BookLevel best = exchange.book(SBER, 1).asks().get(0);

        place(limit(Side.BUY, best.volume() + 4, best.price().toString()));

        assertThat(exchange.trades("D39004")).singleElement().satisfies(trade -> {
            assertThat(trade.price()).isEqualTo(best.price());
            assertThat(trade.quantity()).isEqualTo(best.volume());
        });
        assertThat(last().status()).isEqualTo(OrderStatus.WORKING);
        assertThat(last().filled()).isEqualTo(best.volume());
        assertThat(volumeAt(best.price().toString())).isEqualTo(4);
    }

    @Test
    void immediateOrCancelNeverRests() {
        BookLevel best = exchange.book(SBER, 1).asks().get(0);

        place(limit(Side.BUY, best.volume() + 4, best.price().toString()).timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL));

        assertThat(last().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(last().filled()).isEqualTo(best.volume());
        assertThat(volumeAt(best.price().toString())).isZero();
    }

    @Test
    void fillOrKillLooksNoFurtherThanItsPrice() {
        BookLevel best = exchange.book(SBER, 1).asks().get(0);

        place(limit(Side.BUY, best.volume() + 4, best.price().toString()).timeInForce(TimeInForce.FILL_OR_KILL));

        assertThat(last().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(exchange.trades("D39004")).isEmpty();
        assertThat(exchange.book(SBER, 1).asks().get(0)).isEqualTo(best);
    }

    @Test
    void clientsTradeWithEachOtherAtThePriceThatRested() {
        BigDecimal inside = exchange.book(SBER, 1).bids().get(0).price().add(new BigDecimal("0.01"));
        exchange.place(OrderTicket.limit("D2", SBER, Side.BUY, 2, inside).comment("resting"));

        exchange.place(OrderTicket.market("D39004", SBER, Side.SELL, 2)
                .allowMargin(true)
                .comment("coming"));

        OwnTrade bought = exchange.trades("D2").get(0);
        OwnTrade sold = exchange.trades("D39004").get(0);
        assertThat(bought.id()).isEqualTo(sold.id());
        assertThat(bought.price()).isEqualByComparingTo(inside).isEqualTo(sold.price());
        assertThat(bought.side()).isEqualTo(Side.BUY);
        assertThat(sold.side()).isEqualTo(Side.SELL);
        assertThat(bought.comment()).isEqualTo("resting");
        assertThat(sold.comment()).isEqualTo("coming");
        assertThat(bought.orderNumber()).isNotEqualTo(sold.orderNumber());
    }

    @Test
    void cancelTakesTheOrderOutOfTheBook() {
        String number = accepted(limit(Side.BUY, 7, "300"));

        assertThat(exchange.cancel("D39004", number)).isEqualTo(new Placement.Accepted(number));

        assertThat(last().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(volumeAt("300")).isZero();
    }

    @Test
    void cancelFindsOnlyWorkingOrdersOfThePortfolio() {
        String filled = accepted(market(Side.BUY, 1));
        String working = accepted(limit(Side.BUY, 7, "300"));

        for (Placement answer : List.of(
                exchange.cancel("D39004", filled),
                exchange.cancel("D39004", "1"),
                exchange.cancel("D2", working),
                exchange.cancel("unknown", working))) {
            assertThat(answer).isEqualTo(new Placement.Rejected(Rejection.CANCEL_NOT_FOUND));
        }
        assertThat(exchange.cancel("D39004", working)).isInstanceOf(Placement.Accepted.class);
        assertThat(exchange.cancel("D39004", working)).isEqualTo(new Placement.Rejected(Rejection.CANCEL_NOT_FOUND));
    }

    @Test
    void replacementIsAnotherOrder() {
        String old = accepted(limit(Side.BUY, 7, "300"));

        Placement placement = exchange.replace(old, limit(Side.BUY, 5, "301").comment("moved"));

        assertThat(exchange.orders("D39004"))
                .extracting(OrderState::number, OrderState::status, OrderState::quantity)
                .containsExactly(
                        tuple(old, OrderStatus.CANCELED, 7L),
                        tuple(((Placement.Accepted) placement).orderNumber(), OrderStatus.WORKING, 5L));
        assertThat(volumeAt("300")).isZero();
        assertThat(volumeAt("301")).isEqualTo(5);
    }

    @Test
    void orderStaysWhenItsReplacementIsRefused() {
        String old = accepted(limit(Side.BUY, 7, "300"));

        assertThat(exchange.replace(old, limit(Side.BUY, 0, "301")))
                .isEqualTo(new Placement.Rejected(Rejection.INCORRECT_QUANTITY));

        assertThat(last().status()).isEqualTo(OrderStatus.WORKING);
        assertThat(volumeAt("300")).isEqualTo(7);
        assertThat(exchange.cancel("D39004", old)).isInstanceOf(Placement.Accepted.class);
    }

    @Test
    void replacementMayUseTheMoneyOfItsPredecessor() {
        OrderTicket most = limit(Side.BUY, 330, "300").allowMargin(false);
        String old = accepted(most);

        assertThat(exchange.replace(old, most)).isInstanceOf(Placement.Accepted.class);
        assertThat(exchange.replace(old, most)).isEqualTo(new Placement.Rejected(Rejection.MODIFY_NOT_FOUND));
    }

    @Test
    void numbersOfDerivativeOrdersHaveNineteenDigits() {
        Placement placement = exchange.place(OrderTicket.market("7500GHC", Listings.SI, Side.BUY, 1));

        assertThat(placement).isEqualTo(new Placement.Accepted("2023555935792417387"));
        assertThat(exchange.trades("7500GHC")).singleElement().satisfies(trade -> {
            assertThat(trade.commission()).isNull();
            assertThat(trade.settlesAt()).isEqualTo("2026-03-02T23:59:59Z");
        });
    }

    private OrderTicket market(Side side, long lots) {
        return OrderTicket.market("D39004", SBER, side, lots).allowMargin(true);
    }

    private OrderTicket limit(Side side, long lots, String price) {
        return OrderTicket.limit("D39004", SBER, side, lots, new BigDecimal(price))
                .allowMargin(true);
    }

    private void place(OrderTicket ticket) {
        accepted(ticket);
    }

    private String accepted(OrderTicket ticket) {
        Placement placement = exchange.place(ticket);
        assertThat(placement).isInstanceOf(Placement.Accepted.class);
        return ((Placement.Accepted) placement).orderNumber();
    }

    private OrderState last() {
        List<OrderState> orders = exchange.orders("D39004");
        return orders.get(orders.size() - 1);
    }

    private long offered() {
        return exchange.book(SBER, 50).asks().stream()
                .mapToLong(BookLevel::volume)
                .sum();
    }

    private long volumeAt(String price) {
        return exchange.book(SBER, 50).bids().stream()
                .filter(level -> level.price().compareTo(new BigDecimal(price)) == 0)
                .mapToLong(BookLevel::volume)
                .sum();
    }
}
