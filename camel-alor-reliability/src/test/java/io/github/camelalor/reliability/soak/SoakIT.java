package io.github.camelalor.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A short soak: enough of every fault to find what is broken, and no more than a build can wait for. */
class SoakIT {

    @Test
    void ofTwoThousandOrdersNoneIsDoubledAndNoneIsLost() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Tally tally = new Soak(new SoakSettings(2_000, 1, 2_000, 128, true, 700), out).run();

        assertThat(tally.sound()).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(tally.endedSoFar()).isEqualTo(2_000);
        assertThat(tally.faultsMet()).isGreaterThan(1_500);
        assertThat(tally.outcomes()).containsKey(Outcome.CONFIRMED);
    }
}
