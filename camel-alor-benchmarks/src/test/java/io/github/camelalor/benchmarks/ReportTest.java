package io.github.camelalor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Properties properties = new Properties();
    private final FeedTable table = new FeedTable(Format.SLIM);
    private final OrderTable orders = new OrderTable();

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

    @Test
    void timesOfOrdersAreComparedWithinRounds() {
        add(OrderContender.HAND_WRITTEN, 100, 200);
        add(OrderContender.PLAIN_CAMEL, 200, 400);
        add(OrderContender.ALOR, 150, 400);
        Report report = new Report(Settings.of(properties), "A machine", List.of(), Map.of(), orders);

        assertThat(report.markdown()).startsWith("""
                        A machine.

                        Market orders over HTTP, one at a time; 5 s measured after 3 s of warm-up, 4 rounds:

                        | client | round trip µs, median |""").endsWith("""
                        | HttpClient + readTree, by hand | 150 | 100 - 200 | 1,500 | 2,000 | 30 | 4,000 | 9,000 |  | 0.50x (0.50 - 0.50) |
                        | marshal + http: + unmarshal | 300 | 200 - 400 | 3,000 | 2,000 | 30 | 4,000 | 9,000 | 2.00x (2.00 - 2.00) |  |
                        | alor: | 275 | 150 - 400 | 2,750 | 2,000 | 30 | 4,000 | 9,000 | 1.83x (1.50 - 2.00) | 0.92x (0.75 - 1.00) |
                        """);
    }

    @Test
    void ordersThatTheExchangeHasNotFilledOnceEachGiveNoFigure() {
        OrderResult result = new OrderResult(100, 200, 2_000, 30, 4_000, 9_000);

        assertThatIllegalStateException()
                .isThrownBy(() -> orders.add(OrderContender.ALOR, result, 9_001))
                .withMessageStartingWith("alor: has receipts for 9000 orders, and the exchange has filled 9001");
        assertThat(orders.rows()).isEmpty();
    }

    private void add(OrderContender contender, double... medianMicros) {
        for (double micros : medianMicros) {
            orders.add(contender, new OrderResult(micros, 10 * micros, 2_000, 30, 4_000, 9_000), 9_000);
        }
    }

    private void add(Contender contender, double framesPerSecond) {
        table.add(contender, new FeedResult(framesPerSecond, 10, 0.5, 100, 0, 0));
    }

    private List<String> rows() {
        Report report = new Report(Settings.of(properties), "A machine", List.of(table), Map.of(), orders);
        return report.markdown().lines().skip(6).toList();
    }
}
