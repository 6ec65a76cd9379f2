package io.github.camelalor;

import io.github.camelalor.query.Catalog;
import io.github.camelalor.query.Estimates;
import io.github.camelalor.query.Inquiry;
import io.github.camelalor.query.Manner;
import io.github.camelalor.query.Parameter;
import io.github.camelalor.query.Source;
import io.github.camelalor.query.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.spi.PropertyConfigurerGetter;

/** Makes questions of messages: options of the endpoint, and over them the headers {@code CamelAlorQuery...}. */
final class QueryMessage {

    private final Topic topic;
    private final Source options;
    private final Manner manner;

    QueryMessage(AlorEndpoint endpoint) {
        AlorQueryOptions wishes = endpoint.getQueryOptions();
        this.topic = Catalog.topic(endpoint.getOperation().toString());
        this.options = Source.options(options(endpoint));
        this.manner = new Manner(
                endpoint.getBody() == AlorBodyType.json,
                wishes.isStreaming(),
                wishes.getPageSize(),
                Duration.ofMillis(endpoint.getConfiguration().getRequestTimeout()),
                Clock.systemUTC());
    }

    /** Reads the options by their names, as the table of questions knows them by nothing else. */
    private Map<String, Object> options(AlorEndpoint endpoint) {
        PropertyConfigurerGetter getter =
                (PropertyConfigurerGetter) endpoint.getComponent().getEndpointPropertyConfigurer();
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : topic.parameters()) {
            values.put(
                    parameter.name(),
                    switch (parameter.name()) {
                        case "exchange" -> endpoint.getExchange();
                        case "symbol" -> endpoint.getSymbols();
                        default -> getter.getOptionValue(endpoint, parameter.name(), true);
                    });
        }
        return values;
    }

    /** Checks what the options say, whatever the messages will bring. */
    void check() {
        topic.check(options, manner);
    }

    /**
     * Makes the question of one message.
     *
     * @throws IllegalArgumentException naming what is wrong, and what is allowed
     */
    Inquiry<?> read(Exchange exchange) {
        Map<String, Object> headers = new HashMap<>();
        for (Parameter parameter : topic.parameters()) {
            headers.put(parameter.name(), exchange.getMessage().getHeader(parameter.header()));
        }
        return topic.operation().equals(AlorOperation.ESTIMATE.toString())
                ? Estimates.inquire(options, EstimateBody.of(exchange), Source.headers(headers), manner)
                : topic.inquire(options, Source.headers(headers), manner);
    }
}
