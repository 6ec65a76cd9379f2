package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    @ParameterizedTest
    @CsvSource({"257.7, 25770", "257.70, 25770", "300, 30000", "2.5E+2, 25000"})
    void countsSteps(BigDecimal price, long steps) {
        assertThat(Listings.SBER.steps(price)).hasValue(steps);
    }

    @Test
    void knowsWhatIsOffTheStep() {
        assertThat(Listings.SBER.steps(new BigDecimal("257.705"))).isEmpty();
        assertThat(Listings.LKOH.steps(new BigDecimal("5840.25"))).isEmpty();
        assertThat(Listings.LKOH.steps(new BigDecimal("5840.5"))).hasValue(11681);
    }

    @Test
    void givesPricesWithoutZerosAfterThePointAndWithoutExponent() {
        assertThat(Listings.SBER.price(25770)).hasToString("257.7");
        assertThat(Listings.SBER.price(30000)).hasToString("300");
        assertThat(Listings.SI.price(84600)).hasToString("84600");
    }

    @Test
    void limitsPricesAroundThePreviousClose() {
        assertThat(Listings.SBER.priceMin()).isEqualByComparingTo("246.8");
        assertThat(Listings.SBER.priceMax()).isEqualByComparingTo("370.2");
        assertThat(Listings.SBER.withinLimits(new BigDecimal("246.79"))).isFalse();
        assertThat(Listings.SBER.withinLimits(new BigDecimal("246.8"))).isTrue();
        assertThat(Listings.SI.withinLimits(new BigDecimal("91369"))).isFalse();
    }

    @Test
    void knowsItsMarketAndItsMainBoard() {
        Listing otherBoard = Listings.SBER.onBoard("SMAL");

        assertThat(Listings.SI.market()).isEqualTo("FORTS");
        assertThat(Listings.SBER.primaryBoard()).isEqualTo("TQBR");
        assertThat(otherBoard.board()).isEqualTo("SMAL");
        assertThat(otherBoard.primaryBoard()).isEqualTo("TQBR");
        assertThat(otherBoard).isNotEqualTo(Listings.SBER);
    }

    @Test
    void countsTheDigitsOfItsPrices() {
        assertThat(Listings.SBER.decimals()).isEqualTo(2);
        assertThat(Listings.LKOH.decimals()).isEqualTo(1);
        assertThat(Listings.SI.decimals()).isZero();
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Listing.share("X", "X", "X", null, 0, "0.01", "1"))
                .withMessageContaining("Lot size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Listing.share("X", "X", "X", null, 1, "0.02", "1.01"))
                .withMessageContaining("off its step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Listing.share("X", "X", "X", null, 1, "1", "3"))
                .withMessageContaining("limits");
    }
}
