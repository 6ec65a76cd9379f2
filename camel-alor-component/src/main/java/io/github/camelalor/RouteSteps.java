package io.github.camelalor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Navigate;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.IdAware;
import org.apache.camel.support.ExchangeHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the steps of routes so that the same step has the same name in the next process, and tells the runs of one step apart.
 *
 * <p>The name is the id that the route gives it. Ids that Camel makes itself depend on all that was made before; there it is the
 * place of the step in its route.
 */
final class RouteSteps {

    private static final Logger LOG = LoggerFactory.getLogger(RouteSteps.class);

    private static final Pattern MADE_BY_CAMEL = Pattern.compile(
            "(to|toD|wireTap|enrich|pollEnrich|recipientList|routingSlip|dynamicRouter|process|bean)\\d+");

    /** What makes an exchange pass a step several times, and numbers the runs. */
    enum Repeating {
        SPLIT(ExchangePropertyKey.SPLIT_INDEX, "Splitter"),
        MULTICAST(ExchangePropertyKey.MULTICAST_INDEX, "MulticastProcessor", "RecipientList"),
        LOOP(ExchangePropertyKey.LOOP_INDEX, "LoopProcessor");

        private final ExchangePropertyKey index;
        private final Set<String> classes;

        Repeating(ExchangePropertyKey index, String... classes) {
            this.index = index;
            this.classes = Set.of(classes);
        }

        private boolean is(Processor processor) {
            Class<?> type = processor.getClass();
            return type.getPackageName().equals("org.apache.camel.processor") && classes.contains(type.getSimpleName());
        }
    }

    /**
     * A processor of a route.
     *
     * @param around what it is inside of, from the outside to itself
     */
    private record Step(Processor processor, List<Processor> around) {

        String id() {
            return ((IdAware) processor).getId();
        }

        boolean isInside(Repeating repeating) {
            return around.stream().anyMatch(repeating::is);
        }

        boolean isInLoopWith(Step other) {
            return around.stream().anyMatch(each -> Repeating.LOOP.is(each) && other.around.contains(each));
        }
    }

    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** Returns the name of the step that an exchange is at; empty if it is at none. */
    String of(Exchange exchange) {
        String id = exchange.getExchangeExtension().getHistoryNodeId();
        if (id == null) {
            return "";
        }
        return MADE_BY_CAMEL.matcher(id).matches() ? names.computeIfAbsent(id, ignored -> place(exchange, id)) : id;
    }

    private static String place(Exchange exchange, String id) {
        Route route = ExchangeHelper.getRoute(exchange);
        if (route == null) {
            return id;
        }
        List<String> ids = steps(route).stream().map(Step::id).toList();
        String from = route.getEndpoint().getEndpointBaseUri();
        String place = from + "/" + ids.indexOf(id);
        LOG.warn(
                "Step {} of the route from {} has no id of its own. Request ids of orders from Kafka records are made of its"
                        + " place in the route ({}): give it an id, so that a record which comes again after a change of"
                        + " the route does not become a second order",
                id,
                from,
                place);
        return place;
    }

    /**
     * Returns the number of the run that an exchange is in; empty if it is in none.
     *
     * <p>Camel leaves a number on the exchange when the last run is over. How many runs there were, or which of several at a
     * time was the last to end, may be another when the same record comes again.
     */
    String run(Exchange exchange, Repeating repeating) {
        Object index = exchange.getProperty(repeating.index);
        return index == null || isOver(exchange, repeating) ? "" : index.toString();
    }

    private static boolean isOver(Exchange exchange, Repeating repeating) {
        if (repeating != Repeating.LOOP && isBackFromItsCopies(exchange)) {
            return true;
        }
        // A split leaves nothing by itself: there the number may be that of a split in a calling route.
        Route route = repeating == Repeating.SPLIT ? null : ExchangeHelper.getRoute(exchange);
        return route != null
                && isBehind(steps(route), exchange.getExchangeExtension().getHistoryNodeId(), repeating);
    }

    /** A copy has the id of the exchange that it was made of; an exchange that has its own got it back from its copies. */
    private static boolean isBackFromItsCopies(Exchange exchange) {
        return exchange.getExchangeId().equals(exchange.getProperty(ExchangePropertyKey.CORRELATION_ID));
    }

    /** Tells whether the exchange may have come through such a thing before, and is inside none now. */
    private static boolean isBehind(List<Step> steps, String id, Repeating repeating) {
        int here = steps.stream().map(Step::id).toList().indexOf(id);
        if (here < 0 || steps.get(here).isInside(repeating)) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            Step other = steps.get(i);
            if (repeating.is(other.processor) && (i < here || steps.get(here).isInLoopWith(other))) {
                return true;
            }
        }
        return false;
    }

    private static List<Step> steps(Route route) {
        List<Step> steps = new ArrayList<>();
        collect(route.navigate(), List.of(), steps);
        return steps;
    }

    private static void collect(Object node, List<Processor> outside, List<Step> steps) {
        List<Processor> around = outside;
        if (node instanceof IdAware step && step.getId() != null && node instanceof Processor processor) {
            around = new ArrayList<>(outside);
            around.add(processor);
            steps.add(new Step(processor, around));
        }
        if (node instanceof Navigate<?> deeper && deeper.hasNext()) {
            for (Object next : deeper.next()) {
                collect(next, around, steps);
            }
        }
    }
}
