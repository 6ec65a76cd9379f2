package io.github.camelalor.benchmarks;

import io.github.camelalor.model.OrderBook;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The component, told to deliver each book so that what is lost can be counted. */
final class AlorRoute implements Receiver {

    private final CamelContext context = new DefaultCamelContext();

    @Override
    public void start(Source source, Tally tally) throws Exception {
        String uri = "alor:orderbook:MOEX:SBER?depth=" + Books.DEPTH + "&overflow=BLOCK&format=" + source.format()
                + "&oauthUrl=" + source.httpUrl() + "&wsUrl=" + source.webSocketUrl() + "&refreshToken="
                + Sender.REFRESH_TOKEN;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> read(exchange, tally));
            }
        });
        context.start();
    }

    private static void read(Exchange exchange, Tally tally) {
        OrderBook book = exchange.getMessage().getBody(OrderBook.class);
        tally.book(
                book.bids().get(0).price(),
                book.asks().get(0).price(),
                book.time().toEpochMilli());
    }

    @Override
    public void close() {
        context.stop();
    }
}
