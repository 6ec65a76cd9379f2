package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValuationTest {
    private static final Listing SBER = Listings.SBER;
    private static final Listing SI = Listings.SI;

    private final Exchange exchange = Exchanges.still()
            .position("D39004", SBER, 100, new BigDecimal("300"))
            .position("7500GHC", SI, -2, new BigDecimal("84500"))
            .cash(new BigDecimal("1000000"))
            .commissionRate(new BigDecimal("0.001"))
            .contractFee(new BigDecimal("3"))
            .build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void opensWithMoneyAndPositionsAtTheirClose() {
        Valuation shares = shares();
        assertThat(shares.evaluation()).isEqualByComparingTo("1030850");
        assertThat(shares.profit()).isZero();
        assertThat(shares.profitRate()).isZero();
        assertThat(shares.buyingPower()).isEqualByComparingTo("1000000");
        assertThat(shares.commission()).isZero();
        assertThat(shares.initialMargin()).isEqualByComparingTo("6170");
        assertThat(shares.minimalMargin()).isEqualByComparingTo("3085");
        assertThat(shares.riskCoverageRatioOne()).isEqualByComparingTo("1024680");
        assertThat(shares.riskCoverageRatioTwo()).isEqualByComparingTo("1027765");
        assertThat(shares.status()).isEqualTo(Valuation.Status.OK);
        assertThat(shares.negativeQuantity()).isFalse();
    }

    @Test
    void aFillCostsTheSpreadAndTheCommission() {
        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 1));

        OwnTrade trade = exchange.trades("D39004").get(0);
        BigDecimal spread = exchange.lastPrice(SBER).subtract(trade.price()).multiply(BigDecimal.TEN);
        Valuation now = shares();
        BigDecimal moved =
                exchange.lastPrice(SBER).subtract(new BigDecimal("308.5")).multiply(new BigDecimal(100));
        assertThat(now.commission()).isEqualByComparingTo(trade.commission());
        assertThat(now.profit()).isEqualByComparingTo(spread.add(moved).subtract(trade.commission()));
        assertThat(now.profitRate().signum()).isEqualTo(now.profit().signum());
        assertThat(now.money())
                .isEqualByComparingTo(
                        new BigDecimal("1000000").subtract(trade.volume()).subtract(trade.commission()));
    }

    @Test
    void workingBuysTakeBuyingPowerAndCorrectTheMargin() {
        exchange.place(OrderTicket.limit("D39004", SBER, Side.BUY, 10, new BigDecimal("300")));

        assertThat(shares().buyingPower()).isEqualByComparingTo("970000");
        assertThat(shares().correctedMargin())
                .isEqualByComparingTo(shares().initialMargin().add(new BigDecimal("6000")));
    }

    @Test
    void moneyPaidInIsWorthButNoProfit() {
        exchange.transfer("D39004", "RUB", new BigDecimal("500.25"));

        assertThat(shares().evaluation()).isEqualByComparingTo("1031350.25");
        assertThat(shares().profit()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> exchange.transfer("nobody", "RUB", BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange.transfer("D39004", "XXX", BigDecimal.ONE))
                .withMessageContaining("XXX");
    }

    @Test
    void contractsAreWorthTheirProfitAndBindMargin() {
        Valuation contracts = contracts();
        assertThat(contracts.evaluation()).isEqualByComparingTo("999800");
        assertThat(contracts.openVariationMargin()).isEqualByComparingTo("-200");
        assertThat(contracts.moneyBlocked()).isEqualByComparingTo("33840");
        assertThat(contracts.moneyFree()).isEqualByComparingTo("966160");
        assertThat(contracts.commission()).isNull();
        assertThat(contracts.negativeQuantity()).isTrue();
    }

    @Test
    void aClosedContractSettlesItsVariationMarginAndPaysItsFee() {
        exchange.place(OrderTicket.market("7500GHC", SI, Side.BUY, 1));

        BigDecimal price = exchange.trades("7500GHC").get(0).price();
        Valuation contracts = contracts();
        assertThat(contracts.settledVariationMargin()).isEqualByComparingTo(new BigDecimal("84500").subtract(price));
        assertThat(contracts.fees()).isEqualByComparingTo("3");
        assertThat(contracts.moneyAmount()).isEqualByComparingTo("1000000");
        assertThat(contracts.evaluation())
                .isEqualByComparingTo(
                        contracts.moneyAmount().add(contracts.variationMargin()).subtract(contracts.fees()));
        assertThat(contracts.moneyFree()).isEqualByComparingTo(contracts.money().subtract(contracts.moneyBlocked()));
    }

    @Test
    void marginThatIsNotCoveredShowsInTheStatus() {
        exchange.transfer("7500GHC", "RUB", new BigDecimal("-970000"));
        assertThat(contracts().status()).isEqualTo(Valuation.Status.DEMAND);
        exchange.transfer("7500GHC", "RUB", new BigDecimal("-20000"));
        assertThat(contracts().status()).isEqualTo(Valuation.Status.TO_CLOSE);
    }

    @Test
    void theRiskClassSaysHowMuchMarginIsNeeded() {
        try (Exchange special = Exchanges.still()
                .position("D39004", SBER, 100, new BigDecimal("300"))
                .clientType("D39004", ClientType.SPECIAL)
                .build()) {
            Valuation valuation = special.valuation("D39004", "moex").orElseThrow();
            assertThat(valuation.initialMargin()).isEqualByComparingTo("3085");
            assertThat(valuation.clientType()).isEqualTo(ClientType.SPECIAL);
            assertThat(valuation.exchange()).isEqualTo("MOEX");
        }
    }

    @Test
    void aPositionOfAnotherSectionIsForbidden() {
        try (Exchange odd = Exchanges.still()
                .position("D39004", SI, 1, new BigDecimal("84600"))
                .build()) {
            assertThat(odd.valuation("D39004", "MOEX").orElseThrow().forbiddenPositions())
                    .isTrue();
        }
    }

    @Test
    void unknownPortfoliosAndExchangesHaveNone() {
        assertThat(exchange.valuation("nobody", "MOEX")).isEmpty();
        assertThat(exchange.valuation("D39004", "NYSE")).isEmpty();
    }

    private Valuation shares() {
        return exchange.valuation("D39004", "MOEX").orElseThrow();
    }

    private Valuation contracts() {
        return exchange.valuation("7500GHC", "MOEX").orElseThrow();
    }
}
