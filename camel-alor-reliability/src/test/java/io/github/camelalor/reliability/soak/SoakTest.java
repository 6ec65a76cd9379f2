package io.github.camelalor.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a soak is told, and what it tells. */
class SoakTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void whatIsSentIsTheScheduleAndWhatBecameOfItIsPrinted() throws Exception {
        Tally tally = soak(new SoakSettings(60, 2, 40, 64, false, 0));
        Tally scheduled = new Tally();
        LongStream.range(0, 60).mapToObj(new Schedule(2)::at).forEach(scheduled::sending);

        assertThat(tally.sound()).as(text()).isTrue();
        assertThat(tally.fingerprint()).isEqualTo(scheduled.fingerprint());
        assertThat(text()).contains("duplicates   ", "half-open to reported", "commands/s");
    }

    @Test
    void settingsAreReadFromProperties() {
        Properties properties = new Properties();
        properties.setProperty("soak.orders", "12");
        properties.setProperty("soak.seed", "34");
        properties.setProperty("soak.repository", "none");

        assertThat(SoakSettings.of(properties)).isEqualTo(new SoakSettings(12, 34, 5_000, 128, false, 0));
    }

    private Tally soak(SoakSettings settings) throws Exception {
        return new Soak(settings, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
