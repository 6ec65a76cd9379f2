package io.github.camelalor;

import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.order.OrderException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

/** Sends the order that a message describes, and ends the exchange with its outcome. */
final class AlorOrderProducer extends DefaultAsyncProducer {

    private final AlorEndpoint endpoint;
    private final OrderMessage orders;
    private final RequestIds requestIds;
    private volatile AlorSession session;

    AlorOrderProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.orders = new OrderMessage(endpoint);
        this.requestIds = new RequestIds(endpoint.getEndpointUri());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        session = endpoint.getComponent().acquire(endpoint.getConfiguration());
    }

    @Override
    protected void doStop() throws Exception {
        AlorSession last = session;
        session = null;
        if (last != null) {
            endpoint.getComponent().release(last);
        }
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        AlorSession current = session;
        if (current == null) {
            exchange.setException(
                    new IllegalStateException("The endpoint " + endpoint + " is stopped; nothing was sent"));
            callback.done(true);
            return true;
        }
        MarketOrder order;
        try {
            order = orders.read(exchange);
        } catch (OrderDeniedException e) {
            end(exchange, e.receipt());
            callback.done(true);
            return true;
        }
        current.orders()
                .submit(order, requestIds.of(exchange, order), endpoint.getTransport())
                .whenComplete((receipt, failure) -> {
                    if (failure == null) {
                        end(exchange, receipt);
                    } else {
                        exchange.setException(failure);
                    }
                    callback.done(false);
                });
        return false;
    }

    private void end(Exchange exchange, OrderReceipt receipt) {
        Message message = exchange.getMessage();
        message.setHeader(AlorConstants.OUTCOME, receipt.outcome());
        if (receipt.outcome() == Outcome.CONFIRMED || receipt.outcome() == Outcome.REJECTED) {
            requestIds.forget(exchange);
        }
        if (receipt.outcome() == Outcome.CONFIRMED) {
            message.setHeader(AlorConstants.ORDER_NUMBER, receipt.orderNumber());
            message.setBody(receipt);
        } else if (endpoint.isThrowExceptionOnFailure()) {
            exchange.setException(OrderException.of(receipt));
        } else {
            message.setBody(receipt);
        }
    }
}
