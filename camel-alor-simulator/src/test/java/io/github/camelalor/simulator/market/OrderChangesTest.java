package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderChangesTest {
    private static final Listing SBER = Listings.SBER;

    private final MovableClock clock = new MovableClock();
    private final Exchange exchange = Exchanges.still().clock(clock).build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void aPartlyFilledOrderIsReplacedByAWholeOne() {
        BookLevel ask = exchange.book(SBER, 1).asks().get(0);
        String old = accepted(limit(ask.volume() + 5, ask.price()).allowMargin(true));

        exchange.replace(old, limit(7, new BigDecimal("300")));

        assertThat(exchange.orders("D39004"))
                .extracting(OrderState::status, OrderState::quantity, OrderState::filled)
                .containsExactly(
                        tuple(OrderStatus.CANCELED, ask.volume() + 5, ask.volume()),
                        tuple(OrderStatus.WORKING, 7L, 0L));
    }

    @Test
    void anOrderOfAnotherKindIsNotFoundForReplacement() {
        String old = accepted(limit(7, new BigDecimal("300")));

        assertThat(exchange.replace(old, OrderTicket.market("D39004", SBER, Side.BUY, 7)))
                .isEqualTo(new Placement.Rejected(Rejection.MODIFY_NOT_FOUND));
    }

    @Test
    void aReplacementIsNotedUnderItsOwnCommand() {
        String old = accepted(limit(7, new BigDecimal("300")).origin(Origin.cws("g1")));

        exchange.replace(old, limit(8, new BigDecimal("300")).origin(Origin.cws("g2")));

        assertThat(exchange.ledger().effectsOf("g1"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.ORDER_CREATED);
        assertThat(exchange.ledger().effectsOf("g2"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.ORDER_CANCELED, Effect.Kind.ORDER_CREATED);
    }

    @Test
    void instrumentAndSideStayOnTheDerivativesMarket() {
        OrderTicket ticket = OrderTicket.limit("7500GHC", Listings.SI, Side.BUY, 1, new BigDecimal("84000"))
                .iceberg(Iceberg.of(1));
        String old = accepted(ticket);

        exchange.replace(old, OrderTicket.limit("7500GHC", SBER, Side.SELL, 2, new BigDecimal("84100")));

        OrderState changed = exchange.orders("7500GHC").get(1);
        assertThat(changed.listing()).isEqualTo(Listings.SI);
        assertThat(changed.side()).isEqualTo(Side.BUY);
        assertThat(changed.price()).isEqualTo("84100");
        assertThat(changed.iceberg().created()).isEqualTo(Iceberg.of(1));
    }

    @Test
    void ordersForTheDayEndWithIt() {
        String day = accepted(limit(7, new BigDecimal("300")).origin(Origin.cws("g1")));
        String year = accepted(limit(7, new BigDecimal("300")).timeInForce(TimeInForce.GOOD_TILL_CANCELLED));
        clock.move(Duration.ofHours(11));
        exchange.passTime();
        assertThat(state(day).status()).isEqualTo(OrderStatus.WORKING);

        clock.move(Duration.ofHours(1));
        exchange.passTime();

        assertThat(state(day).status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(state(year).status()).isEqualTo(OrderStatus.WORKING);
        assertThat(exchange.ledger().effectsOf("g1"))
                .as("no command has cancelled it")
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.ORDER_CREATED);
        clock.move(Duration.ofDays(365));
        exchange.passTime();
        assertThat(state(year).status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void allOrdersOfAPortfolioAreCancelledTogether() {
        accepted(limit(1, new BigDecimal("300")));
        accepted(limit(1, new BigDecimal("301")));
        accepted(OrderTicket.market("D39004", SBER, Side.BUY, 1));

        assertThat(exchange.cancelAll("D39004", "SPBX", Origin.http("r1"))).isZero();
        assertThat(exchange.cancelAll("unknown", "MOEX", Origin.http("r1"))).isZero();
        assertThat(exchange.cancelAll("D39004", "moex", Origin.http("r1"))).isEqualTo(2);

        assertThat(exchange.ledger().effectsOf("r1"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.ORDER_CANCELED, Effect.Kind.ORDER_CANCELED);
    }

    @Test
    void anOrderMayBeTakenAndRejectedAfterwards() {
        List<OrderState> heard = new ArrayList<>();
        exchange.listen(new MarketListener() {
            @Override
            public void orderChanged(OrderState order) {
                heard.add(order);
            }
        });

        Placement placement = exchange.reject(
                limit(1, new BigDecimal("300")).comment("tag"), "Order was canceled before it was posted");

        String number = ((Placement.Accepted) placement).orderNumber();
        assertThat(heard).containsExactly(state(number));
        assertThat(state(number).status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(state(number).comment()).isEqualTo("Order was canceled before it was posted");
        assertThat(exchange.cancel("D39004", number)).isInstanceOf(Placement.Rejected.class);
        assertThat(exchange.ledger().effects()).extracting(Effect::kind).containsExactly(Effect.Kind.ORDER_REJECTED);
        assertThat(exchange.book(SBER, 50).bids())
                .noneMatch(level -> level.price().equals(new BigDecimal("300")));
    }

    private static OrderTicket limit(long lots, BigDecimal price) {
        return OrderTicket.limit("D39004", SBER, Side.BUY, lots, price);
    }

    private String accepted(OrderTicket ticket) {
        return ((Placement.Accepted) exchange.place(ticket)).orderNumber();
    }

    private OrderState state(String number) {
        return exchange.orders("D39004").stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
