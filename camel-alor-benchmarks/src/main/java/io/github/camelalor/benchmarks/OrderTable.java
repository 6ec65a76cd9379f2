package io.github.camelalor.benchmarks;

import java.util.List;

/** The results of all rounds of orders. */
final class OrderTable {

    private final Rounds<OrderContender, OrderResult> rounds = new Rounds<>(OrderContender.class);

    /**
     * Adds what a client did in a round.
     *
     * @param filled orders that the exchange has filled in this round
     * @throws IllegalStateException if these are not those that the client has receipts for
     */
    void add(OrderContender contender, OrderResult result, long filled) {
        if (filled != result.confirmed()) {
            throw new IllegalStateException(String.format(
                    "%s has receipts for %d orders, and the exchange has filled %d: there is no figure to be had of that",
                    contender.title(), result.confirmed(), filled));
        }
        rounds.add(contender, result);
    }

    /** One row for each client. */
    List<Row> rows() {
        return rounds.rows(this::row);
    }

    private Row row(OrderContender contender, List<OrderResult> results) {
        return new Row(
                contender.title(),
                results,
                Spread.of(results, OrderResult::medianMicros),
                Spread.of(results, OrderResult::p99Micros).median(),
                Spread.of(results, OrderResult::ordersPerSecond).median(),
                Spread.of(results, OrderResult::cpuMicrosPerOrder).median(),
                Spread.of(results, OrderResult::bytesPerOrder).median(),
                Spread.of(results, OrderResult::confirmed).median(),
                rounds.ratio(contender, OrderContender.HAND_WRITTEN, OrderResult::medianMicros),
                rounds.ratio(contender, OrderContender.PLAIN_CAMEL, OrderResult::medianMicros));
    }

    /**
     * One client; each figure is the median over the rounds.
     *
     * @param confirmedInRound orders of a round, warm-up included
     * @param toHandWritten ratio of the medians, above 1 if it takes longer, or null
     * @param toPlainCamel the same
     */
    record Row(
            String client,
            List<OrderResult> rounds,
            Spread medianMicros,
            double p99Micros,
            double ordersPerSecond,
            double cpuMicrosPerOrder,
            double bytesPerOrder,
            double confirmedInRound,
            Spread toHandWritten,
            Spread toPlainCamel) {}
}
