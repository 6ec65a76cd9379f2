package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TradingPhasesTest {
    private static final Listing SBER = Listings.SBER;
    private static final Listing ELSEWHERE = new Listing(
            "SPBX",
            "SPBX",
            "AAPL",
            "Apple",
            "Apple Inc.",
            null,
            Section.FOND,
            "USD",
            1,
            new BigDecimal("0.01"),
            new BigDecimal("200"),
            new BigDecimal("100"),
            new BigDecimal("300"));

    private final Exchange exchange =
            Exchanges.still().listings(List.of(SBER, ELSEWHERE)).build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OPENING_PERIOD",
                "OPENING_AUCTION",
                "CLOSING_AUCTION",
                "DISCRETE_AUCTION",
                "LARGE_PACKAGES_AUCTION"
            })
    void anAuctionCollectsOrdersWithoutExecutingThem(TradingStatus auction) {
        exchange.phase(SBER, auction);

        String buy = place(limit(Side.BUY, 5, "320"));
        String market = place(OrderTicket.market("D2", SBER, Side.SELL, 5).allowMargin(true));

        assertThat(exchange.tradingStatus(SBER)).isEqualTo(auction);
        assertThat(state("D39004", buy).status()).isEqualTo(OrderStatus.WORKING);
        assertThat(state("D2", market).status()).isEqualTo(OrderStatus.WORKING);
        assertThat(exchange.trades("D39004")).isEmpty();
        Book book = exchange.book(SBER, 50);
        assertThat(book.bids().get(0)).isEqualTo(new BookLevel(new BigDecimal("320"), 5));
        assertThat(book.bids().get(0).price()).isGreaterThan(book.asks().get(0).price());
    }

    @Test
    void anAuctionEndsAtOnePriceForAll() {
        Exchange empty = Exchanges.still().levels(1).build();
        empty.phase(SBER, TradingStatus.OPENING_AUCTION);
        String high = accepted(empty, limit(Side.BUY, 300, "330"));
        String low = accepted(empty, limit(Side.BUY, 7, "310"));
        String sell = accepted(
                empty,
                OrderTicket.limit("D2", SBER, Side.SELL, 305, new BigDecimal("309"))
                        .allowMargin(true));
        List<OwnTrade> heard = new ArrayList<>();
        empty.listen(new MarketListener() {
            @Override
            public void traded(OwnTrade trade) {
                heard.add(trade);
            }
        });

        empty.phase(SBER, TradingStatus.NORMAL);

        assertThat(heard)
                .isNotEmpty()
                .extracting(OwnTrade::price)
                .containsOnly(heard.get(0).price());
        assertThat(heard.get(0).price()).isBetween(new BigDecimal("309"), new BigDecimal("310"));
        assertThat(empty.lastPrice(SBER)).isEqualTo(heard.get(0).price());
        assertThat(empty.orders("D39004"))
                .filteredOn(order -> order.number().equals(high))
                .singleElement()
                .satisfies(order -> assertThat(order.status()).isEqualTo(OrderStatus.FILLED));
        assertThat(empty.orders("D2"))
                .filteredOn(order -> order.number().equals(sell))
                .singleElement()
                .satisfies(order -> assertThat(order.filled()).isPositive());
        assertThat(empty.orders("D39004"))
                .filteredOn(order -> order.number().equals(low))
                .hasSize(1);
        Book book = empty.book(SBER, 50);
        assertThat(book.bids().get(0).price()).isLessThan(book.asks().get(0).price());
        empty.close();
    }

    @Test
    void whatIsLeftOfAMarketOrderIsCancelledAfterTheAuction() {
        exchange.phase(SBER, TradingStatus.OPENING_AUCTION);
        String market =
                place(OrderTicket.market("D39004", SBER, Side.BUY, 200_000).allowMargin(true));

        exchange.phase(SBER, TradingStatus.NORMAL);

        assertThat(state("D39004", market).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(state("D39004", market).filled()).isPositive();
        assertThat(exchange.book(SBER, 50).bids().get(0).price())
                .isLessThan(exchange.lastPrice(SBER).add(BigDecimal.ONE));
    }

    @Test
    void oneAuctionMayFollowAnotherOne() {
        exchange.phase(SBER, TradingStatus.OPENING_PERIOD);
        String buy = place(limit(Side.BUY, 5, "320"));
        exchange.phase(SBER, TradingStatus.OPENING_AUCTION);
        assertThat(state("D39004", buy).filled()).isZero();

        exchange.phase(SBER, TradingStatus.NORMAL);

        assertThat(state("D39004", buy).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void anIcebergTakesPartInAnAuctionWithAllOfIt() {
        exchange.phase(SBER, TradingStatus.OPENING_AUCTION);
        String iceberg = place(limit(Side.BUY, 9, "320").iceberg(Iceberg.of(2)));
        assertThat(exchange.book(SBER, 1).bids().get(0).volume()).isEqualTo(2);

        exchange.phase(SBER, TradingStatus.NORMAL);

        assertThat(state("D39004", iceberg).filled()).isEqualTo(9);
    }

    @Test
    void collectedOrdersAreCancelledLikeOthers() {
        Book before = exchange.book(SBER, 50);
        exchange.phase(SBER, TradingStatus.OPENING_AUCTION);
        String limit = place(limit(Side.BUY, 5, "320"));
        String market = place(OrderTicket.market("D39004", SBER, Side.BUY, 5).allowMargin(true));

        exchange.cancel("D39004", limit);
        exchange.cancel("D39004", market);
        exchange.phase(SBER, TradingStatus.NORMAL);

        assertThat(exchange.trades("D39004")).isEmpty();
        assertThat(exchange.book(SBER, 50).bids()).isEqualTo(before.bids());
    }

    @ParameterizedTest
    @EnumSource(names = {"IMMEDIATE_OR_CANCEL", "FILL_OR_KILL", "AT_THE_CLOSE", "BOOK_OR_CANCEL"})
    void anAuctionRefusesOrdersThatCannotWait(TimeInForce timeInForce) {
        exchange.phase(SBER, TradingStatus.OPENING_AUCTION);

        assertRejected(limit(Side.BUY, 5, "300").timeInForce(timeInForce), Rejection.NOT_IN_THIS_PHASE);
    }

    @ParameterizedTest
    @CsvSource({"BREAK, IN_BREAK", "CLOSED, TRADING_IS_STOPPED", "CLOSING_PERIOD, SESSION_IS_OVER"})
    void theOtherPhasesRefuseOrders(TradingStatus status, Rejection reason) {
        String working = place(limit(Side.BUY, 5, "300"));
        exchange.phase(SBER, status);

        assertRejected(limit(Side.BUY, 5, "300"), reason);
        assertThat(reason.code()).isEqualTo("ExchangeTradingIsStopped");
        assertThat(exchange.cancel("D39004", working)).isInstanceOf(Placement.Accepted.class);
    }

    @Test
    void afterTheCloseEverythingTradesAtItsPrice() {
        exchange.phase(SBER, TradingStatus.CLOSING_PRICE);
        BigDecimal close = exchange.lastPrice(SBER);

        assertRejected(limit(Side.BUY, 5, close.add(SBER.priceStep()).toPlainString()), Rejection.PRICE_OUT_OF_LIMITS);
        String resting = place(limit(Side.BUY, 5, close.toPlainString()));
        place(OrderTicket.market("D2", SBER, Side.SELL, 7).allowMargin(true));

        assertThat(state("D39004", resting).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(exchange.trades("D2")).singleElement().satisfies(trade -> assertThat(trade.price())
                .isEqualTo(close));
    }

    @Test
    void ordersForTheCloseWaitForItOutsideMoscow() {
        OrderTicket ticket = OrderTicket.market("D39004", ELSEWHERE, Side.BUY, 3)
                .timeInForce(TimeInForce.AT_THE_CLOSE)
                .allowMargin(true);
        String waiting = place(ticket);
        String forgotten = place(ticket);
        exchange.cancel("D39004", forgotten);
        assertThat(state("D39004", waiting).status()).isEqualTo(OrderStatus.WORKING);

        exchange.phase(ELSEWHERE, TradingStatus.CLOSING_AUCTION);
        assertThat(state("D39004", waiting).filled()).isZero();
        exchange.phase(ELSEWHERE, TradingStatus.CLOSED);

        assertThat(state("D39004", waiting).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(state("D39004", forgotten).status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void ordersForTheCloseAreExecutedAtItWithoutAnAuctionToo() {
        String waiting = place(OrderTicket.market("D39004", ELSEWHERE, Side.BUY, 3)
                .timeInForce(TimeInForce.AT_THE_CLOSE)
                .allowMargin(true));

        exchange.phase(ELSEWHERE, TradingStatus.CLOSED);

        assertThat(state("D39004", waiting).status()).isEqualTo(OrderStatus.FILLED);
    }

    private static OrderTicket limit(Side side, long lots, String price) {
        return OrderTicket.limit("D39004", SBER, side, lots, new BigDecimal(price))
                .allowMargin(true);
    }

    private String place(OrderTicket ticket) {
        return accepted(exchange, ticket);
    }

    private static String accepted(Exchange where, OrderTicket ticket) {
        Placement placement = where.place(ticket);
        assertThat(placement).isInstanceOf(Placement.Accepted.class);
        return ((Placement.Accepted) placement).orderNumber();
    }

    private void assertRejected(OrderTicket ticket, Rejection reason) {
        assertThat(exchange.place(ticket)).isEqualTo(new Placement.Rejected(reason));
    }

    private OrderState state(String portfolio, String number) {
        return exchange.orders(portfolio).stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
