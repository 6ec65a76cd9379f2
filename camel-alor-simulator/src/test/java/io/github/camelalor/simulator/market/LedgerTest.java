package io.github.camelalor.simulator.market;

import static io.github.camelalor.simulator.market.Effect.Kind.ORDER_CANCELED;
import static io.github.camelalor.simulator.market.Effect.Kind.ORDER_CREATED;
import static io.github.camelalor.simulator.market.Effect.Kind.ORDER_FILLED;
import static io.github.camelalor.simulator.market.Effect.Kind.ORDER_TRADED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Listing SBER = Listings.SBER;

    private final Exchange exchange = Exchanges.still().build();
    private final Ledger ledger = exchange.ledger();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void recordsWhatAnOrderDid() {
        exchange.place(
                OrderTicket.market("D39004", SBER, Side.BUY, 1).comment("tag").origin(Origin.http("r1")));

        assertThat(ledger.effects())
                .containsExactly(effect(1, ORDER_CREATED), effect(2, ORDER_TRADED), effect(3, ORDER_FILLED));
        assertThat(ledger.effectsOf("r1")).isEqualTo(ledger.effects());
    }

    @Test
    void blamesACancellationOnTheCommandThatAskedForIt() {
        Placement.Accepted placed = (Placement.Accepted)
                exchange.place(OrderTicket.limit("D39004", SBER, Side.BUY, 1, new BigDecimal("300"))
                        .origin(Origin.cws("g1")));
        exchange.cancel("D39004", placed.orderNumber(), Origin.cws("g2"));

        assertThat(ledger.effectsOf("g1")).extracting(Effect::kind).containsExactly(ORDER_CREATED);
        assertThat(ledger.effectsOf("g2")).extracting(Effect::kind).containsExactly(ORDER_CANCELED);
        assertThat(ledger.effectsOf("g2")).extracting(Effect::transport).containsExactly("cws");
    }

    @Test
    void blamesACancelledRestOnItsOwnOrder() {
        exchange.place(OrderTicket.limit("D39004", SBER, Side.BUY, 1, new BigDecimal("300"))
                .timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL)
                .origin(Origin.http("r1")));

        assertThat(ledger.effectsOf("r1")).extracting(Effect::kind).containsExactly(ORDER_CREATED, ORDER_CANCELED);
    }

    @Test
    void countsByKind() {
        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 1));
        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 1));

        assertThat(ledger.effects(ORDER_CREATED)).hasSize(2);
        assertThat(ledger.effects(ORDER_CANCELED)).isEmpty();
    }

    @Test
    void showsAFinishedView() {
        List<Effect> before = ledger.effects();
        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 1));

        assertThat(before).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ledger.effects().clear());
    }

    private static Effect effect(long sequence, Effect.Kind kind) {
        return new Effect(sequence, Exchanges.NOON, kind, "D39004", "41423837025", "r1", null, "tag", "http");
    }
}
