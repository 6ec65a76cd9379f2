package io.github.camelalor;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Trade;
import io.github.camelalor.stream.Delivered;
import java.time.Instant;
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
        if (event instanceof OrderBook book) {
            headers(message, book.exchange(), book.symbol(), book.board(), null, book.existing(), book.time());
        } else if (event instanceof Order order) {
            Instant time = order.updateTime() == null ? order.transTime() : order.updateTime();
            headers(
                    message,
                    order.exchange(),
                    order.symbol(),
                    order.board(),
                    order.portfolio(),
                    order.existing(),
                    time);
        } else if (event instanceof Trade trade) {
            headers(
                    message,
                    trade.exchange(),
                    trade.symbol(),
                    trade.board(),
                    trade.portfolio(),
                    trade.existing(),
                    trade.time());
        } else if (event instanceof Position position) {
            headers(
                    message,
                    position.exchange(),
                    position.symbol(),
                    null,
                    position.portfolio(),
                    position.existing(),
                    null);
        }
    }

    private static void headers(
            Message message,
            String exchange,
            String symbol,
            String board,
            String portfolio,
            boolean existing,
            Instant time) {
        message.setHeader(AlorConstants.EXCHANGE, exchange);
        message.setHeader(AlorConstants.SYMBOL, symbol);
        message.setHeader(AlorConstants.EXISTING, existing);
        if (board != null) {
            message.setHeader(AlorConstants.BOARD, board);
        }
        if (portfolio != null) {
            message.setHeader(AlorConstants.PORTFOLIO, portfolio);
        }
        if (time != null) {
            message.setHeader(AlorConstants.MESSAGE_TIMESTAMP, time.toEpochMilli());
        }
    }
}
