package io.github.camelalor;

import io.github.camelalor.order.Instruction;
import java.util.UUID;
import org.apache.camel.Exchange;

/**
 * Gives each command its request id, and the same one again when Camel redelivers the exchange.
 *
 * <p>The id stays on the exchange, and on its copies, until the command is known to be executed or not to: a retry of an order
 * that may live must not become a second one, whichever way the exchange took. It belongs to the place in the route, the
 * endpoint and the command's content, so that neither a second step nor another command in a loop takes it over.
 */
final class RequestIds {

    private static final String FIXED = RequestIds.class.getName() + ".fixed";

    private final String endpointUri;

    RequestIds(String endpointUri) {
        this.endpointUri = endpointUri;
    }

    private record Fixed(String node, String endpointUri, Instruction instruction, String requestId) {}

    String of(Exchange exchange, Instruction instruction) {
        String given = exchange.getMessage().getHeader(AlorConstants.REQUEST_ID, String.class);
        if (given != null) {
            return given;
        }
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        Fixed fixed = exchange.getProperty(FIXED, Fixed.class);
        if (fixed == null || !fixed.equals(new Fixed(node, endpointUri, instruction, fixed.requestId()))) {
            fixed = new Fixed(node, endpointUri, instruction, UUID.randomUUID().toString());
            exchange.setProperty(FIXED, fixed);
        }
        return fixed.requestId();
    }

    void forget(Exchange exchange) {
        exchange.removeProperty(FIXED);
    }
}
