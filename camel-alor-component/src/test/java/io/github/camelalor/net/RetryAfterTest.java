package io.github.camelalor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

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
