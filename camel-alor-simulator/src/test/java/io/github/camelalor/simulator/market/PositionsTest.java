package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final Listing SBER = Listings.SBER;
    private static final Listing SI = Listings.SI;

    private final Exchange exchange = Exchanges.still()
            .position("D39004", SBER, 100, new BigDecimal("300"))
            .cash(new BigDecimal("1000000"))
            .commissionRate(new BigDecimal("0.001"))
            .contractFee(new BigDecimal("3"))
            .build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void opensWithPositionAndMoney() {
        PositionState position = position("D39004", "SBER");

        assertThat(position.brokerSymbol()).isEqualTo("MOEX:SBER");
        assertThat(position.averagePrice()).isEqualTo("300");
        assertThat(position.open()).isEqualTo("100");
        assertThat(position.t0()).isEqualTo("100");
        assertThat(position.future()).isEqualTo("100");
        assertThat(position.volume()).isEqualTo("30000");
        assertThat(position.currentVolume()).isEqualTo("30850");
        assertThat(position.unrealisedProfit()).isEqualTo("850");
        assertThat(position.dailyUnrealisedProfit()).isZero();
        assertThat(position("D39004", "RUB").t0()).isEqualTo("1000000");
        assertThat(position("D39004", "RUB").currency()).isTrue();
    }

    @Test
    void sharesBoughtTodaySettleTomorrow() {
        BigDecimal price = exchange.book(SBER, 1).asks().get(0).price();
        assertThat(exchange.book(SBER, 1).asks().get(0).volume()).isGreaterThan(2);

        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 2));

        PositionState position = position("D39004", "SBER");
        assertThat(position.open()).isEqualTo("100");
        assertThat(position.t0()).isEqualTo("100");
        assertThat(position.t1()).isEqualTo("120");
        assertThat(position.t2()).isEqualTo("120");
        assertThat(position.future()).isEqualTo("120");
        BigDecimal value = price.multiply(new BigDecimal(20));
        assertThat(position.volume()).isCloseTo(value.add(new BigDecimal(30000)), offset(new BigDecimal("0.01")));

        OwnTrade trade = exchange.trades("D39004").get(0);
        assertThat(trade.volume()).isEqualByComparingTo(value);
        assertThat(trade.commission()).isEqualByComparingTo(value.multiply(new BigDecimal("0.001")));
        assertThat(trade.settlesAt()).isEqualTo("2026-03-03T23:59:59Z");
        PositionState money = position("D39004", "RUB");
        assertThat(money.t0()).isEqualTo("1000000");
        assertThat(money.t1())
                .isEqualByComparingTo(new BigDecimal("1000000").subtract(value).subtract(trade.commission()))
                .isEqualTo(money.future());
    }

    @Test
    void closedPositionStaysWithZeros() {
        exchange.place(OrderTicket.market("D39004", SBER, Side.SELL, 10));

        PositionState position = position("D39004", "SBER");
        assertThat(position.open()).isEqualTo("100");
        assertThat(position.future()).isZero();
        assertThat(position.averagePrice()).isZero();
        assertThat(position.volume()).isZero();
        assertThat(position.currentVolume()).isZero();
        assertThat(position.unrealisedProfit()).isZero();
    }

    @Test
    void shortPositionIsNegative() {
        exchange.place(OrderTicket.market("D2", SBER, Side.SELL, 1).allowMargin(true));

        assertThat(position("D2", "SBER").future()).isEqualTo("-10");
        assertThat(position("D2", "SBER").volume()).isNegative();
        assertThat(position("D2", "RUB").future()).isGreaterThan(new BigDecimal("1000000"));
    }

    @Test
    void contractsMoveNoMoneyButTheirProfitAndFee() {
        exchange.place(OrderTicket.market("7500GHC", SI, Side.BUY, 2));
        assertThat(position("7500GHC", "RUB").t0()).isEqualTo("999994");
        assertThat(position("7500GHC", "Si-12.26").t0()).isEqualTo("2");
        BigDecimal bought = exchange.trades("7500GHC").get(0).price();

        exchange.place(OrderTicket.market("7500GHC", SI, Side.SELL, 2));

        BigDecimal sold = exchange.trades("7500GHC").get(1).price();
        assertThat(sold).isLessThan(bought);
        assertThat(position("7500GHC", "RUB").future())
                .isEqualByComparingTo(
                        new BigDecimal("999988").add(sold.subtract(bought).multiply(new BigDecimal(2))));
    }

    @Test
    void profitFollowsThePrice() {
        BigDecimal before = position("D39004", "SBER").unrealisedProfit();
        BigDecimal price = exchange.lastPrice(SBER);

        exchange.tick();

        BigDecimal moved = exchange.lastPrice(SBER).subtract(price);
        assertThat(moved).isNotZero();
        assertThat(position("D39004", "SBER").unrealisedProfit())
                .isEqualByComparingTo(before.add(moved.multiply(new BigDecimal(100))));
        assertThat(position("D39004", "SBER").dailyUnrealisedProfit())
                .isEqualByComparingTo(moved.multiply(new BigDecimal(100)));
    }

    @Test
    void moneyMovesOnlyBetweenClientsAndToTheBroker() {
        BigDecimal inside = exchange.book(SBER, 1).bids().get(0).price().add(new BigDecimal("0.01"));
        exchange.place(OrderTicket.limit("D2", SBER, Side.BUY, 5, inside));
        exchange.place(OrderTicket.market("D39004", SBER, Side.SELL, 5));

        BigDecimal commission = exchange.trades("D2")
                .get(0)
                .commission()
                .add(exchange.trades("D39004").get(0).commission());
        assertThat(position("D2", "RUB").future().add(position("D39004", "RUB").future()))
                .isEqualByComparingTo(new BigDecimal("2000000").subtract(commission));
        assertThat(position("D2", "SBER")
                        .future()
                        .add(position("D39004", "SBER").future()))
                .isEqualByComparingTo("100");
    }

    @Test
    void unknownPortfolioHasNothing() {
        assertThat(exchange.positions("D1")).isEmpty();
        assertThat(exchange.orders("D1")).isEmpty();
        assertThat(exchange.trades("D1")).isEmpty();
    }

    @Test
    void refusesToOpenPositionOfUnknownPortfolio() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exchange.builder()
                        .position("D1", SBER, 1, BigDecimal.ONE)
                        .build())
                .withMessage("No such portfolio: D1");
    }

    private PositionState position(String portfolio, String symbol) {
        List<PositionState> found = exchange.positions(portfolio).stream()
                .filter(position -> position.symbol().equals(symbol))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
