package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-08T15:57:12Z, 2024-01-08T15:57:12Z",
        "2024-01-08T15:57:12, 2024-01-08T15:57:12Z",
        "2024-01-08T15:57:12.5, 2024-01-08T15:57:12.500Z",
        "2024-12-27T23:59:59.9990000Z, 2024-12-27T23:59:59.999Z",
        "2024-01-08T15:57:12.12345678998765Z, 2024-01-08T15:57:12.123456789Z",
        "2024-01-08T18:57:12+03:00, 2024-01-08T15:57:12Z",
        "2024-01-08T10:27:12.25-05:30, 2024-01-08T15:57:12.250Z",
        "2024-02-29T00:00:00+00:00, 2024-02-29T00:00:00Z",
        "0001-01-01T00:00:00, 0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999, 9999-12-31T23:59:59.999999900Z",
        "+292278994-08-17T07:12:55.807Z, +292278994-08-17T07:12:55.807Z",
        "-0044-03-15T12:00:00Z, -0044-03-15T12:00:00Z"
    })
    void aTimeIsReadToTheNanosecond(String text, Instant time) {
        assertThat(Times.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-01-08",
                "2024-01-08T15:57",
                "2024-01-08 15:57:12",
                "2024-13-08T15:57:12Z",
                "2023-02-29T15:57:12Z",
                "2024-00-08T15:57:12Z",
                "2024-01-08T24:00:00Z",
                "2024-01-08T15:60:12Z",
                "2024-01-08T15:57:60Z",
                "2024-01-08T15:57:12.Z",
                "2024-01-08T15:57:12.5.5Z",
                "2024-01-08T15:57:12ZZ",
                "2024-01-08T15:57:12z",
                "2024-01-08T15:57:12+3:00",
                "2024-01-08T15:57:12+19:00",
                "2024-01-08T15:57:12+18:01",
                "2024-01-08T15:57:12+03:60",
                "2024-01-08T15:57:12+-3:00",
                "-2024-1-08T15:57:12Z",
                "20x4-01-08T15:57:12Z",
                "2024-01-0\u0668T15:57:12Z",
                "+1000000000-01-01T00:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "-",
                "+"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Times.parse(text)).isNull();
    }

    @Test
    void aFractionOfAbsurdLengthIsNone() {
        assertThat(Times.parse("2024-01-08T15:57:12." + "1".repeat(40))).isNotNull();
        assertThat(Times.parse("2024-01-08T15:57:12." + "1".repeat(41))).isNull();
        assertThat(Times.parse("+12024-01-08T15:57:12." + "1".repeat(1_000_000) + "Z"))
                .isNull();
    }

    @Property
    void everyTimeOfAClockIsReadAsItWritesItself(
            @ForAll long millis,
            @ForAll @IntRange(max = 999_999) int nanos,
            @ForAll @LongRange(max = 253_402_300_799L) long seconds) {
        Instant far = Instant.ofEpochMilli(millis);
        Instant near = Instant.ofEpochSecond(seconds, nanos * 1_000L);

        assertThat(Times.parse(far.toString())).isEqualTo(far);
        assertThat(Times.parse(near.toString())).isEqualTo(near);
    }

    @Test
    void secondsAreExactToTheMillisecond() {
        assertThat(Times.ofSeconds(new BigDecimal("1702631123.7809"))).isEqualTo(Instant.ofEpochMilli(1702631123780L));
        assertThat(Times.ofSeconds(new BigDecimal("1e30"))).isNull();
        assertThat(Times.ofSeconds(BigDecimal.ZERO)).isEqualTo(Instant.EPOCH);
    }
}
