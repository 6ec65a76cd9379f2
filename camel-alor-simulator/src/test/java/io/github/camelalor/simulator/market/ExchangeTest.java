package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Listing SBER = Listings.SBER;

    private final Exchange exchange = Exchange.builder()
            .seed(7)
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .portfolios("demo", "D39004", "7500GHC")
            .tickInterval(Duration.ZERO)
            .build();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void marketOrderFillsAndTellsInOrder() {
        exchange.listen(new MarketListener() {
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
                heard.add("position " + position.symbol() + " "
                        + position.future().signum());
            }
        });
        BigDecimal ask = exchange.book(SBER, 1).asks().get(0).price();

        Placement placement =
                exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 1).comment("first"));

        assertThat(placement).isEqualTo(new Placement.Accepted("41423837025"));
        assertThat(heard)
                .containsExactly(
                        "order working", "trade 1", "order filled", "position SBER 1", "position RUB 1", "book SBER");
        assertThat(exchange.orders("D39004"))
                .containsExactly(new OrderState(
                        "41423837025",
                        SBER,
                        "D39004",
                        "first",
                        OrderType.MARKET,
                        Side.BUY,
                        OrderStatus.FILLED,
                        NOON,
                        NOON,
                        Instant.parse("2026-03-02T23:59:59.999Z"),
                        1,
                        1,
                        null,
                        TimeInForce.ONE_DAY));
        assertThat(exchange.trades("D39004")).singleElement().satisfies(trade -> {
            assertThat(trade.orderNumber()).isEqualTo("41423837025");
            assertThat(trade.comment()).isEqualTo("first");
            assertThat(trade.price()).isEqualTo(ask);
        });
    }
}
