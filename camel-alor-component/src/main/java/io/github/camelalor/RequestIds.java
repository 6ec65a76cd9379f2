package io.github.camelalor;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderAssembler;
import io.github.camelalor.order.OrderDeniedException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each command its request id, and the same one again when the exchange or the record behind it comes again.
 *
 * <p>It is what the header says, else what the expression of the endpoint gives, else derived from the Kafka record, else
 * random. A derived or random one stays on the exchange, and on its copies, until the command is known to be executed or not
 * to: a retry of an order that may live must not become a second one, whichever way the exchange took. It belongs to the place
 * in the route, the endpoint, the command's content and the record, so that neither a second step nor another command in a loop
 * takes it over.
 */
final class RequestIds {

    private static final Logger LOG = LoggerFactory.getLogger(RequestIds.class);
    private static final String FIXED = RequestIds.class.getName() + ".fixed";

    private final AlorEndpoint endpoint;
    private final OrderAssembler assembler;
    private final Expression expression;
    private final KafkaRequestIds records;
    private final AtomicBoolean warned = new AtomicBoolean();

    RequestIds(AlorEndpoint endpoint) {
        this.endpoint = endpoint;
        this.assembler = OrderMessage.assembler(endpoint);
        this.records = new KafkaRequestIds(endpoint);
        String simple = endpoint.getOrderOptions().getRequestId();
        this.expression = simple == null ? null : compiled(simple);
    }

    private Expression compiled(String simple) {
        Expression compiled =
                endpoint.getCamelContext().resolveLanguage("simple").createExpression(simple);
        compiled.init(endpoint.getCamelContext());
        return compiled;
    }

    /**
     * An id that is in use.
     *
     * @param origin where in which record it comes from, but for the round of a loop; null for none
     */
    private record Fixed(String node, String endpointUri, String content, String origin, String requestId) {}

    String of(Exchange exchange, Instruction instruction) throws OrderDeniedException {
        String given = exchange.getMessage().getHeader(AlorConstants.REQUEST_ID, String.class);
        if (given != null) {
            return given;
        }
        if (expression != null) {
            return evaluated(exchange);
        }
        return fixed(exchange, instruction, records.of(exchange, instruction, assembler));
    }

    private String evaluated(Exchange exchange) throws OrderDeniedException {
        String id = expression.evaluate(exchange, String.class);
        if (id == null || id.isBlank()) {
            throw assembler.denied(
                    DenialReason.MISSING_FIELD,
                    "the option requestId, " + endpoint.getOrderOptions().getRequestId()
                            + ", gives no id for this message");
        }
        return id;
    }

    private String fixed(Exchange exchange, Instruction instruction, KafkaRequestIds.Derived derived) {
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        String content = instruction.content();
        String uri = endpoint.getEndpointUri();
        String origin = derived == null ? null : derived.inAnyRound();
        Fixed fixed = exchange.getProperty(FIXED, Fixed.class);
        if (fixed == null || !fixed.equals(new Fixed(node, uri, content, origin, fixed.requestId()))) {
            String id = derived == null ? random() : derived.requestId();
            fixed = new Fixed(node, uri, content, origin, id);
            exchange.setProperty(FIXED, fixed);
        }
        return fixed.requestId();
    }

    private String random() {
        if (endpoint.getConfiguration().getIdempotentRepository() != null && !warned.getAndSet(true)) {
            LOG.warn(
                    "Orders of {} get random request ids: when their messages come again after a restart, the repository"
                            + " does not know them, and they are other orders. Give them ids that are made of the message, by"
                            + " the option requestId or the header {}",
                    endpoint,
                    AlorConstants.REQUEST_ID);
        }
        return UUID.randomUUID().toString();
    }

    void forget(Exchange exchange) {
        exchange.removeProperty(FIXED);
    }
}
