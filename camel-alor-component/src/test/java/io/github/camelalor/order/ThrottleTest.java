package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.net.RetryAfter;
import io.github.camelalor.time.ManualTimers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private final ManualTimers timers = new ManualTimers();
    private final Throttle throttle = new Throttle(timers);

    @Test
    void withoutAPauseNobodyWaits() {
        assertThat(throttle.turn(false)).isZero();
        assertThat(throttle.turn(false)).isZero();
    }

    @Test
    void afterAPauseThoseWhoWaitedGoOneByOne() {
        throttle.pause(Duration.ofSeconds(1));

        assertThat(throttle.turn(false)).isEqualTo(Duration.ofMillis(1000));
        assertThat(throttle.turn(false)).isEqualTo(Duration.ofMillis(1010));
        timers.advance(Duration.ofMillis(1000));
        assertThat(throttle.turn(true)).isZero();
        assertThat(throttle.turn(false)).isEqualTo(Duration.ofMillis(20));
        timers.advance(Duration.ofMillis(100));
        assertThat(throttle.turn(false)).isZero();
    }

    @Test
    void anotherPauseHoldsBackThoseWhoWaitedAlready() {
        throttle.pause(Duration.ofSeconds(1));
        throttle.turn(false);
        timers.advance(Duration.ofMillis(900));
        throttle.pause(Duration.ofSeconds(1));
        timers.advance(Duration.ofMillis(100));

        assertThat(throttle.turn(true)).isGreaterThanOrEqualTo(Duration.ofMillis(900));
    }

    @Test
    void aShorterPauseDoesNotEndALongerOne() {
        throttle.pause(Duration.ofSeconds(2));
        throttle.pause(Duration.ofSeconds(1));

        assertThat(throttle.turn(false)).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, PT1S",
                "0, PT1S",
                "3, PT3S",
                "' 3 ', PT3S",
                "-5, PT1S",
                "soon, PT1S",
                "86400, PT5M",
                "999999999999, PT1S",
                "'Thu, 01 Jan 2026 00:00:07 GMT', PT7S",
                "'Wed, 31 Dec 2025 00:00:00 GMT', PT1S",
            })
    void theHeaderIsReadWithinReason(String header, Duration pause) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

        assertThat(RetryAfter.read(header, clock)).isEqualTo(pause);
    }
}
