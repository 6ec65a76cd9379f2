package io.github.camelalor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which endpoint options make sense for which operation, so that a misplaced one is refused instead of doing nothing. */
final class OperationOptions {

    private static final Set<String> ORDER = Set.of(
            "transport",
            "action",
            "orderId",
            "side",
            "quantity",
            "allowMargin",
            "checkDuplicates",
            "comment",
            "instrumentGroup",
            "throwExceptionOnFailure");

    private static final Set<String> LIMIT = Set.of("price", "icebergFixed", "icebergVariance");
    private static final Set<String> STOP = Set.of("condition", "triggerPrice", "protectingSeconds", "activate");
    private static final Set<String> TIME_IN_FORCE = Set.of("timeInForce");
    private static final Set<String> PRICES = Set.of("checkPriceStep");

    private static final Map<AlorOperation, Set<String>> OWN = Map.ofEntries(
            Map.entry(
                    AlorOperation.ORDERBOOK,
                    Set.of("instrumentGroup", "depth", "frequency", "bookPolicy", "body", "overflow", "queueSize")),
            Map.entry(AlorOperation.ORDERS, Set.of("skipHistory", "orderStatuses", "body", "overflow", "queueSize")),
            Map.entry(AlorOperation.TRADES, Set.of("skipHistory", "body", "overflow", "queueSize")),
            Map.entry(AlorOperation.POSITIONS, Set.of("skipHistory", "body", "overflow", "queueSize")),
            Map.entry(AlorOperation.MARKET_ORDER, all(List.of(ORDER, TIME_IN_FORCE))),
            Map.entry(AlorOperation.LIMIT_ORDER, all(List.of(ORDER, LIMIT, TIME_IN_FORCE, PRICES))),
            Map.entry(AlorOperation.STOP_ORDER, all(List.of(ORDER, STOP, PRICES))),
            Map.entry(AlorOperation.STOP_LIMIT_ORDER, all(List.of(ORDER, LIMIT, STOP, TIME_IN_FORCE, PRICES))),
            Map.entry(AlorOperation.CANCEL_ALL, Set.of("which", "throwExceptionOnFailure")),
            Map.entry(
                    AlorOperation.ORDER_GROUP,
                    Set.of("action", "groupId", "executionPolicy", "throwExceptionOnFailure")),
            Map.entry(AlorOperation.TIME, Set.of()));

    private static final Set<String> PATH = Set.of("operation", "exchange", "symbols");

    private OperationOptions() {}

    private static Set<String> all(List<Set<String>> parts) {
        return parts.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

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
