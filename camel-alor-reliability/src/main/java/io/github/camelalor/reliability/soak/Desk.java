package io.github.camelalor.reliability.soak;

import io.github.camelalor.AlorComponent;
import io.github.camelalor.AlorConfiguration;
import io.github.camelalor.AlorConstants;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.simulator.AlorSimulator;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.DefaultExchange;

/** One process in spirit: a Camel context with a component for each account, which sends commands until it is closed. */
final class Desk implements AutoCloseable {

    /** Two thirds of it must do for looking five times and sending again, on a busy machine too. */
    static final Duration ORDER_TIMEOUT = Duration.ofSeconds(18);

    private static final int REQUEST_TIMEOUT = 1_000;
    private static final int PING_INTERVAL = 1_000;
    private static final int PING_TIMEOUT = 1_000;
    private static final int RECONNECT_DELAY = 50;
    private static final int MAX_RECONNECT_DELAY = 400;

    /** Far more than the broker allows: faults are to be limited by nothing else. */
    private static final int REQUESTS_PER_SECOND = 2_000;

    private static final int CONCURRENT_REQUESTS = 64;

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template = context.createProducerTemplate();

    private Desk(AlorSimulator broker, IdempotentRepository repository) {
        for (int account = 0; account < Schedule.ACCOUNTS; account++) {
            context.addComponent(component(account), connected(broker, account, repository));
        }
        context.getShutdownStrategy().setTimeout(1);
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
    }

    /**
     * Opens a desk that sends commands.
     *
     * @param repository of request ids; null for none
     */
    static Desk open(AlorSimulator broker, IdempotentRepository repository) {
        Desk desk = new Desk(broker, repository);
        desk.context.start();
        return desk;
    }

    /** Opens a desk that does nothing but consume books. */
    static Desk watching(AlorSimulator broker, BookWatch watch) throws Exception {
        Desk desk = new Desk(broker, null);
        desk.context.getRegistry().bind("watch", watch);
        desk.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("alor0:orderbook:MOEX:SBER,GAZP,LKOH?depth=5&exceptionHandler=#watch")
                        .process(
                                exchange -> watch.received(exchange.getMessage().getBody(OrderBook.class)));
            }
        });
        desk.context.start();
        return desk;
    }

    static String component(int account) {
        return "alor" + account;
    }

    static String refreshToken(int account) {
        return "soak" + account;
    }

    static String portfolio(int account, int portfolio) {
        return "D" + (10 + account) + "00" + portfolio;
    }

    private static AlorComponent connected(AlorSimulator broker, int account, IdempotentRepository repository) {
        AlorComponent component = new AlorComponent();
        AlorConfiguration configuration = component.getConfiguration();
        configuration.setOauthUrl(broker.oauthUrl());
        configuration.setApiUrl(broker.apiUrl());
        configuration.setWsUrl(broker.wsUrl());
        configuration.setCwsUrl(broker.cwsUrl());
        configuration.setRefreshToken(refreshToken(account));
        configuration.setPortfolio(portfolio(account, 0));
        configuration.setIdempotentRepository(repository);
        configuration.setConnectTimeout(REQUEST_TIMEOUT);
        configuration.setRequestTimeout(REQUEST_TIMEOUT);
        configuration.setOrderTimeout(ORDER_TIMEOUT.toMillis());
        configuration.setPingInterval(PING_INTERVAL);
        configuration.setPingTimeout(PING_TIMEOUT);
        configuration.setReconnectDelay(RECONNECT_DELAY);
        configuration.setMaxReconnectDelay(MAX_RECONNECT_DELAY);
        configuration.setMaxRequestsPerSecond(REQUESTS_PER_SECOND);
        configuration.setMaxConcurrentRequests(CONCURRENT_REQUESTS);
        return component;
    }

    /**
     * Sends a command.
     *
     * @return what became of it; fails when the exchange ends without a receipt
     */
    CompletableFuture<OrderReceipt> send(Ask ask, boolean resendUnfound) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(ask.fields());
        exchange.getMessage().setHeader(AlorConstants.REQUEST_ID, ask.requestId());
        return template.asyncSend(ask.uri(resendUnfound), exchange).thenApply(Desk::receipt);
    }

    private static OrderReceipt receipt(Exchange ended) {
        OrderReceipt receipt = ended.getException() == null ? ended.getMessage().getBody(OrderReceipt.class) : null;
        if (receipt == null) {
            throw new IllegalStateException("The exchange ended without a receipt", ended.getException());
        }
        return receipt;
    }

    @Override
    public void close() {
        context.stop();
    }
}
