package io.github.camelalor.examples;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** Counts the exchanges that each route has completed. */
final class ExchangeTally extends RoutePolicySupport implements RoutePolicyFactory {

    private final Map<String, LongAdder> completed = new ConcurrentHashMap<>();

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return this;
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (!exchange.isFailed()) {
            completed
                    .computeIfAbsent(route.getRouteId(), ignored -> new LongAdder())
                    .increment();
        }
    }

    long of(String routeId) {
        LongAdder count = completed.get(routeId);
        return count == null ? 0 : count.sum();
    }
}
