package io.github.camelalor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which endpoint options make sense for which operation and direction, so that a misplaced one is refused instead of doing
 * nothing.
 */
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

    /** What every consumer has. */
    private static final Set<String> RECEIVING = Set.of("body", "overflow", "queueSize");

    private static final Map<AlorOperation, Set<String>> FROM = Map.ofEntries(
            from(AlorOperation.ORDERBOOK, "instrumentGroup", "depth", "frequency", "bookPolicy"),
            from(
                    AlorOperation.BARS,
                    "instrumentGroup",
                    "timeframe",
                    "from",
                    "skipHistory",
                    "splitAdjust",
                    "frequency",
                    "finishedOnly"),
            from(AlorOperation.QUOTES, "instrumentGroup", "frequency"),
            from(AlorOperation.INSTRUMENTS, "instrumentGroup", "updates"),
            from(AlorOperation.ALL_TRADES, "instrumentGroup", "depth", "includeVirtualTrades"),
            from(AlorOperation.POSITIONS, "skipHistory"),
            from(AlorOperation.SUMMARY, "skipHistory"),
            from(AlorOperation.RISK, "skipHistory"),
            from(AlorOperation.SPECTRA_RISK, "skipHistory"),
            from(AlorOperation.TRADES, "skipHistory"),
            from(AlorOperation.ORDERS, "skipHistory", "orderStatuses"),
            from(AlorOperation.STOP_ORDERS, "skipHistory", "orderStatuses"));

    private static final Map<AlorOperation, Set<String>> TO = Map.of(
            AlorOperation.ORDERBOOK, Set.of("instrumentGroup", "depth"), AlorOperation.MARKET_ORDER, ORDER_DEFAULTS);

    private static final Set<String> PATH = Set.of("operation", "exchange", "symbols");

    private OperationOptions() {}

    private static Map.Entry<AlorOperation, Set<String>> from(AlorOperation operation, String... own) {
        return Map.entry(
                operation, Stream.concat(RECEIVING.stream(), Arrays.stream(own)).collect(Collectors.toSet()));
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
                throw new IllegalArgumentException(
                        "Option " + option + " does not belong to the operation " + operation + named(own(operation)));
            }
            // A dotted name goes into an object behind an option, of which only Camel knows the inside.
            if (!known.contains(option) && !option.contains(".")) {
                throw new IllegalArgumentException("There is no option " + option + "; those of the operation "
                        + operation + " are " + allowed(operation, known));
            }
        }
    }

    /** Refuses options that the operation has for producers only. */
    static void checkConsumer(AlorOperation operation, Collection<String> given) {
        check("from", operation, given, FROM, TO);
    }

    /** Refuses options that the operation has for consumers only. */
    static void checkProducer(AlorOperation operation, Collection<String> given) {
        check("to", operation, given, TO, FROM);
    }

    private static void check(
            String direction,
            AlorOperation operation,
            Collection<String> given,
            Map<AlorOperation, Set<String>> here,
            Map<AlorOperation, Set<String>> there) {
        Set<String> own = here.getOrDefault(operation, Set.of());
        for (String option : given) {
            if (there.getOrDefault(operation, Set.of()).contains(option) && !own.contains(option)) {
                throw new IllegalArgumentException("Option " + option + " does not belong to " + direction + "(alor:"
                        + operation + ")" + named(own));
            }
        }
    }

    private static String named(Set<String> own) {
        return own.isEmpty() ? ", which has none of its own" : "; its own are " + new TreeSet<>(own);
    }

    private static Collection<String> allowed(AlorOperation operation, Collection<String> known) {
        Set<String> allowed = new TreeSet<>(known);
        allowed.removeAll(PATH);
        allowed.removeIf(option -> belongsElsewhere(operation, option));
        return allowed;
    }

    private static Set<String> own(AlorOperation operation) {
        return Stream.of(FROM, TO)
                .flatMap(direction -> direction.getOrDefault(operation, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static boolean belongsElsewhere(AlorOperation operation, String option) {
        return !own(operation).contains(option)
                && Stream.of(FROM, TO)
                        .flatMap(direction -> direction.values().stream())
                        .anyMatch(each -> each.contains(option));
    }
}
