package io.github.camelalor.benchmarks;

import io.github.camelalor.model.Side;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** What Camel offers without the component: {@code http:} between {@code marshal} and {@code unmarshal}. */
final class PlainCamelOrders implements OrderClient {

    private static final String ORDERS = "direct:orders";

    private final CamelContext context = new DefaultCamelContext();
    private ProducerTemplate template;

    @Override
    public void start(Broker broker) throws Exception {
        String authorization = AccessToken.bearer(broker);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(ORDERS)
                        .marshal()
                        .json()
                        .setHeader("Authorization", () -> authorization)
                        .setHeader("X-REQID", () -> UUID.randomUUID().toString())
                        .to(broker.marketOrders().toString())
                        .unmarshal()
                        .json();
            }
        });
        context.start();
        template = context.createProducerTemplate();
    }

    @Override
    public String order(Side side) {
        Map<String, Object> order = Map.of(
                "side", side.wireName(),
                "quantity", 1,
                "instrument", Map.of("exchange", Broker.EXCHANGE, "symbol", Broker.SYMBOL),
                "user", Map.of("portfolio", Broker.PORTFOLIO));
        return (String) template.requestBody(ORDERS, order, Map.class).get("orderNumber");
    }

    @Override
    public void close() {
        context.stop();
    }
}
