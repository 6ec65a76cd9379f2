package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOptionTest {

    @ParameterizedTest
    @CsvSource({
        "1700000000,2023-11-14T22:13:20Z",
        "0,1970-01-01T00:00:00Z",
        "2023-11-14T22:13:20Z,2023-11-14T22:13:20Z",
        "2023-11-15T01:13:20+03:00,2023-11-14T22:13:20Z",
        "2023-11-14T22:13:20.1234567Z,2023-11-14T22:13:20.123456700Z",
        "2023-11-14T22:13:20,2023-11-14T22:13:20Z",
        "2023-11-14T22:13,2023-11-14T22:13:00Z",
        "2023-11-14,2023-11-14T00:00:00Z"
    })
    void timesAreSecondsOrIsoAndUtcWithoutAZone(String text, Instant time) {
        assertThat(TimeOption.parse("from", text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1.5", "2023-02-30", "2023-11-14T25:00:00Z", "14.11.2023", "123456789012"})
    void whatIsNoTimeIsRefusedWithItsNameAndWhatIsAllowed(String text) {
        assertThatThrownBy(() -> TimeOption.parse("from", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from")
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("ISO-8601");
    }
}
