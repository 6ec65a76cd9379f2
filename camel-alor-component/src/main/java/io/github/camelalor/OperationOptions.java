package io.github.camelalor;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which endpoint options make sense for which operation, so that a misplaced one is refused instead of doing nothing. */
final class OperationOptions {

    private static final Set<String> ORDER_DEFAULTS = Set.of(
            "transport",
            "side",
            "quantity",
            "timeInForce",
            "allowMargin",
            "checkDuplicates",
            "comment",
            "instrumentGroup",
            "throwExceptionOnFailure");

    private static final Map<AlorOperation, Set<String>> OWN = Map.of(
            AlorOperation.ORDERBOOK,
            Set.of("instrumentGroup", "depth", "frequency", "bookPolicy", "body", "overflow", "queueSize"),
            AlorOperation.ORDERS,
            Set.of("skipHistory", "orderStatuses", "body", "overflow", "queueSize"),
            AlorOperation.TRADES,
            Set.of("skipHistory", "body", "overflow", "queueSize"),
            AlorOperation.POSITIONS,
            Set.of("skipHistory", "body", "overflow", "queueSize"),
            AlorOperation.MARKET_ORDER,
            ORDER_DEFAULTS,
            AlorOperation.TIME,
            Set.of());

    private OperationOptions() {}

    static void check(AlorOperation operation, Collection<String> options) {
        Set<String> own = OWN.get(operation);
        for (String option : options) {
            boolean belongsElsewhere = OWN.values().stream().anyMatch(each -> each.contains(option));
            if (belongsElsewhere && !own.contains(option)) {
                throw new IllegalArgumentException("Option " + option + " does not belong to the operation " + operation
                        + (own.isEmpty() ? ", which has none of its own" : "; its own are " + new TreeSet<>(own)));
            }
        }
    }
}
