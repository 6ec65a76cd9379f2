package io.github.camelalor;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Navigate;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.IdAware;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A step of a route. */
final class RouteStep {

    private static final Logger LOG = LoggerFactory.getLogger(RouteStep.class);

    private final CamelContext context;
    private final NamedNode definition;
    private volatile String name;

    RouteStep(CamelContext context, NamedNode definition) {
        this.context = context;
        this.definition = definition;
    }

    /**
     * Returns what it is called in the next process, too: the id that the route gives it. Ids that Camel makes itself depend on
     * all that was made before; there it is the place of the step in its route.
     */
    String name() {
        if (name == null) {
            name = hasIdOfItsOwn() ? definition.getId() : place();
        }
        return name;
    }

    private boolean hasIdOfItsOwn() {
        String prefix = definition.getNodePrefixId() == null ? "" : definition.getNodePrefixId();
        String made = prefix + definition.getShortName();
        String id = definition.getId();
        return !id.startsWith(made) || !id.substring(made.length()).matches("\\d+");
    }

    private String place() {
        Route route = context.getRoute(routeId());
        if (route == null) {
            return definition.getId();
        }
        String from = route.getEndpoint().getEndpointBaseUri();
        String place = from + "/" + ids(route).indexOf(definition.getId());
        LOG.warn(
                "Step {} of the route from {} has no id of its own. Request ids of orders from Kafka records are made of its"
                        + " place in the route ({}): give it an id, so that a record which comes again after a change of"
                        + " the route does not become a second order",
                definition.getId(),
                from,
                place);
        return place;
    }

    private String routeId() {
        NamedNode node = definition;
        while (node.getParent() != null && !node.getShortName().equals("route")) {
            node = node.getParent();
        }
        return node.getId();
    }

    private static List<String> ids(Route route) {
        List<String> ids = new ArrayList<>();
        collect(route.navigate(), ids);
        return ids;
    }

    private static void collect(Object node, List<String> ids) {
        if (node instanceof IdAware step && step.getId() != null && node instanceof Processor) {
            ids.add(step.getId());
        }
        if (node instanceof Navigate<?> deeper && deeper.hasNext()) {
            deeper.next().forEach(next -> collect(next, ids));
        }
    }

    /** Tells whether a route has it between the begin and the end of another step, such as a split. */
    boolean isInside(RouteStep other) {
        NamedNode node = definition.getParent();
        while (node != null && node != other.definition) {
            node = node.getParent();
        }
        return node != null;
    }

    @Override
    public String toString() {
        return definition.getId();
    }
}
