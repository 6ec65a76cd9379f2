package io.github.camelalor.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a soak prints can be read without its code. */
class SoakReportTest {

    private final Tally tally = new Tally();

    @Test
    void theSettingsAreASentence() {
        assertThat(SoakSettings.of(100_000, 1).text())
                .isEqualTo(
                        "100,000 commands of seed 1, 128 in flight, another exchange every 5,000, restarts every 1,000,"
                                + " request ids remembered over restarts");
        assertThat(new SoakSettings(300, 7, 200, 64, false, 0).text())
                .isEqualTo("300 commands of seed 7, 64 in flight, another exchange every 200, no restarts,"
                        + " no repository of request ids");
    }

    @Test
    void progressCountsWhatHasEnded() {
        tally.ended(told());

        assertThat(tally.progress(300)).isEqualTo("1 of 300 commands");
    }

    @Test
    void progressSaysForWhatItWaitsWhenAllHaveBeenSent() {
        tally.ended(told());
        tally.resolving(2);
        assertThat(tally.progress(300)).isEqualTo("1 of 300 commands, waiting for the last 2 to be resolved");

        tally.resolved();
        tally.resolved();
        assertThat(tally.progress(300)).isEqualTo("1 of 300 commands");
    }

    @Test
    void theCountSaysOneThingALine() {
        tally.ended(told(Outcome.IN_DOUBT, Outcome.CONFIRMED));
        tally.ended(told(Outcome.REJECTED));
        tally.unprepared();
        tally.outcome(told(Outcome.CONFIRMED));
        tally.outcome(told(Outcome.CONFIRMED));
        tally.outcome(told(Outcome.REJECTED));
        tally.outcome(told());
        tally.untold(new IllegalStateException("stopped"));
        tally.day(12, 34_567);
        tally.restarted();

        assertThat(tally.lines())
                .startsWith("duplicates                                       0")
                .endsWith(
                        "fingerprint of schedule                          0",
                        "commands of the schedule                         3",
                        "- sent more than once                            1",
                        "- not sent, as their order could not be made     1",
                        "commands with the orders made for them           4: CONFIRMED 2, REJECTED 1",
                        "faults met                                       12",
                        "restarts                                         1",
                        "sendings that failed without a receipt           1, the last: java.lang.IllegalStateException: stopped",
                        "order books received                             34,567");
    }

    @Test
    void whatWasNotMeasuredIsNone() {
        Timings timings = new Timings();
        assertThat(timings).hasToString("none");

        timings.add(Duration.ofMillis(20).toNanos());
        assertThat(timings).hasToString("p50 20 ms, p99 20 ms, of 1");
    }

    private static Told told(Outcome... outcomes) {
        Told told = new Told(Ask.planned(1, new Schedule(1).at(0), null));
        List.of(outcomes).forEach(outcome -> told.add(receipt(outcome)));
        return told;
    }

    private static OrderReceipt receipt(Outcome outcome) {
        return new OrderReceipt(
                outcome,
                null,
                "soak-1-0",
                null,
                null,
                null,
                "MOEX",
                "SBER",
                "D",
                "http",
                null,
                null,
                null,
                1,
                Instant.EPOCH);
    }
}
