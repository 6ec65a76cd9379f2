package io.github.camelalor.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration MIN = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofSeconds(30);

    private static List<Duration> delays(Backoff backoff, int count) {
        return Stream.generate(backoff::next).limit(count).toList();
    }

    @Test
    void delaysStayBetweenMinimumAndMaximumForEver() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(delays(new Backoff(MIN, MAX, new Random(seed)), 200))
                    .allSatisfy(delay -> assertThat(delay).isBetween(MIN, MAX));
        }
    }

    @Test
    void delaysGrowToTheUpperHalfOfTheMaximum() {
        List<Duration> delays = delays(new Backoff(MIN, MAX, new Random(1)), 20);
        assertThat(delays.get(0)).isLessThanOrEqualTo(MIN.multipliedBy(3).dividedBy(2));
        assertThat(delays.subList(5, 20)).allMatch(delay -> delay.compareTo(MAX.dividedBy(2)) >= 0);
    }

    @Test
    void twoThatFailTogetherDoNotComeBackTogether() {
        List<Duration> one = delays(new Backoff(MIN, MAX, new Random(1)), 50);
        List<Duration> other = delays(new Backoff(MIN, MAX, new Random(2)), 50);
        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    @Test
    void aResetGoesBackToTheMinimum() {
        Backoff backoff = new Backoff(MIN, MAX, new Random(1));
        delays(backoff, 10);
        assertThat(backoff.failures()).isEqualTo(10);
        backoff.reset();
        assertThat(backoff.failures()).isZero();
        assertThat(backoff.next()).isLessThanOrEqualTo(MIN.multipliedBy(3).dividedBy(2));
    }

    @Test
    void oneLengthForAllIsPossible() {
        assertThat(delays(new Backoff(MIN, MIN, new Random(1)), 5)).containsOnly(MIN);
    }

    @Test
    void boundsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, MAX, new Random())).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new Backoff(MAX, MIN, new Random())).hasMessageContaining("PT30S");
    }
}
