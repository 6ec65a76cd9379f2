package io.github.camelalor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Properties properties = new Properties();
    private final FeedTable table = new FeedTable(Format.SLIM);

    /** With a single round it takes as many turns as the others. */
    @Test
    void theControlIsComparedWithNobodyHoweverManyRoundsThereAre() {
        properties.setProperty("benchmark.rounds", "1");
        add(Contender.BARE_SOCKET, 1_000_000);
        add(Contender.HAND_WRITTEN, 40_000);
        add(Contender.ALOR, 100_000);

        assertThat(rows())
                .containsExactly(
                        "| bare socket (control) | 1,000,000 | 1,000,000 - 1,000,000 | 10 | 0.50 | 0 | 0 |  |  |",
                        "| Vert.x + readTree, by hand | 40,000 | 40,000 - 40,000 | 10 | 0.50 | 0 | 0 |  |  |",
                        "| alor: | 100,000 | 100,000 - 100,000 | 10 | 0.50 | 0 | 0 | 2.50x (2.50 - 2.50) |  |");
    }

    private void add(Contender contender, double framesPerSecond) {
        table.add(contender, new FeedResult(framesPerSecond, 10, 0.5, 100, 0, 0));
    }

    private List<String> rows() {
        Report report = new Report(Settings.of(properties), "A machine", List.of(table), Map.of());
        return report.markdown().lines().skip(6).toList();
    }
}
