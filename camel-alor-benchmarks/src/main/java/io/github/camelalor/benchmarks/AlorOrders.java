package io.github.camelalor.benchmarks;

import io.github.camelalor.AlorComponent;
import io.github.camelalor.AlorConfiguration;
import io.github.camelalor.AlorConstants;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Side;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;

/** The component, told to send more requests a second than there will be, so that it is not its own limit that is measured. */
final class AlorOrders implements OrderClient {

    private static final String ORDERS = "direct:orders";
    private static final int UNLIMITED = 1_000_000;

    private final CamelContext context = new DefaultCamelContext();
    private final IdempotentRepository repository;
    private ProducerTemplate template;

    /** Remembers request ids in the repository, or in memory alone if it is null. */
    AlorOrders(IdempotentRepository repository) {
        this.repository = repository;
    }

    @Override
    public void start(Broker broker) throws Exception {
        AlorConfiguration configuration =
                context.getComponent("alor", AlorComponent.class).getConfiguration();
        configuration.setOauthUrl(broker.url());
        configuration.setApiUrl(broker.url());
        configuration.setRefreshToken(Broker.REFRESH_TOKEN);
        configuration.setMaxRequestsPerSecond(UNLIMITED);
        if (repository != null) {
            context.addService(repository);
            configuration.setIdempotentRepository(repository);
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(ORDERS).to("alor:market-order");
            }
        });
        context.start();
        template = context.createProducerTemplate();
    }

    @Override
    public String order(Side side) {
        MarketOrder order = MarketOrder.builder()
                .exchange(Broker.EXCHANGE)
                .symbol(Broker.SYMBOL)
                .portfolio(Broker.PORTFOLIO)
                .side(side)
                .quantity(1)
                .build();
        String id = UUID.randomUUID().toString();
        return template.requestBodyAndHeader(ORDERS, order, AlorConstants.REQUEST_ID, id, OrderReceipt.class)
                .orderNumber();
    }

    @Override
    public void close() {
        context.stop();
    }
}
