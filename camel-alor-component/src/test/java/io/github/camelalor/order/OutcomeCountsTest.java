package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeCountsTest {

    private final OutcomeCounts counts = new OutcomeCounts();

    @Test
    void everyOutcomeIsThereFromTheBeginning() {
        assertThat(counts.counts()).containsOnlyKeys(Outcome.values()).allSatisfy((outcome, count) -> assertThat(count)
                .isZero());
    }

    @Test
    void aListenerHearsOfEachUntilItIsTakenAwayAndOneThatFailsHarmsNobody() throws Exception {
        List<String> heard = new ArrayList<>();
        try (AutoCloseable broken = counts.listen((outcome, taken) -> {
                    throw new IllegalStateException("broken on purpose");
                });
                AutoCloseable listening = counts.listen((outcome, taken) -> heard.add(outcome + " " + taken))) {
            assertThat(broken).isNotSameAs(listening);
            counts.count(Outcome.CONFIRMED, Duration.ofMillis(12));
            counts.count(Outcome.IN_DOUBT, Duration.ofSeconds(30));
        }
        counts.count(Outcome.CONFIRMED, Duration.ofMillis(9));

        assertThat(heard).containsExactly("CONFIRMED PT0.012S", "IN_DOUBT PT30S");
        assertThat(counts.counts())
                .containsEntry(Outcome.CONFIRMED, 2L)
                .containsEntry(Outcome.IN_DOUBT, 1L)
                .containsEntry(Outcome.REJECTED, 0L);
    }
}
