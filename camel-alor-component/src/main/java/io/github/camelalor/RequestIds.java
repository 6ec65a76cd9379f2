package io.github.camelalor;

import io.github.camelalor.model.MarketOrder;
import java.util.UUID;
import org.apache.camel.Exchange;

/**
 * Gives each order its request id, and the same one again when Camel redelivers the exchange.
 *
 * <p>The id stays on the exchange, and on its copies, until the order is known to live or not to: a retry of an order that may
 * live must not become a second one, whichever way the exchange took. It belongs to the place in the route, the endpoint and the
 * order's content, so that neither a second step nor another order in a loop takes it over.
 */
final class RequestIds {

    private static final String FIXED = RequestIds.class.getName() + ".fixed";

    private final String endpointUri;

    RequestIds(String endpointUri) {
        this.endpointUri = endpointUri;
    }

    private record Fixed(String node, String endpointUri, MarketOrder order, String requestId) {}

    String of(Exchange exchange, MarketOrder order) {
        String given = exchange.getMessage().getHeader(AlorConstants.REQUEST_ID, String.class);
        if (given != null) {
            return given;
        }
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        Fixed fixed = exchange.getProperty(FIXED, Fixed.class);
        if (fixed == null || !fixed.equals(new Fixed(node, endpointUri, order, fixed.requestId()))) {
            fixed = new Fixed(node, endpointUri, order, UUID.randomUUID().toString());
            exchange.setProperty(FIXED, fixed);
        }
        return fixed.requestId();
    }

    void forget(Exchange exchange) {
        exchange.removeProperty(FIXED);
    }
}
