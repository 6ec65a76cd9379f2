package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AverageCostTest {
    private final AverageCost cost = new AverageCost(0, BigDecimal.ZERO);

    @Test
    void averagesWhatIsAdded() {
        assertThat(trade(10, "100")).isZero();
        assertThat(trade(20, "103")).isZero();

        assertState(30, "102");
        assertThat(cost.profitAt(new BigDecimal("101.5"))).isEqualByComparingTo("-15");
    }

    @Test
    void closesPartAtTheAverage() {
        trade(10, "100");
        trade(20, "103");

        assertThat(trade(-5, "104")).isEqualByComparingTo("10");

        assertState(25, "102");
    }

    @Test
    void forgetsTheAverageWhenClosed() {
        trade(10, "100");

        assertThat(trade(-10, "99")).isEqualByComparingTo("-10");

        assertState(0, "0");
        assertThat(cost.profitAt(new BigDecimal("500"))).isZero();
    }

    @Test
    void turnsAround() {
        trade(10, "100");

        assertThat(trade(-15, "110")).isEqualByComparingTo("100");

        assertState(-5, "110");
        assertThat(cost.profitAt(new BigDecimal("108"))).isEqualByComparingTo("10");
    }

    @Test
    void gainsOnShortWhenThePriceFalls() {
        trade(-10, "100");
        trade(-10, "90");

        assertState(-20, "95");
        assertThat(trade(20, "80")).isEqualByComparingTo("300");
        assertState(0, "0");
    }

    @Test
    void roundsTheAverageToFourDigits() {
        trade(1, "1");
        trade(2, "2");

        assertState(3, "1.6667");
        assertThat(cost.profitAt(BigDecimal.ZERO)).isEqualByComparingTo("-5");
    }

    private BigDecimal trade(long change, String price) {
        return cost.trade(change, new BigDecimal(price));
    }

    private void assertState(long units, String price) {
        assertThat(cost.units()).isEqualTo(units);
        assertThat(cost.price()).isEqualTo(price);
    }
}
