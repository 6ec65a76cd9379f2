package io.github.camelalor;

import io.github.camelalor.model.Bar;
import io.github.camelalor.stream.Delivered;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Puts an event into a message: the body, and as headers what routes filter and log by. */
final class EventMessage {

    private EventMessage() {}

    /**
     * Fills in one event.
     *
     * @param now the session's clock, in nanoseconds
     */
    static void fill(Exchange exchange, Delivered<?> delivered, long now) {
        Message message = exchange.getMessage();
        Object event = delivered.event();
        message.setBody(delivered.json() == null ? event : delivered.json());
        message.setHeader(AlorConstants.AGE, TimeUnit.NANOSECONDS.toMillis(now - delivered.receivedAt()));
        if (delivered.skipped() > 0) {
            message.setHeader(AlorConstants.SKIPPED, delivered.skipped());
        }
        if (delivered.recovered()) {
            message.setHeader(AlorConstants.RECOVERED, true);
        }
        if (event instanceof Bar bar) {
            message.setHeader(AlorConstants.BAR_FINISHED, bar.finished());
        }
        EventFacts facts = EventFacts.of(event);
        set(message, AlorConstants.EXCHANGE, facts.exchange());
        set(message, AlorConstants.SYMBOL, facts.symbol());
        set(message, AlorConstants.BOARD, facts.board());
        set(message, AlorConstants.PORTFOLIO, facts.portfolio());
        set(message, AlorConstants.EXISTING, facts.existing());
        if (facts.time() != null) {
            message.setHeader(AlorConstants.MESSAGE_TIMESTAMP, facts.time().toEpochMilli());
        }
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
