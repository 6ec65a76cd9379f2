package io.github.camelalor.examples;

import io.github.camelalor.examples.OrderReports.Report;
import io.github.camelalor.examples.OrderReports.Source;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.simulator.market.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds what was reported against what was there to be done, and against what the exchange knows. */
final class Reconciliation {

    private static final Set<Effect.Kind> NEW_ORDERS = Set.of(Effect.Kind.ORDER_CREATED, Effect.Kind.STOP_CREATED);

    private final Map<Source, Boolean> records;
    private final Map<Source, Report> last = new HashMap<>();
    private final Map<String, Integer> ordersById;
    private final List<String> faults = new ArrayList<>();
    private int repeated;

    private Reconciliation(
            Map<Source, Boolean> records, Map<Source, List<Report>> reports, Map<String, Integer> orders) {
        this.records = records;
        this.ordersById = orders;
        reports.forEach((source, all) -> {
            if (records.containsKey(source)) {
                last.put(
                        source,
                        all.stream().max(Comparator.comparing(Report::time)).orElseThrow());
                repeated += all.size() - 1;
            }
        });
    }

    /**
     * Compares.
     *
     * @param records each record, and whether its offset is committed
     * @param reports what was said of each
     * @param orders how many orders the exchange made under each request id; empty if that cannot be seen
     */
    static Reconciliation of(
            Map<Source, Boolean> records, Map<Source, List<Report>> reports, Optional<Map<String, Integer>> orders) {
        Reconciliation all = new Reconciliation(records, reports, orders.orElse(null));
        all.findLost();
        if (all.ordersById != null) {
            all.compareWithLedger();
        }
        return all;
    }

    /** Counts the orders that were made under each request id. */
    static Map<String, Integer> newOrders(Ledger ledger) {
        Map<String, Integer> orders = new TreeMap<>();
        ledger.effects().stream()
                .filter(effect -> NEW_ORDERS.contains(effect.kind()))
                .map(effect -> effect.requestId() == null ? effect.guid() : effect.requestId())
                .filter(id -> id != null)
                .forEach(id -> orders.merge(id, 1, Integer::sum));
        return orders;
    }

    private void findLost() {
        records.forEach((source, committed) -> {
            if (committed && !last.containsKey(source)) {
                faults.add(source + " is committed, but nothing was reported of it");
            }
        });
    }

    private void compareWithLedger() {
        Set<String> known = new HashSet<>();
        for (Report report : last.values()) {
            if (!report.outcome().equals("DENIED")) {
                known.add(report.requestId());
            }
            if (report.outcome().equals("CONFIRMED")
                    && report.command().startsWith("create:")
                    && !ordersById.containsKey(report.requestId())) {
                faults.add("the exchange does not know the confirmed order " + report.requestId());
            }
        }
        ordersById.forEach((id, count) -> {
            if (count > 1) {
                faults.add("the order " + id + " was executed " + count + " times");
            }
            if (waiting() == 0 && !known.contains(id)) {
                faults.add("nothing was reported of the order " + id);
            }
        });
    }

    /** Returns what does not add up; nothing if all is well. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private long in(String topic) {
        return last.values().stream()
                .filter(report -> report.topic().equals(topic))
                .count();
    }

    private int waiting() {
        return records.size() - last.size();
    }

    /** Says it in one line. */
    @Override
    public String toString() {
        String line = "records=" + records.size() + " results=" + in(KafkaTopics.RESULTS) + " dead-letter="
                + in(KafkaTopics.DEAD_LETTER) + " in-doubt=" + in(KafkaTopics.IN_DOUBT) + " not-sent="
                + in(KafkaTopics.NOT_SENT) + " waiting=" + waiting() + " repeated=" + repeated;
        if (ordersById == null) {
            return line;
        }
        int duplicates =
                ordersById.values().stream().mapToInt(count -> count - 1).sum();
        return line + " effects=" + ordersById.size() + " duplicates=" + duplicates;
    }
}
