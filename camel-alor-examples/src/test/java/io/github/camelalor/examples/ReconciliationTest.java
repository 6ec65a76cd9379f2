package io.github.camelalor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.examples.OrderReports.Report;
import io.github.camelalor.examples.OrderReports.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Source FIRST = new Source("orders", 0, 0);
    private static final Source SECOND = new Source("orders", 0, 1);

    private static Report report(String topic, String outcome, String requestId, int second) {
        return new Report(topic, outcome, "create:market", requestId, "2026-05-04T10:00:0" + second + "Z");
    }

    private static Report confirmed(String requestId) {
        return report("order-results", "CONFIRMED", requestId, 0);
    }

    @Test
    void whatIsReportedAndWhatWaitsAddsUpToWhatCameIn() {
        Reconciliation all = Reconciliation.of(
                Map.of(FIRST, true, SECOND, false),
                Map.of(FIRST, List.of(confirmed("a"))),
                Optional.of(Map.of("a", 1)));

        assertThat(all.faults()).isEmpty();
        assertThat(all)
                .hasToString("records=2 results=1 dead-letter=0 in-doubt=0 not-sent=0 waiting=1 repeated=0 "
                        + "effects=1 duplicates=0");
    }

    @Test
    void aCommittedRecordWithoutReportIsLost() {
        Reconciliation all = Reconciliation.of(Map.of(FIRST, true), Map.of(), Optional.empty());

        assertThat(all.faults()).singleElement().asString().contains("nothing was reported");
    }

    @Test
    void anOrderExecutedTwiceIsADuplicate() {
        Reconciliation all = Reconciliation.of(
                Map.of(FIRST, true), Map.of(FIRST, List.of(confirmed("a"))), Optional.of(Map.of("a", 2)));

        assertThat(all.faults()).singleElement().asString().contains("executed 2 times");
        assertThat(all.toString()).endsWith("effects=1 duplicates=1");
    }

    @Test
    void aConfirmedOrderThatTheExchangeDoesNotKnowIsAFault() {
        Reconciliation all =
                Reconciliation.of(Map.of(FIRST, true), Map.of(FIRST, List.of(confirmed("a"))), Optional.of(Map.of()));

        assertThat(all.faults()).singleElement().asString().contains("does not know");
    }

    @Test
    void anOrderAtTheExchangeThatNobodyReportedIsAFault() {
        Reconciliation all = Reconciliation.of(
                Map.of(FIRST, true), Map.of(FIRST, List.of(confirmed("a"))), Optional.of(Map.of("a", 1, "b", 1)));

        assertThat(all.faults()).singleElement().asString().contains("order b");
    }

    @Test
    void anOrderAtTheExchangeWhoseRecordWasDeniedIsAFault() {
        Reconciliation all = Reconciliation.of(
                Map.of(FIRST, true),
                Map.of(FIRST, List.of(report("orders-dead-letter", "DENIED", "a", 0))),
                Optional.of(Map.of("a", 1)));

        assertThat(all.faults()).singleElement().asString().contains("order a");
    }

    @Test
    void theLastOfSeveralReportsOfARecordCounts() {
        Reconciliation all = Reconciliation.of(
                Map.of(FIRST, true),
                Map.of(
                        FIRST,
                        List.of(
                                report("order-results", "CONFIRMED", "a", 2),
                                report("orders-in-doubt", "IN_DOUBT", "a", 1))),
                Optional.of(Map.of("a", 1)));

        assertThat(all.faults()).isEmpty();
        assertThat(all.toString()).contains("results=1", "in-doubt=0", "repeated=1");
    }
}
