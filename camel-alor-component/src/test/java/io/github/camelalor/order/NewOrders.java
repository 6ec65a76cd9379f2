package io.github.camelalor.order;

import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderBuilder;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopLimitOrder;
import io.github.camelalor.model.StopMarketOrder;
import java.math.BigDecimal;

/** One lot of SBER in all kinds, and what else can be asked for. */
final class NewOrders {

    private static final BigDecimal PRICE = new BigDecimal("250.50");

    private NewOrders() {}

    static NewOrder of(OrderType type) {
        return switch (type) {
            case MARKET -> place(MarketOrder.builder()).build();
            case LIMIT -> limit(PRICE);
            case STOP -> stop(place(StopMarketOrder.builder())).build();
            case STOPLIMIT -> stop(place(StopLimitOrder.builder())).price(PRICE).build();
            case UNKNOWN -> throw new IllegalArgumentException("No such order");
        };
    }

    static LimitOrder limit(BigDecimal price) {
        return place(LimitOrder.builder()).price(price).build();
    }

    static Instruction.Cancel cancel(OrderType type, String orderId) {
        return new Instruction.Cancel(type, orderId, "MOEX", null, TradingSession.PORTFOLIO, null);
    }

    private static <O extends NewOrder> OrderBuilder<O> stop(OrderBuilder<O> order) {
        return order.condition(StopCondition.LESSOREQUAL).triggerPrice(new BigDecimal("249"));
    }

    private static <O extends NewOrder> OrderBuilder<O> place(OrderBuilder<O> order) {
        return order.exchange("MOEX")
                .symbol("SBER")
                .portfolio(TradingSession.PORTFOLIO)
                .side(Side.BUY)
                .quantity(1);
    }
}
