package io.github.camelalor;

import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.order.Transport;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;

/** Sends the command that a message describes, and ends the exchange with its outcome. */
final class AlorOrderProducer extends SessionProducer {

    private final AlorEndpoint endpoint;
    private final OrderMessage orders;
    private final OrderSending sending;

    AlorOrderProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.orders = new OrderMessage(endpoint);
        this.sending = new OrderSending(endpoint);
    }

    @Override
    Transport transport() {
        return sending.transport();
    }

    @Override
    String repository() {
        return sending.repository();
    }

    /** Nothing stands before cancels. */
    @Override
    boolean guarded() {
        return endpoint.getOperation() != AlorOperation.CANCEL_ALL
                && endpoint.getOrderOptions().getAction() != AlorAction.cancel;
    }

    @Override
    void opened(AlorSession current) {
        sending.open(current);
    }

    @Override
    boolean process(Exchange exchange, AlorSession current, AsyncCallback callback) {
        Instruction instruction;
        try {
            instruction = orders.read(exchange);
        } catch (OrderDeniedException e) {
            return sending.denied(exchange, e, current, callback);
        }
        return sending.send(exchange, instruction, current, callback);
    }
}
