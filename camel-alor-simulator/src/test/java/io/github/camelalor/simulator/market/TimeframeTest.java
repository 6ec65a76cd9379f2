package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeTest {
    @ParameterizedTest
    @CsvSource({
        "60, 2026-03-04T12:34:56Z, 2026-03-04T12:34:00Z, 2026-03-04T12:35:00Z",
        "15, 2026-03-04T12:34:56Z, 2026-03-04T12:34:45Z, 2026-03-04T12:35:00Z",
        "D, 2026-03-04T12:34:56Z, 2026-03-04T00:00:00Z, 2026-03-05T00:00:00Z",
        "86400, 2026-03-04T12:34:56Z, 2026-03-04T00:00:00Z, 2026-03-05T00:00:00Z",
        "w, 2026-03-04T12:34:56Z, 2026-03-02T00:00:00Z, 2026-03-09T00:00:00Z",
        "M, 2026-02-04T12:34:56Z, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2592000, 2026-02-04T12:34:56Z, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "Y, 2026-03-04T12:34:56Z, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z"
    })
    void findsTheCandleOfAMoment(String text, Instant moment, Instant start, Instant next) {
        Timeframe timeframe = Timeframe.parse(text);

        assertThat(timeframe.start(moment.getEpochSecond())).isEqualTo(start.getEpochSecond());
        assertThat(timeframe.next(start.getEpochSecond())).isEqualTo(next.getEpochSecond());
    }

    @Test
    void findsTheFirstStartFromAMoment() {
        assertThat(Timeframe.parse("60").from(120)).isEqualTo(120);
        assertThat(Timeframe.parse("60").from(121)).isEqualTo(180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-60", "1m", "1.5", "31536001", "99999999999999999999"})
    void refusesWhatIsNoTimeframe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeframe.parse(text))
                .withMessageStartingWith("tf must be")
                .withMessageContaining("'" + text + "'");
    }
}
