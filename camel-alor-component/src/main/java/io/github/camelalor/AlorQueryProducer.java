package io.github.camelalor;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.RetryAfter;
import io.github.camelalor.query.Answer;
import io.github.camelalor.query.Inquiry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

/** Asks the broker what a message asks, and ends the exchange with the answer. */
final class AlorQueryProducer extends DefaultAsyncProducer {

    private final AlorEndpoint endpoint;
    private final QueryMessage questions;
    private volatile AlorSession session;

    AlorQueryProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.questions = new QueryMessage(endpoint);
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
        Inquiry<?> inquiry;
        try {
            if (current == null) {
                throw new IllegalStateException("The endpoint " + endpoint + " is stopped; nothing was asked");
            }
            inquiry = questions.read(exchange);
        } catch (IllegalArgumentException | IllegalStateException e) {
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
                throw new CompletionException(refused(reply));
            }
            return reply.body();
        });
    }

    private AlorApiException refused(HttpReply reply) {
        return new AlorApiException(
                endpoint.getOperation().toString(),
                reply.status(),
                Answers.refusal(reply.body()),
                reply.retryAfter() == null ? null : RetryAfter.read(reply.retryAfter(), Clock.systemUTC()));
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
