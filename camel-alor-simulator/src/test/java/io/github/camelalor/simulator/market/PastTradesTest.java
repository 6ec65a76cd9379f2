package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastTradesTest {
    private static final Instant TODAY = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void thereAreNoneUnlessAskedFor() {
        try (Exchange exchange = Exchanges.still().build()) {
            assertThat(exchange.pastTrades("D39004")).isEmpty();
            assertThat(exchange.pastTrades("nobody")).isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameTrades() {
        try (Exchange one = Exchanges.still().pastTrades(600).build();
                Exchange other = Exchanges.still().pastTrades(600).build()) {
            assertThat(one.pastTrades("D39004")).hasSize(600).isEqualTo(other.pastTrades("D39004"));
            assertThat(one.pastTrades("D2")).isNotEqualTo(one.pastTrades("D39004"));
        }
    }

    @Test
    void theyAreOlderThanTodayAndBelowItsNumbers() {
        try (Exchange exchange = Exchanges.still().pastTrades(2_500).build()) {
            List<OwnTrade> past = exchange.pastTrades("D39004");
            assertThat(past)
                    .isSortedAccordingTo(Comparator.comparing(OwnTrade::time))
                    .isSortedAccordingTo(Comparator.comparing(trade -> Long.parseLong(trade.id())))
                    .allSatisfy(trade -> {
                        assertThat(trade.time()).isBefore(TODAY);
                        assertThat(trade.listing().steps(trade.price())).isPresent();
                        assertThat(trade.listing().withinLimits(trade.price())).isTrue();
                    });
            assertThat(past).extracting(OwnTrade::id).doesNotHaveDuplicates();
            assertThat(past).filteredOn(trade -> trade.repo() != null).hasSize(50);

            exchange.place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 1));
            assertThat(new BigDecimal(exchange.trades("D39004").get(0).id()))
                    .isGreaterThan(new BigDecimal(past.get(2_499).id()));
        }
    }

    @Test
    void contractsHaveNumbersOfNineteenDigitsAndNoCommission() {
        try (Exchange exchange = Exchanges.still().pastTrades(10).build()) {
            assertThat(exchange.pastTrades("7500GHC")).hasSize(10).allSatisfy(trade -> {
                assertThat(trade.id()).hasSize(19);
                assertThat(trade.orderNumber()).hasSize(19);
                assertThat(trade.commission()).isNull();
                assertThat(trade.repo()).isNull();
            });
        }
    }

    @Test
    void moreThanCanBeKeptAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exchange.builder().pastTrades(100_001))
                .withMessageContaining("from 0 to 100000");
    }

    @Test
    void theNextSessionMakesTodaysTradesPastOnes() {
        try (Exchange exchange = Exchanges.still().build()) {
            exchange.place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 2));
            exchange.place(OrderTicket.limit("D39004", Listings.SBER, Side.BUY, 1, new BigDecimal("290"))
                    .timeInForce(TimeInForce.GOOD_TILL_CANCELLED));
            exchange.place(OrderTicket.limit("D39004", Listings.SBER, Side.BUY, 1, new BigDecimal("291")));
            exchange.tick();
            List<OwnTrade> today = exchange.trades("D39004");

            exchange.openNextSession();

            assertThat(exchange.trades("D39004")).isEmpty();
            assertThat(exchange.pastTrades("D39004")).isEqualTo(today);
            assertThat(exchange.orders("D39004"))
                    .singleElement()
                    .extracting(OrderState::price)
                    .isEqualTo(new BigDecimal("290"));
            PositionState position = exchange.positions("D39004").get(0);
            assertThat(position.open()).isEqualTo("20");
            assertThat(position.t0()).isEqualTo("20");
            assertThat(position.dailyUnrealisedProfit()).isZero();
            assertThat(position.unrealisedProfit()).isNotZero();
            Valuation valuation = exchange.valuation("D39004", "MOEX").orElseThrow();
            assertThat(valuation.profit()).isZero();
            assertThat(valuation.commission()).isZero();
            assertThat(valuation.openingMoney()).isEqualByComparingTo(valuation.money());
        }
    }

    @Test
    void aPositionThatIsClosedIsForgottenInTheNextSession() {
        try (Exchange exchange = Exchanges.still().build()) {
            exchange.place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 1));
            exchange.place(OrderTicket.market("D39004", Listings.SBER, Side.SELL, 1));
            assertThat(exchange.positions("D39004").get(0).future()).isZero();

            exchange.openNextSession();

            assertThat(exchange.positions("D39004"))
                    .extracting(PositionState::symbol)
                    .containsExactly("RUB");
        }
    }

    @Test
    void aRepoTradeMovesNeitherMoneyNorUnits() {
        try (Exchange exchange = Exchanges.still()
                .repoTrade("D39004", Listings.SBER, Side.SELL, 5)
                .build()) {
            assertThat(exchange.trades("D39004"))
                    .singleElement()
                    .satisfies(trade -> assertThat(trade.repo().value()).isEqualByComparingTo(trade.volume()));
            assertThat(exchange.positions("D39004"))
                    .extracting(PositionState::symbol)
                    .containsExactly("RUB");
        }
    }
}
