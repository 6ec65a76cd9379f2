package io.github.camelalor;

import io.github.camelalor.query.Catalog;
import io.github.camelalor.query.Parameter;
import io.github.camelalor.query.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which endpoint options make sense for which operation and which way, so that a misplaced one is refused instead of doing
 * nothing.
 */
enum OperationOptions {
    /** Endpoints that routes begin with. */
    CONSUMED(consumed()),

    /** Endpoints that routes send to. */
    PRODUCED(produced());

    private static final Set<String> PATH = Set.of("operation", "exchange", "symbols");

    private static final Set<String> SOMEWHERE = Arrays.stream(values())
            .flatMap(way -> way.own.values().stream())
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<AlorOperation, Set<String>> own;

    OperationOptions(Map<AlorOperation, Set<String>> own) {
        this.own = own;
    }

    private static Map<AlorOperation, Set<String>> consumed() {
        Set<String> every = Set.of("body", "overflow", "queueSize");
        Map<AlorOperation, Set<String>> own = new EnumMap<>(AlorOperation.class);
        own.put(AlorOperation.ORDERBOOK, Set.of("instrumentGroup", "depth", "frequency", "bookPolicy"));
        own.put(
                AlorOperation.BARS,
                Set.of(
                        "instrumentGroup",
                        "timeframe",
                        "from",
                        "skipHistory",
                        "splitAdjust",
                        "frequency",
                        "finishedOnly"));
        own.put(AlorOperation.QUOTES, Set.of("instrumentGroup", "frequency"));
        own.put(AlorOperation.INSTRUMENTS, Set.of("instrumentGroup", "updates"));
        own.put(AlorOperation.ALL_TRADES, Set.of("instrumentGroup", "depth", "includeVirtualTrades"));
        for (AlorOperation each : AlorOperation.values()) {
            if (each.consumes() && each.perPortfolio()) {
                own.put(each, Set.of("skipHistory"));
            }
        }
        own.put(AlorOperation.ORDERS, Set.of("skipHistory", "orderStatuses"));
        own.put(AlorOperation.STOP_ORDERS, Set.of("skipHistory", "orderStatuses"));
        own.replaceAll((operation, options) -> all(List.of(every, options)));
        return own;
    }

    private static Map<AlorOperation, Set<String>> produced() {
        Map<AlorOperation, Set<String>> own = new EnumMap<>(AlorOperation.class);
        for (Topic topic : Catalog.topics()) {
            own.put(AlorOperation.of(topic.operation()), options(topic));
        }
        Set<String> every = Set.of(
                "transport",
                "failover",
                "requestId",
                "resendUnfound",
                "action",
                "orderId",
                "side",
                "quantity",
                "allowMargin",
                "checkDuplicates",
                "comment",
                "instrumentGroup",
                "throwExceptionOnFailure");
        Set<String> priced = Set.of("price", "icebergFixed", "icebergVariance", "checkPriceStep");
        Set<String> conditional =
                Set.of("condition", "triggerPrice", "protectingSeconds", "activate", "checkPriceStep");
        Set<String> timeInForce = Set.of("timeInForce");
        own.put(AlorOperation.MARKET_ORDER, all(List.of(every, timeInForce)));
        own.put(AlorOperation.LIMIT_ORDER, all(List.of(every, priced, timeInForce)));
        own.put(AlorOperation.STOP_ORDER, all(List.of(every, conditional)));
        own.put(AlorOperation.STOP_LIMIT_ORDER, all(List.of(every, priced, conditional, timeInForce)));
        own.put(AlorOperation.CANCEL_ALL, Set.of("which", "requestId", "throwExceptionOnFailure"));
        own.put(
                AlorOperation.ORDER_GROUP,
                Set.of("action", "requestId", "groupId", "executionPolicy", "throwExceptionOnFailure"));
        return own;
    }

    private static Set<String> all(List<Set<String>> parts) {
        return parts.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> options(Topic topic) {
        Set<String> options = new HashSet<>(Set.of("body"));
        for (Parameter parameter : topic.parameters()) {
            options.add(parameter.name());
        }
        // The first two are in the path; the others belong to every operation.
        options.removeAll(Set.of("exchange", "symbol", "portfolio", "format"));
        if (topic.paged()) {
            options.addAll(Set.of("streaming", "pageSize"));
        }
        return options;
    }

    /**
     * Refuses options that nobody knows.
     *
     * @param given names of the options that are there
     * @param known names of all options that endpoints have
     */
    static void checkKnown(AlorOperation operation, Collection<String> given, Collection<String> known) {
        for (String option : given) {
            // A dotted name goes into an object behind an option, of which only Camel knows the inside.
            if (!known.contains(option) && !option.contains(".")) {
                Set<String> allowed = new TreeSet<>(known);
                allowed.removeAll(PATH);
                allowed.removeIf(each -> Arrays.stream(values()).allMatch(way -> way.isForeign(operation, each)));
                throw new IllegalArgumentException(
                        "There is no option " + option + "; those of the operation " + operation + " are " + allowed);
            }
        }
    }

    /** Returns the options that are of this operation and not of every one. */
    Set<String> of(AlorOperation operation) {
        return own.getOrDefault(operation, Set.of());
    }

    /** Refuses options of other operations, and of the other way. */
    void check(AlorOperation operation, Collection<String> given) {
        for (String option : given) {
            if (isForeign(operation, option)) {
                Set<String> options = of(operation);
                throw new IllegalArgumentException("Option " + option + " does not belong to the operation " + operation
                        + (options.isEmpty()
                                ? ", which has none of its own"
                                : "; its own are " + new TreeSet<>(options)));
            }
        }
    }

    private boolean isForeign(AlorOperation operation, String option) {
        return SOMEWHERE.contains(option) && !of(operation).contains(option);
    }
}
