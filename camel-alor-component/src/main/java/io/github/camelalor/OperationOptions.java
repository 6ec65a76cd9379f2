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

    private static final Set<String> PATH = Set.of("operation", "exchange", "symbols");

    private OperationOptions() {}

    /**
     * Refuses options that nobody knows and those of other operations.
     *
     * @param given names of the options that are there
     * @param known names of all options that endpoints have
     */
    static void check(AlorOperation operation, Collection<String> given, Collection<String> known) {
        for (String option : given) {
            if (belongsElsewhere(operation, option)) {
                Set<String> own = OWN.getOrDefault(operation, Set.of());
                throw new IllegalArgumentException("Option " + option + " does not belong to the operation " + operation
                        + (own.isEmpty() ? ", which has none of its own" : "; its own are " + new TreeSet<>(own)));
            }
            // A dotted name goes into an object behind an option, of which only Camel knows the inside.
            if (!known.contains(option) && !option.contains(".")) {
                throw new IllegalArgumentException("There is no option " + option + "; those of the operation "
                        + operation + " are " + allowed(operation, known));
            }
        }
    }

    private static Collection<String> allowed(AlorOperation operation, Collection<String> known) {
        Set<String> allowed = new TreeSet<>(known);
        allowed.removeAll(PATH);
        allowed.removeIf(option -> belongsElsewhere(operation, option));
        return allowed;
    }

    private static boolean belongsElsewhere(AlorOperation operation, String option) {
        return !OWN.getOrDefault(operation, Set.of()).contains(option)
                && OWN.values().stream().anyMatch(each -> each.contains(option));
    }
}
