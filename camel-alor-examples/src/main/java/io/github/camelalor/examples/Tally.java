package io.github.camelalor.examples;

import io.github.camelalor.AlorEndpoint;
import io.github.camelalor.AlorOperation;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Counts books and fills that went through routes, and new orders of any kind that were confirmed. */
final class Tally extends EventNotifierSupport {

    private final LongAdder books = new LongAdder();
    private final LongAdder orders = new LongAdder();
    private final LongAdder fills = new LongAdder();

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeSentEvent sent
                && sent.getEndpoint() instanceof AlorEndpoint
                && sent.getExchange().getMessage().getBody() instanceof OrderReceipt receipt
                && receipt.outcome() == Outcome.CONFIRMED
                && receipt.command().startsWith("create:")) {
            orders.increment();
        } else if (event instanceof ExchangeCompletedEvent completed
                && completed.getExchange().getFromEndpoint() instanceof AlorEndpoint endpoint) {
            if (endpoint.getOperation() == AlorOperation.ORDERBOOK) {
                books.increment();
            } else if (endpoint.getOperation() == AlorOperation.TRADES) {
                fills.increment();
            }
        }
    }

    @Override
    public String toString() {
        return "books=" + books + " orders=" + orders + " fills=" + fills;
    }
}
