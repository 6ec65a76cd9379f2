package io.github.camelalor;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.order.OrderException;
import io.github.camelalor.order.Sending;
import io.github.camelalor.order.Transport;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.IdempotentRepository;

/** Sends instructions under their request ids, and turns outcomes into what routes see. */
final class OrderSending {

    private final AlorOrderOptions options;
    private final RequestIds requestIds;
    private final IdempotentRepository repository;

    OrderSending(AlorEndpoint endpoint) {
        this.options = endpoint.getOrderOptions();
        this.repository = endpoint.getConfiguration().getIdempotentRepository();
        this.requestIds = new RequestIds(endpoint);
    }

    /** Brings up what the first message would otherwise have to wait for. */
    void open(AlorSession session) {
        session.journal(repository);
    }

    /** Returns the path that commands take where they have a choice. */
    Transport transport() {
        return options.getTransport();
    }

    /** Returns the name of the repository that orders are noted in before they leave; null for none. */
    String repository() {
        return repository == null ? null : RepositoryJournal.name(repository);
    }

    boolean send(Exchange exchange, Instruction instruction, AlorSession session, AsyncCallback callback) {
        String requestId;
        try {
            requestId = requestIds.of(exchange, instruction);
        } catch (OrderDeniedException e) {
            return denied(exchange, e, session, callback);
        }
        Transport first = options.getTransport();
        Instant since = since(exchange.getMessage());
        submit(instruction, requestId, first, since, session)
                .thenCompose(receipt -> options.isFailover() && receipt.outcome() == Outcome.NOT_SENT
                        ? submit(instruction, requestId, other(first), since, session)
                        : CompletableFuture.completedFuture(receipt))
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

    private CompletableFuture<OrderReceipt> submit(
            Instruction instruction, String requestId, Transport transport, Instant since, AlorSession session) {
        Sending sending = new Sending(
                transport, options.isCheckPriceStep(), options.isResendUnfound(), session.journal(repository), since);
        return session.orders().submit(instruction, requestId, sending);
    }

    /** Returns the time of the Kafka record or whatever else the message was made from; null if it has none. */
    private static Instant since(Message message) {
        long timestamp = message.getMessageTimestamp();
        return timestamp == 0 ? null : Instant.ofEpochMilli(timestamp);
    }

    private static Transport other(Transport transport) {
        return transport == Transport.HTTP ? Transport.WEBSOCKET : Transport.HTTP;
    }

    /** Ends an exchange out of which no instruction can be made. */
    boolean denied(Exchange exchange, OrderDeniedException why, AlorSession session, AsyncCallback callback) {
        session.orders().count(why);
        end(exchange, why.receipt());
        callback.done(true);
        return true;
    }

    private void end(Exchange exchange, OrderReceipt receipt) {
        Message message = exchange.getMessage();
        message.setHeader(AlorConstants.OUTCOME, receipt.outcome());
        if (receipt.outcome() == Outcome.CONFIRMED || receipt.outcome() == Outcome.REJECTED) {
            requestIds.forget(exchange);
        }
        if (receipt.outcome() == Outcome.CONFIRMED) {
            header(message, AlorConstants.ORDER_NUMBER, receipt.orderNumber());
            header(message, AlorConstants.REPLACED_ORDER_NUMBER, receipt.replacedOrderNumber());
            if (receipt.replacedOrderNumber() != null) {
                // It names the order that is no more: a cancel by it would be confirmed while the new order lives.
                message.removeHeader(AlorConstants.ORDER_ID);
            }
            if (receipt.groupId() != null) {
                message.setHeader(AlorConstants.ORDER_GROUP_ID, receipt.groupId());
            }
            message.setBody(receipt);
        } else if (options.isThrowExceptionOnFailure()) {
            exchange.setException(OrderException.of(receipt));
        } else {
            message.setBody(receipt);
        }
    }

    /** A header from an earlier command must not be taken for one of this. */
    private static void header(Message message, String name, String value) {
        if (value == null) {
            message.removeHeader(name);
        } else {
            message.setHeader(name, value);
        }
    }
}
