package io.github.camelalor.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** What Camel offers without the component: {@code vertx-websocket:} and {@code unmarshal}. */
final class PlainCamel implements Receiver {

    private final CamelContext context = new DefaultCamelContext();

    @Override
    public void start(Source source, Tally tally) throws Exception {
        String uri = "vertx-websocket:" + Sender.HOST + ":" + source.port() + Source.PATH + "?consumeAsClient=true";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).unmarshal().json().process(exchange -> read(exchange, source.format(), tally));
            }
        });
        context.start();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.sendBody(uri, source.subscribe());
        }
    }

    private static void read(Exchange exchange, Format format, Tally tally) {
        if (exchange.getMessage().getBody(Map.class).get("data") instanceof Map<?, ?> book) {
            tally.book(
                    best(book.get(format.bids()), format),
                    best(book.get(format.asks()), format),
                    ((Number) book.get(format.time())).longValue());
        }
    }

    private static BigDecimal best(Object levels, Format format) {
        Number price = (Number) ((Map<?, ?>) ((List<?>) levels).get(0)).get(format.price());
        return price instanceof Double fraction ? BigDecimal.valueOf(fraction) : BigDecimal.valueOf(price.longValue());
    }

    @Override
    public void close() {
        context.stop();
    }
}
