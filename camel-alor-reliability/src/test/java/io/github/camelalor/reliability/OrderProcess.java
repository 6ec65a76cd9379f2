package io.github.camelalor.reliability;

import io.github.camelalor.AlorComponent;
import io.github.camelalor.AlorConfiguration;
import io.github.camelalor.AlorConstants;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;

/** A process that sends market orders: a Camel context that knows nothing but what its repository remembers. */
final class OrderProcess implements AutoCloseable {

    /** How many milliseconds an order has to end in. */
    static final int ORDER_TIMEOUT = 5_000;

    private static final String SEND = "direct:order";

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate orders;

    private OrderProcess(AlorSimulator broker, IdempotentRepository repository, Transport transport, int timeout)
            throws Exception {
        AlorComponent alor = new AlorComponent();
        AlorConfiguration configuration = alor.getConfiguration();
        configuration.setOauthUrl(broker.oauthUrl());
        configuration.setApiUrl(broker.apiUrl());
        configuration.setWsUrl(broker.wsUrl());
        configuration.setCwsUrl(broker.cwsUrl());
        configuration.setRefreshToken("demo");
        configuration.setPortfolio("D39004");
        configuration.setRequestTimeout(1_000);
        configuration.setOrderTimeout(timeout);
        configuration.setIdempotentRepository(repository);
        context.addComponent("alor", alor);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(SEND).to("alor:market-order:MOEX:SBER?throwExceptionOnFailure=false&transport=" + transport);
            }
        });
        context.start();
        orders = context.createProducerTemplate();
    }

    /** Starts a process. */
    static OrderProcess start(AlorSimulator broker, IdempotentRepository repository, Transport transport)
            throws Exception {
        return new OrderProcess(broker, repository, transport, ORDER_TIMEOUT);
    }

    /** Starts a process whose orders have a deadline of their own. */
    static OrderProcess start(
            AlorSimulator broker, IdempotentRepository repository, Transport transport, int orderTimeout)
            throws Exception {
        return new OrderProcess(broker, repository, transport, orderTimeout);
    }

    /** Sends an order and waits for its outcome. */
    OrderReceipt send(String requestId, Map<String, Object> order) {
        return orders.requestBodyAndHeader(SEND, order, AlorConstants.REQUEST_ID, requestId, OrderReceipt.class);
    }

    /** Sends an order. */
    CompletableFuture<OrderReceipt> sendAsync(String requestId, Map<String, Object> order) {
        return orders.asyncRequestBodyAndHeader(SEND, order, AlorConstants.REQUEST_ID, requestId, OrderReceipt.class);
    }

    @Override
    public void close() {
        context.stop();
    }
}
