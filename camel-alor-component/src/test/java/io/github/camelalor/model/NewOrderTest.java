package io.github.camelalor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewOrderTest {

    private static final BigDecimal PRICE = new BigDecimal("142.50");
    private static final BigDecimal TRIGGER = new BigDecimal("140");
    private static final Instant END = Instant.parse("2030-01-31T18:00:00Z");

    @Test
    void anOrderHasTheFieldsOfItsKindAndNoOther() {
        StopLimitOrder all = whole(StopLimitOrder.builder())
                .price(PRICE)
                .condition(StopCondition.LESS)
                .triggerPrice(TRIGGER)
                .endTime(END)
                .protectingSeconds(15L)
                .activate(false)
                .timeInForce(TimeInForce.ONEDAY)
                .icebergFixed(1L)
                .icebergVariance(2L)
                .build();

        assertThat(all)
                .isEqualTo(new StopLimitOrder(
                        "MOEX",
                        "SBER",
                        "TQBR",
                        "D39004",
                        Side.SELL,
                        3,
                        PRICE,
                        StopCondition.LESS,
                        TRIGGER,
                        END,
                        15L,
                        false,
                        TimeInForce.ONEDAY,
                        1L,
                        2L,
                        true,
                        false,
                        "mine"));
        NewOrder market = whole(MarketOrder.builder()).build();
        assertThat(market.type()).isEqualTo(OrderType.MARKET);
        assertThat(market.price()).isNull();
        assertThat(market.condition()).isNull();
        assertThat(market.icebergFixed()).isNull();
    }

    static List<OrderBuilder<?>> misplaced() {
        return List.of(
                whole(MarketOrder.builder()).price(PRICE),
                whole(MarketOrder.builder()).icebergFixed(1L),
                whole(MarketOrder.builder()).icebergVariance(1L),
                whole(LimitOrder.builder()).price(PRICE).condition(StopCondition.MORE),
                whole(LimitOrder.builder()).price(PRICE).triggerPrice(TRIGGER),
                whole(LimitOrder.builder()).price(PRICE).endTime(END),
                whole(LimitOrder.builder()).price(PRICE).protectingSeconds(1L),
                whole(LimitOrder.builder()).price(PRICE).activate(true),
                stop().price(PRICE),
                stop().timeInForce(TimeInForce.ONEDAY));
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void aPartThatTheKindDoesNotHaveIsRefusedAndNotLost(OrderBuilder<?> order) {
        assertThatThrownBy(order::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no ");
    }

    static List<OrderBuilder<?>> incomplete() {
        return List.of(
                whole(LimitOrder.builder()),
                whole(StopMarketOrder.builder()).condition(StopCondition.MORE),
                whole(StopMarketOrder.builder()).triggerPrice(TRIGGER),
                whole(StopLimitOrder.builder()).condition(StopCondition.MORE).triggerPrice(TRIGGER),
                whole(StopLimitOrder.builder()).price(PRICE).triggerPrice(TRIGGER));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void aPartThatTheKindNeedsIsMissed(OrderBuilder<?> order) {
        assertThatThrownBy(order::build).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aConditionThatIsNotKnownCannotBeSent() {
        assertThatThrownBy(stop().condition(StopCondition.UNKNOWN)::build).isInstanceOf(IllegalArgumentException.class);
    }

    private static OrderBuilder<StopMarketOrder> stop() {
        return whole(StopMarketOrder.builder()).condition(StopCondition.MORE).triggerPrice(TRIGGER);
    }

    private static <O extends NewOrder> OrderBuilder<O> whole(OrderBuilder<O> order) {
        return order.instrument(new Instrument("MOEX", "SBER", "TQBR"))
                .portfolio("D39004")
                .side(Side.SELL)
                .quantity(3)
                .allowMargin(true)
                .checkDuplicates(false)
                .comment("mine");
    }
}
