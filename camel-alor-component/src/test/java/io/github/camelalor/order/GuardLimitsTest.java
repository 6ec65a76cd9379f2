package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardLimitsTest {

    private static final Duration AGE = GuardLimits.DEFAULT_BOOK_AGE;

    @Test
    void aQuantityBelowOneLotIsNoLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardLimits(0L, null, null, AGE, null, null, null))
                .withMessage("Option maxOrderQuantity is '0'; allowed is a whole number of lots, at least 1");
    }

    @Test
    void moneyHasToBeAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardLimits(null, BigDecimal.ZERO, null, AGE, null, null, null))
                .withMessageContaining("maxOrderNotional is '0'");
    }

    @Test
    void aDistanceMayBeZeroButNotBelow() {
        assertThat(new GuardLimits(null, null, BigDecimal.ZERO, AGE, null, null, null).needBooks())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardLimits(null, null, new BigDecimal("-0.1"), AGE, null, null, null))
                .withMessageContaining("maxPriceDistance is '-0.1'");
    }

    @Test
    void aBookIsAlwaysSomeTimeOld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardLimits(null, null, null, Duration.ZERO, null, null, null))
                .withMessageContaining("maxBookAge");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void aRateIsOneOrderASecondOrMore(int rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardLimits(null, null, null, AGE, rate, null, null))
                .withMessageContaining("maxOrdersPerSecond is '" + rate + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SBER", "MOEX:", ":SBER", "*", "*:SBER", "MOEX:SB*", "MOEX:SBER:", "MOEX:SBER:*", "A:B:C:D", ""})
    void anInstrumentIsNamedWhole(String instrument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instruments(instrument))
                .withMessageContaining("allowedInstruments is '" + instrument + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "MOEX:SBER, MOEX, SBER, , true",
        "MOEX:SBER, MOEX, SBER, TQBR, true",
        "MOEX:SBER, SPBX, SBER, , false",
        "MOEX:SBER, MOEX, SBERP, , false",
        "MOEX:SBER, MOEX, sber, , false",
        "MOEX:*, MOEX, GAZP, SMAL, true",
        "MOEX:*, SPBX, AAPL, , false",
        "MOEX:SBER:TQBR, MOEX, SBER, TQBR, true",
        "MOEX:SBER:TQBR, MOEX, SBER, SMAL, false",
        "MOEX:SBER:TQBR, MOEX, SBER, , false"
    })
    void anInstrumentIsAllowedByNameByBoardOrWithItsWholeExchange(
            String allowed, String exchange, String symbol, String board, boolean passes) {
        assertThat(instruments(allowed).allowInstrument(exchange, symbol, board))
                .isEqualTo(passes);
    }

    @Test
    void onlyWhatIsSetIsNamed() {
        assertThat(GuardLimits.NONE).hasToString("none");
        assertThat(new GuardLimits(5L, new BigDecimal("1E+6"), null, AGE, 10, Set.of("MOEX:*"), Set.of("D2", "D1")))
                .hasToString("maxOrderQuantity=5 maxOrderNotional=1000000 maxBookAge=PT5S maxOrdersPerSecond=10"
                        + " allowedInstruments=MOEX:* allowedPortfolios=D1,D2");
    }

    private static GuardLimits instruments(String allowed) {
        return new GuardLimits(null, null, null, AGE, null, Set.of(allowed), null);
    }
}
