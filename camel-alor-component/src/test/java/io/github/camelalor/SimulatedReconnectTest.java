package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.Trade;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.Tape;
import io.github.camelalor.stream.SubscriptionState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A broker that goes down and comes back, three times, while it goes on trading: what routes hear is what its books say. */
@Timeout(60)
class SimulatedReconnectTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final AlorSimulatorExtension SIMULATOR =
            AlorSimulatorExtension.with(simulator -> simulator.seed(7).tickInterval(Duration.ZERO));

    private final AlorSimulator simulator = SIMULATOR.simulator();
    private final Exchange market = simulator.exchange();
    private final Listing sber = market.listing("MOEX", "SBER", null).orElseThrow();
    private final CamelContext context = new DefaultCamelContext();
    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() throws Exception {
        SimulatedBroker.connect(context, simulator);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String operation : List.of("trades:MOEX", "orders:MOEX", "all-trades:MOEX:SBER")) {
                    from("alor:" + operation)
                            .process(exchange -> heard.add(exchange.getMessage().getBody()));
                }
            }
        });
        context.start();
        subscribed();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void eachTradeAndTheLastStateOfEachOrderComesOnceAcrossOutages() {
        long first = market.tape(sber).last(1).get(0).id();
        for (int outage = 0; outage < 3; outage++) {
            trade();
            awaitAll(first);
            simulator.stopListening();
            trade();
            simulator.resumeListening();
            subscribed();
            trade();
            awaitAll(first);
        }

        assertThat(bodies(Trade.class).map(Trade::id))
                .containsExactlyElementsOf(
                        market.trades("D39004").stream().map(OwnTrade::id).toList());
        assertThat(bodies(MarketTrade.class).map(MarketTrade::id).filter(id -> id > first))
                .containsExactlyElementsOf(tape(first));
        assertThat(bodies(Order.class)
                        .filter(order -> order.status() == OrderStatus.FILLED)
                        .map(Order::id))
                .containsExactlyElementsOf(market.orders("D39004").stream()
                        .filter(order -> order.status().code().equals("filled"))
                        .map(OrderState::number)
                        .toList());
    }

    /** Three own market orders, one that waits, and the market makers among themselves. */
    private void trade() {
        for (int i = 0; i < 3; i++) {
            market.place(OrderTicket.market("D39004", sber, i == 1 ? Side.SELL : Side.BUY, 1));
            market.tick();
        }
        market.place(OrderTicket.limit("D39004", sber, Side.BUY, 1, new BigDecimal("270")));
    }

    private void awaitAll(long first) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(bodies(Trade.class)).hasSameSizeAs(market.trades("D39004"));
            assertThat(bodies(MarketTrade.class).filter(trade -> trade.id() > first))
                    .hasSameSizeAs(tape(first));
            assertThat(bodies(Order.class).map(Order::id).distinct()).hasSameSizeAs(market.orders("D39004"));
        });
    }

    private void subscribed() {
        await().atMost(PATIENCE)
                .until(() -> context.getRoutes().stream().allMatch(route -> ((AlorConsumer) route.getConsumer())
                        .statuses().stream().allMatch(status -> status.state() == SubscriptionState.ACTIVE)));
    }

    private List<Long> tape(long after) {
        Tape tape = market.tape(sber);
        return tape.after(after).stream().map(PublicTrade::id).toList();
    }

    private <T> Stream<T> bodies(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast);
    }
}
