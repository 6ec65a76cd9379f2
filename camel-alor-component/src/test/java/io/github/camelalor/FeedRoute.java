package io.github.camelalor;

import io.github.camelalor.stream.SubscriptionStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;

/** A route that writes down what it gets from a {@link FeedBroker}, and what its consumer is troubled by. */
final class FeedRoute implements AutoCloseable {

    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<Throwable> troubles = new CopyOnWriteArrayList<>();

    private final CamelContext context = new DefaultCamelContext();

    /** One message. */
    record Event(Object body, Map<String, Object> headers) {

        boolean recovered() {
            return Boolean.TRUE.equals(headers.get(AlorConstants.RECOVERED));
        }

        Boolean existing() {
            return (Boolean) headers.get(AlorConstants.EXISTING);
        }
    }

    /** Makes a route; it is not started. */
    FeedRoute(FeedBroker broker, String uri) throws Exception {
        AlorComponent alor = new AlorComponent();
        broker.connect(alor.getConfiguration());
        context.addComponent("alor", alor);
        context.getRegistry().bind("troubles", ExceptionHandler.class, new Troubles());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri + (uri.contains("?") ? "&" : "?") + "exceptionHandler=#bean:troubles")
                        .process(FeedRoute.this::take);
            }
        });
    }

    FeedRoute start() {
        context.start();
        return this;
    }

    private void take(Exchange exchange) {
        events.add(new Event(
                exchange.getMessage().getBody(),
                Map.copyOf(exchange.getMessage().getHeaders())));
    }

    <T, R> List<R> map(Class<T> body, Function<T, R> part) {
        return events.stream().map(event -> part.apply(body.cast(event.body()))).toList();
    }

    SubscriptionStatus status() {
        return ((AlorConsumer) context.getRoutes().get(0).getConsumer())
                .statuses()
                .get(0);
    }

    @Override
    public void close() {
        context.stop();
    }

    private final class Troubles implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            troubles.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            troubles.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            troubles.add(exception);
        }
    }
}
