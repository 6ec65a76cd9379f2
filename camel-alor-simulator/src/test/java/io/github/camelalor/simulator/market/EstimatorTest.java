package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EstimatorTest {
    private static final Listing SBER = Listings.SBER;
    private static final BigDecimal PRICE = new BigDecimal("300");

    private final Exchange exchange = Exchanges.still()
            .cash(new BigDecimal("100000"))
            .position("D39004", SBER, 55, PRICE)
            .build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void tellsWhatAnOrderCostsAndWhatTheAccountCanDo() {
        Estimate estimate = estimate(new EstimateQuestion("D39004", SBER, PRICE, 4L, null, false));

        // A lot costs 3,000 and a commission of 2.4.
        assertThat(estimate.value()).isEqualTo("12000");
        assertThat(estimate.commission()).isEqualTo("9.6");
        assertThat(estimate.ownToBuy()).isEqualTo(33);
        assertThat(estimate.toBuy()).isEqualTo(66);
        assertThat(estimate.ownToSell()).isEqualTo(5);
        assertThat(estimate.toSell()).isEqualTo(38);
        assertThat(estimate.buyPrice()).isNull();
    }

    @Test
    void takesTheLastPriceIfNoneIsGiven() {
        Estimate estimate = estimate(new EstimateQuestion("D39004", SBER, null, 1L, null, false));

        assertThat(estimate.value())
                .isEqualByComparingTo(exchange.lastPrice(SBER).multiply(BigDecimal.TEN));
    }

    @Test
    void spendsABudgetButNoMoreThanThereIs() {
        Estimate small = estimate(new EstimateQuestion("D39004", SBER, PRICE, null, new BigDecimal("10000"), false));
        assertThat(small.toBuy()).isEqualTo(3);
        assertThat(small.ownToBuy()).isEqualTo(3);
        assertThat(small.value()).isEqualTo("9000");
        assertThat(small.buyPrice()).isEqualTo("300");

        Estimate large = estimate(new EstimateQuestion("D39004", SBER, PRICE, null, new BigDecimal("1000000"), false));
        assertThat(large.toBuy()).isEqualTo(33);
    }

    @Test
    void leavesOutWhatOrdersClaimIfAsked() {
        exchange.place(OrderTicket.limit("D39004", SBER, Side.BUY, 10, PRICE));
        exchange.place(OrderTicket.limit("D39004", SBER, Side.SELL, 2, new BigDecimal("330")));

        Estimate with = estimate(new EstimateQuestion("D39004", SBER, PRICE, 1L, null, true));
        assertThat(with.ownToBuy()).isEqualTo(23);
        assertThat(with.ownToSell()).isEqualTo(3);
        Estimate without = estimate(new EstimateQuestion("D39004", SBER, PRICE, 1L, null, false));
        assertThat(without.ownToBuy()).isEqualTo(33);
        assertThat(without.ownToSell()).isEqualTo(5);
    }

    @Test
    void knowsNothingOfOtherPortfoliosAndSections() {
        assertThat(exchange.estimate(new EstimateQuestion("D1", SBER, PRICE, 1L, null, false)))
                .isEmpty();
        assertThat(estimate(new EstimateQuestion("7500GHC", SBER, PRICE, 1L, null, false))
                        .toBuy())
                .isZero();
        assertThat(estimate(new EstimateQuestion("7500GHC", Listings.SI, null, 1L, null, false))
                        .ownToBuy())
                .isEqualTo(1);
    }

    @Test
    void findsAnEndHoweverLittleALotCosts() {
        BigDecimal nothing = new BigDecimal("0.000000000000000000000001");

        assertThat(estimate(new EstimateQuestion("D39004", SBER, nothing, 1L, null, false))
                        .toBuy())
                .isEqualTo(Integer.MAX_VALUE);
    }

    private Estimate estimate(EstimateQuestion question) {
        return exchange.estimate(question).orElseThrow();
    }
}
