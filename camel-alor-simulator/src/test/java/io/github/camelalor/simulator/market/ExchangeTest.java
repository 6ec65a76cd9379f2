package io.github.camelalor.simulator.market;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Listing SBER = Listings.SBER;
    private static final String TIMER = "alor-simulator-market-makers";

    private final Exchange exchange = Exchanges.still().build();
    private final List<String> heard = new ArrayList<>();
    private final MarketListener ear = new MarketListener() {
        @Override
        public void bookChanged(Listing listing) {
            heard.add("book " + listing.symbol());
        }

        @Override
        public void orderChanged(OrderState order) {
            heard.add("order " + order.status().code());
        }

        @Override
        public void traded(OwnTrade trade) {
            heard.add("trade " + trade.quantity());
        }

        @Override
        public void positionChanged(PositionState position) {
            heard.add("position " + position.symbol());
        }

        @Override
        public void tradingStatusChanged(Listing listing, TradingStatus status) {
            heard.add(listing.symbol() + " " + status.code());
        }
    };

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void findsListingsByTickerAndShortCode() {
        assertThat(exchange.listing("MOEX", "SBER", null)).contains(SBER);
        assertThat(exchange.listing("MOEX", "SBER", "TQBR")).contains(SBER);
        assertThat(exchange.listing("MOEX", "Si-12.26", "RFUD")).contains(Listings.SI);
        assertThat(exchange.listing("MOEX", "SiZ6", null)).contains(Listings.SI);
        assertThat(exchange.listing("MOEX", "SBER", "SMAL")).isEmpty();
        assertThat(exchange.listing("SPBX", "SBER", null)).isEmpty();
        assertThat(exchange.listing("MOEX", "AAPL", null)).isEmpty();
    }

    @Test
    void knowsLoginsAndPortfolios() {
        assertThat(exchange.logins()).containsExactlyInAnyOrder("demo", "other");
        assertThat(exchange.portfolios("demo")).containsExactly("D39004", "7500GHC");
        assertThat(exchange.portfolios("nobody")).isEmpty();
        assertThat(exchange.knows("D2")).isTrue();
        assertThat(exchange.knows("D3")).isFalse();
    }

    @Test
    void tellsWhatAnOrderDidInOrder() {
        exchange.listen(ear);

        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 1));

        assertThat(heard)
                .containsExactly(
                        "order working", "trade 1", "order filled", "position SBER", "position RUB", "book SBER");
    }

    @Test
    void tellsOfACancelledRestAfterItsTrades() {
        BookLevel best = exchange.book(SBER, 1).asks().get(0);
        exchange.listen(ear);

        exchange.place(OrderTicket.limit("D39004", SBER, Side.BUY, best.volume() + 1, best.price())
                .allowMargin(true)
                .timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL));

        assertThat(heard)
                .containsExactly(
                        "order working",
                        "trade " + best.volume(),
                        "order canceled",
                        "position SBER",
                        "position RUB",
                        "book SBER");
    }

    @Test
    void tellsOfBooksAtEachTickAndOfHaltsOnce() {
        exchange.listen(ear);

        exchange.halt(SBER);
        exchange.halt(SBER);
        exchange.tick();
        exchange.resume(SBER);

        assertThat(heard).containsExactly("SBER 2", "book GAZP", "book LKOH", "book Si-12.26", "SBER 17");
    }

    @Test
    void tellsNothingAfterTheRegistrationIsClosed() {
        Registration registration = exchange.listen(ear);
        exchange.tick();
        assertThat(heard).hasSize(4);

        registration.close();
        exchange.tick();

        assertThat(heard).hasSize(4);
    }

    @Test
    void oneFailingListenerDoesNotSilenceTheOthers() {
        exchange.listen(new MarketListener() {
            @Override
            public void bookChanged(Listing listing) {
                throw new IllegalStateException("on purpose");
            }
        });
        exchange.listen(ear);

        exchange.tick();

        assertThat(heard).hasSize(4);
    }

    @Test
    void listenerMayTrade() {
        exchange.listen(ear);
        exchange.listen(new MarketListener() {
            @Override
            public void traded(OwnTrade trade) {
                if (trade.side() == Side.BUY) {
                    exchange.place(OrderTicket.market("D39004", SBER, Side.SELL, trade.quantity()));
                }
            }
        });

        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 1));

        assertThat(exchange.orders("D39004"))
                .extracting(OrderState::status)
                .containsExactly(OrderStatus.FILLED, OrderStatus.FILLED);
        assertThat(heard.subList(0, 6))
                .containsExactly(
                        "order working", "trade 1", "order filled", "position SBER", "position RUB", "book SBER");
        // The second change of the book was told with the first.
        assertThat(heard.subList(6, heard.size())).isEqualTo(heard.subList(0, 5));
    }

    @Test
    void ordersFromManyThreadsAreToldOneByOneInTheOrderOfTheirNumbers() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
        AtomicInteger overlaps = new AtomicInteger();
        exchange.listen(new MarketListener() {
            @Override
            public void orderChanged(OrderState order) {
                if (inside.incrementAndGet() > 1) {
                    overlaps.incrementAndGet();
                }
                if (order.status() == OrderStatus.WORKING && order.filled() == 0) {
                    accepted.add(order.number());
                }
                inside.decrementAndGet();
            }
        });
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Callable<Void> client = () -> {
                for (int j = 0; j < 250; j++) {
                    exchange.place(OrderTicket.market("D39004", SBER, j % 2 == 0 ? Side.BUY : Side.SELL, 1)
                            .allowMargin(true));
                }
                return null;
            };
            running.add(clients.submit(client));
        }
        for (int i = 0; i < 200; i++) {
            exchange.tick();
        }
        for (Future<Void> client : running) {
            client.get(10, SECONDS);
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(5, SECONDS)).isTrue();

        await().until(() -> accepted.size() == 1_000);
        assertThat(List.copyOf(accepted)).isSorted();
        assertThat(overlaps).hasValue(0);
        assertThat(exchange.trades("D39004")).hasSize(1_000);
        assertThat(exchange.positions("D39004").get(0).future()).isZero();
    }

    @Test
    void timerMovesTheMarketUntilItIsClosed() {
        Exchange ticking = Exchanges.still().tickInterval(Duration.ofMillis(1)).build();
        AtomicInteger changes = new AtomicInteger();
        ticking.listen(new MarketListener() {
            @Override
            public void bookChanged(Listing listing) {
                changes.incrementAndGet();
            }
        });
        try (ticking) {
            ticking.start();
            ticking.start();
            await().until(() -> changes.get() > 20);
            assertThat(timers()).isEqualTo(1);
        }

        assertThat(timers()).isZero();
        assertThatIllegalStateException().isThrownBy(ticking::start).withMessage("The exchange is closed");
        ticking.close();
    }

    private static long timers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(TIMER) && thread.isAlive())
                .count();
    }
}
