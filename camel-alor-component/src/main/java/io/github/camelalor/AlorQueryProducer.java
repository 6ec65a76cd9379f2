package io.github.camelalor;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.WireFormat;
import io.github.camelalor.net.AuthorizedGateway;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Asks the broker for the present state of what the endpoint is about. */
final class AlorQueryProducer extends DefaultAsyncProducer {

    private final AlorEndpoint endpoint;
    private volatile AlorSession session;

    AlorQueryProducer(AlorEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
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
                    new IllegalStateException("The endpoint " + endpoint + " is stopped; nothing was asked"));
            callback.done(true);
            return true;
        }
        AuthorizedGateway api = current.api();
        api.send(call()).whenComplete((reply, failure) -> {
            if (failure == null) {
                answer(exchange, reply);
            } else {
                exchange.setException(failure instanceof CompletionException ? failure.getCause() : failure);
            }
            callback.done(false);
        });
        return false;
    }

    private HttpCall call() {
        Map<String, String> query = new LinkedHashMap<>();
        if (endpoint.getOperation() != AlorOperation.TIME) {
            WireFormat format = endpoint.getConfiguration().getFormat();
            query.put("format", (format == null ? WireFormat.HEAVY : format).wireName());
        }
        if (endpoint.getOperation() == AlorOperation.ORDERBOOK) {
            query.put("depth", String.valueOf(endpoint.bookDepth()));
            if (endpoint.getInstrumentGroup() != null) {
                query.put("instrumentGroup", endpoint.getInstrumentGroup());
            }
        }
        return HttpCall.get(
                path(), query, Duration.ofMillis(endpoint.getConfiguration().getRequestTimeout()));
    }

    private String path() {
        return switch (endpoint.getOperation()) {
            case ORDERBOOK ->
                "/md/v2/orderbooks/" + HttpCall.segment(endpoint.getExchange()) + "/"
                        + HttpCall.segment(endpoint.symbolList().get(0));
            case ORDERS, TRADES, POSITIONS ->
                "/md/v2/Clients/" + HttpCall.segment(endpoint.getExchange()) + "/"
                        + HttpCall.segment(endpoint.getConfiguration().getPortfolio()) + "/" + endpoint.getOperation();
            case TIME -> "/md/v2/time";
            default -> throw new IllegalStateException("Not a question: " + endpoint.getOperation());
        };
    }

    private void answer(Exchange exchange, HttpReply reply) {
        if (!reply.successful()) {
            exchange.setException(
                    new AlorApiException(endpoint.getOperation().toString(), reply.status(), reply.excerpt()));
            return;
        }
        try {
            exchange.getMessage().setBody(body(reply.body()));
        } catch (CodecException e) {
            exchange.setException(e);
        }
    }

    private Object body(byte[] answer) throws CodecException {
        if (endpoint.getBody() == AlorBodyType.json) {
            return new String(answer, StandardCharsets.UTF_8);
        }
        return switch (endpoint.getOperation()) {
            case ORDERBOOK ->
                Answers.orderBook(
                        answer,
                        EventContext.ofInstrument(
                                endpoint.getExchange(), endpoint.symbolList().get(0), endpoint.getInstrumentGroup()));
            case ORDERS -> Answers.orders(answer, portfolio());
            case TRADES -> Answers.trades(answer, portfolio());
            case POSITIONS -> Answers.positions(answer, portfolio());
            case TIME -> Answers.time(answer);
            default -> throw new IllegalStateException("Not a question: " + endpoint.getOperation());
        };
    }

    private EventContext portfolio() {
        return EventContext.ofPortfolio(
                endpoint.getExchange(), endpoint.getConfiguration().getPortfolio());
    }
}
