package io.github.camelalor;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.query.Answer;
import io.github.camelalor.query.Inquiry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Asks the broker what a message asks, and ends the exchange with the answer. */
final class AlorQueryProducer extends SessionProducer {

    private final AlorEndpoint endpoint;
    private final QueryMessage questions;

    AlorQueryProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.questions = new QueryMessage(endpoint);
    }

    @Override
    boolean guarded() {
        return false;
    }

    @Override
    boolean process(Exchange exchange, AlorSession current, AsyncCallback callback) {
        Inquiry<?> inquiry;
        try {
            inquiry = questions.read(exchange);
        } catch (IllegalArgumentException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        if (endpoint.getQueryOptions().isStreaming()) {
            // Nothing is asked before the route reads, so that it is the route's own thread that waits for pages.
            end(exchange, new Answer(inquiry.records(call -> ask(current, call)), null, null, null));
            callback.done(true);
            return true;
        }
        ask(current, inquiry.call())
                .whenComplete((body, failure) -> current.goOn(() -> {
                    if (failure == null) {
                        read(exchange, inquiry, body);
                    } else {
                        exchange.setException(failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                    callback.done(false);
                }));
        return false;
    }

    private CompletableFuture<byte[]> ask(AlorSession session, HttpCall call) {
        return session.api().send(call).thenApply(reply -> {
            if (!reply.successful()) {
                throw new CompletionException(AlorApiException.of(endpoint.getOperation(), reply));
            }
            return reply.body();
        });
    }

    private static void read(Exchange exchange, Inquiry<?> inquiry, byte[] body) {
        try {
            end(exchange, inquiry.read(body));
        } catch (CodecException | RuntimeException e) {
            // Nobody else is there to end the exchange.
            exchange.setException(e);
        }
    }

    private static void end(Exchange exchange, Answer answer) {
        Message message = exchange.getMessage();
        message.setBody(answer.body());
        set(message, AlorConstants.TOTAL, answer.total());
        set(message, AlorConstants.NEXT, answer.next());
        set(message, AlorConstants.PREVIOUS, answer.previous());
    }

    /** What an earlier question on the same exchange left there is not of this one. */
    private static void set(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
