package io.github.camelalor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Navigate;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.IdAware;
import org.apache.camel.support.ExchangeHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the steps of routes so that the same step has the same name in the next process.
 *
 * <p>That is the id that the route gives it. Ids that Camel makes itself depend on all that was made before; there it is the
 * place of the step in its route.
 */
final class RouteSteps {

    private static final Logger LOG = LoggerFactory.getLogger(RouteSteps.class);

    private static final Pattern MADE_BY_CAMEL = Pattern.compile(
            "(to|toD|wireTap|enrich|pollEnrich|recipientList|routingSlip|dynamicRouter|process|bean)\\d+");

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
        List<String> ids = new ArrayList<>();
        collect(route.navigate(), ids);
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

    private static void collect(Navigate<Processor> node, List<String> ids) {
        if (node == null) {
            return;
        }
        if (node instanceof IdAware step && step.getId() != null) {
            ids.add(step.getId());
        }
        if (node.hasNext()) {
            for (Processor next : node.next()) {
                if (next instanceof Navigate<?> deeper) {
                    collect(processors(deeper), ids);
                } else if (next instanceof IdAware step && step.getId() != null) {
                    ids.add(step.getId());
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Navigate<Processor> processors(Navigate<?> node) {
        return (Navigate<Processor>) node;
    }
}
