package io.github.camelalor;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.model.BrokerRecords;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.order.OrderDeniedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;

/** Makes, changes and deletes groups of orders, with an outcome as orders have, and asks for them. */
final class AlorOrderGroupProducer extends SessionProducer {

    private static final String PATH = "/commandapi/api/orderGroups";

    private final AlorEndpoint endpoint;
    private final OrderGroupMessage groups;
    private final OrderSending sending;

    AlorOrderGroupProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.groups = new OrderGroupMessage(endpoint);
        this.sending = new OrderSending(endpoint);
    }

    @Override
    String repository() {
        return sending.repository();
    }

    @Override
    void opened(AlorSession current) {
        sending.open(current);
    }

    @Override
    boolean process(Exchange exchange, AlorSession current, AsyncCallback callback) {
        try {
            AlorAction action = groups.action(exchange.getMessage());
            return switch (action) {
                case get -> ask(exchange, PATH + "/" + HttpCall.segment(groups.groupId(exchange)), current, callback);
                case list -> ask(exchange, PATH, current, callback);
                default -> sending.send(exchange, groups.read(exchange, action), current, callback);
            };
        } catch (OrderDeniedException e) {
            return sending.denied(exchange, e, current, callback);
        }
    }

    private boolean ask(Exchange exchange, String path, AlorSession session, AsyncCallback callback) {
        HttpCall call = HttpCall.get(
                path, Map.of(), Duration.ofMillis(endpoint.getConfiguration().getRequestTimeout()));
        session.api()
                .send(call)
                .whenComplete((reply, failure) -> session.goOn(() -> {
                    if (failure == null) {
                        answer(exchange, reply, !path.equals(PATH));
                    } else {
                        exchange.setException(failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                    callback.done(false);
                }));
        return false;
    }

    private static void answer(Exchange exchange, HttpReply reply, boolean one) {
        if (!reply.successful()) {
            exchange.setException(AlorApiException.of(AlorOperation.ORDER_GROUP, reply));
            return;
        }
        try {
            List<OrderGroup> groups = Answers.orderGroups(reply.body());
            if (one && groups.size() != 1) {
                throw new CodecException("one group was asked for, and " + groups.size() + " were answered");
            }
            exchange.getMessage().setBody(one ? groups.get(0) : BrokerRecords.of(groups));
        } catch (CodecException e) {
            exchange.setException(e);
        }
    }
}
