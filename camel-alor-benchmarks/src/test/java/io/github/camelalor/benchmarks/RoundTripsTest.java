package io.github.camelalor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class RoundTripsTest {

    private final RoundTrips roundTrips = new RoundTrips();

    @Test
    void percentilesAreThoseOfAllThatWereAddedInWhateverOrder() {
        for (int micros = 1_000; micros > 0; micros--) {
            roundTrips.add(micros * 1_000L);
        }

        assertThat(roundTrips.percentileMicros(50)).isEqualTo(500);
        assertThat(roundTrips.percentileMicros(99)).isEqualTo(990);
    }

    @Test
    void aSingleOneIsAllPercentiles() {
        roundTrips.add(7_500);

        assertThat(roundTrips.percentileMicros(50)).isEqualTo(7.5);
        assertThat(roundTrips.percentileMicros(99)).isEqualTo(7.5);
    }

    @Test
    void moreThanThereIsRoomForAreKept() {
        for (int i = 0; i < 600_000; i++) {
            roundTrips.add(i < 300_000 ? 1_000 : 2_000);
        }

        assertThat(roundTrips.percentileMicros(50)).isEqualTo(1);
        assertThat(roundTrips.percentileMicros(51)).isEqualTo(2);
    }

    @Test
    void noneHaveNoPercentile() {
        assertThatIllegalStateException().isThrownBy(() -> roundTrips.percentileMicros(50));
    }
}
