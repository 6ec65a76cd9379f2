package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.OrderBook;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.stream.SubscriptionStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyInstrumentsFewThreadsTest extends CamelTestSupport {

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR = AlorSimulatorExtension.with(b -> b.seed(7));

    private final CountDownLatch threadIsFree = new CountDownLatch(1);
    private final Set<String> symbols = ConcurrentHashMap.newKeySet();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        SimulatedBroker.connect(context, SIMULATOR.simulator()).setConsumerThreads(1);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("alor:orderbook:MOEX:SBER,GAZP,LKOH").routeId("books").process(this::slowly);
            }

            private void slowly(Exchange exchange) throws InterruptedException {
                threadIsFree.await();
                symbols.add(exchange.getMessage().getBody(OrderBook.class).symbol());
            }
        };
    }

    @AfterEach
    void release() {
        threadIsFree.countDown();
    }

    @Test
    void booksThatCameWhileEveryThreadWasBusyAreDeliveredLater() {
        AlorConsumer consumer = (AlorConsumer) context.getRoute("books").getConsumer();
        await().until(() -> consumer.statuses().stream()
                .mapToLong(SubscriptionStatus::received)
                .allMatch(received -> received > 0));
        threadIsFree.countDown();
        await().untilAsserted(() -> assertThat(symbols).containsExactlyInAnyOrder("SBER", "GAZP", "LKOH"));
    }
}
