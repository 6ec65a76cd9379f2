package io.github.camelalor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PriceLevelsTest {

    @Property
    void packedLevelsEqualPlainOnes(@ForAll("levels") List<PriceLevel> plain) {
        List<PriceLevel> packed = pack(plain);

        assertThat(packed).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(plain).isEqualTo(packed);
        assertThat(packed).isEqualTo(pack(plain));
    }

    @Property
    void pricesCompareAsDecimals(@ForAll("decimals") BigDecimal left, @ForAll("decimals") BigDecimal right) {
        List<PriceLevel> a = pack(List.of(new PriceLevel(left, 1, null)));
        List<PriceLevel> b = pack(List.of(new PriceLevel(right, 1, null)));

        assertThat(Integer.signum(PriceLevels.comparePrices(a, 0, b, 0))).isEqualTo(left.compareTo(right));
    }

    @Test
    void aYieldThatComesLateKeepsTheLevelsBeforeItWithout() {
        PriceLevels.Packer packer = new PriceLevels.Packer();
        packer.add(70589, 3, 146);
        packer.add(70590, 3, 10, 1621, 2);
        packer.add(70591, 3, 7);

        assertThat(packer.pack())
                .containsExactly(
                        new PriceLevel(new BigDecimal("70.589"), 146, null),
                        new PriceLevel(new BigDecimal("70.590"), 10, new BigDecimal("16.21")),
                        new PriceLevel(new BigDecimal("70.591"), 7, null));
    }

    @Test
    void aPriceThatDoesNotFitIsNotPacked() {
        assertThat(new PriceLevels.Packer().add(1L << 58, 2, 1)).isFalse();
        assertThat(new PriceLevels.Packer().add(1, 32, 1)).isFalse();
        assertThat(new PriceLevels.Packer().add(1, -1, 1)).isFalse();
        assertThat(new PriceLevels.Packer().add(1, 0, 1, 1L << 58, 0)).isFalse();
        assertThat(new PriceLevels.Packer().add((1L << 58) - 1, 31, 1)).isTrue();
    }

    @Test
    void thereIsNoLevelBehindTheLast() {
        List<PriceLevel> levels = pack(List.of(new PriceLevel(BigDecimal.TEN, 1, null)));

        assertThatThrownBy(() -> levels.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> levels.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> levels.add(levels.get(0))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aWideListWithoutYieldsEqualsANarrowOne() {
        List<PriceLevel> one = List.of(new PriceLevel(BigDecimal.ONE, 1, BigDecimal.ONE));
        List<PriceLevel> other = List.of(new PriceLevel(BigDecimal.ONE, 1, null));

        assertThat(pack(one)).isNotEqualTo(pack(other));
        assertThat(pack(one)).isNotEqualTo(List.of());
    }

    private static List<PriceLevel> pack(List<PriceLevel> levels) {
        PriceLevels.Packer packer = new PriceLevels.Packer();
        for (PriceLevel level : levels) {
            BigDecimal price = level.price();
            BigDecimal yield = level.yield();
            boolean fits = yield == null
                    ? packer.add(price.unscaledValue().longValueExact(), price.scale(), level.volume())
                    : packer.add(
                            price.unscaledValue().longValueExact(),
                            price.scale(),
                            level.volume(),
                            yield.unscaledValue().longValueExact(),
                            yield.scale());
            assertThat(fits).isTrue();
        }
        return packer.pack();
    }

    @Provide
    Arbitrary<List<PriceLevel>> levels() {
        Arbitrary<PriceLevel> level = Combinators.combine(
                        decimals(), Arbitraries.longs(), decimals().injectNull(0.5))
                .as(PriceLevel::new);
        return level.list().ofMaxSize(60).map(ArrayList::new);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        long most = (1L << 58) - 1;
        Arbitrary<Long> unscaled = Arbitraries.oneOf(
                Arbitraries.longs().between(-most, most), Arbitraries.longs().between(-1000, 100_000));
        return Combinators.combine(unscaled, Arbitraries.integers().between(0, 31))
                .as(BigDecimal::valueOf);
    }
}
