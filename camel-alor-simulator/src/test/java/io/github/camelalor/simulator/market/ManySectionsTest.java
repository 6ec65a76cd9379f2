package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is listed beside shares and futures, and money beside roubles. */
class ManySectionsTest {
    private final Exchange exchange = Exchanges.still()
            .listings(Listings.standard())
            .portfolios("demo", "G12345")
            .cash("USD", new BigDecimal("5000.25"))
            .commissionRate(BigDecimal.ZERO)
            .build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void aBondIsPaidInPercentOfItsNominalAndWithItsInterest() {
        exchange.place(OrderTicket.market("D39004", Listings.OFZ, Side.BUY, 2));

        OwnTrade trade = exchange.trades("D39004").get(0);
        assertThat(trade.volume())
                .isEqualByComparingTo(
                        trade.price().multiply(new BigDecimal(10)).multiply(new BigDecimal(trade.quantity())));
        BigDecimal interest = exchange.trades("D39004").stream()
                .map(OwnTrade::accruedInterest)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(interest).isEqualByComparingTo("24.9");
        BigDecimal paid =
                exchange.trades("D39004").stream().map(OwnTrade::volume).reduce(interest, BigDecimal::add);
        assertThat(money("RUB")).isEqualByComparingTo(new BigDecimal("1000000").subtract(paid));
        PositionState position = position("D39004", "SU26238RMFS4");
        assertThat(position.volume()).isEqualByComparingTo(paid.subtract(interest));
        Valuation valuation = exchange.valuation("D39004", "MOEX").orElseThrow();
        assertThat(valuation.profit())
                .isEqualByComparingTo(position.currentVolume().subtract(position.volume()));
    }

    @Test
    void theYieldOfABondFallsAsItsPriceRises() {
        assertThat(Listings.OFZ.yield(new BigDecimal("58.12"))).isEqualByComparingTo("14.05");
        assertThat(Listings.OFZ.yield(new BigDecimal("60"))).isEqualByComparingTo("13.61");
        assertThat(Listings.SBER.yield(new BigDecimal("300"))).isNull();
    }

    @Test
    void aShareOfTheOtherExchangeIsPaidInItsCurrency() {
        Placement placement = exchange.place(OrderTicket.market("D39004", Listings.AAPL, Side.BUY, 3));

        assertThat(placement).isInstanceOf(Placement.Accepted.class);
        BigDecimal paid =
                exchange.trades("D39004").stream().map(OwnTrade::volume).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(money("USD")).isEqualByComparingTo(new BigDecimal("5000.25").subtract(paid));
        assertThat(money("RUB")).isEqualByComparingTo("1000000");
        assertThat(exchange.valuation("D39004", "SPBX").orElseThrow().currency())
                .isEqualTo("USD");
        assertThat(exchange.valuation("D39004", "MOEX").orElseThrow().profit()).isZero();
        assertThat(exchange.place(OrderTicket.market("D39004", Listings.AAPL, Side.BUY, 20)))
                .isEqualTo(new Placement.Rejected(Rejection.INSUFFICIENT_FUNDS));
    }

    @Test
    void currencyThatWasBoughtCanBeBoughtFor() {
        exchange.place(OrderTicket.market("G12345", Listings.CNY, Side.BUY, 1));

        assertThat(exchange.trades("G12345").get(0).id()).hasSize(10);
        assertThat(exchange.valuation("G12345", "MOEX").orElseThrow().buyingPowers())
                .extracting(Valuation.BuyingPower::currency)
                .containsExactly("RUB", "CNY");
        assertThat(exchange.place(OrderTicket.market("G12345", Listings.SBER, Side.BUY, 1)))
                .isEqualTo(new Placement.Rejected(Rejection.FORBIDDEN_FOR_CLIENT));
    }

    @Test
    void optionsCountTowardsTheNetOptionValue() {
        exchange.place(
                OrderTicket.market("7500GHC", Listings.SI_CALL, Side.SELL, 1).allowMargin(true));

        assertThat(exchange.valuation("7500GHC", "MOEX").orElseThrow().optionValue())
                .isEqualByComparingTo(exchange.lastPrice(Listings.SI_CALL).negate());
    }

    private BigDecimal money(String currency) {
        return position("D39004", currency).future();
    }

    private PositionState position(String portfolio, String symbol) {
        return exchange.positions(portfolio).stream()
                .filter(position -> position.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
