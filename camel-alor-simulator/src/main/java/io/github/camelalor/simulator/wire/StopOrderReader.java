package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.Condition;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.market.StopTicket;
import java.math.BigDecimal;
import java.time.Instant;

/** Reads stop and stop-limit orders, and what takes their place (protocol D.3 and E.3). */
final class StopOrderReader {
    private final Fields fields;
    private final OrderReader orders;

    StopOrderReader(WireRequest request, Fields fields) {
        this.fields = fields;
        this.orders = new OrderReader(request, fields);
    }

    StopTicket stopOrder(OrderType type, Listed listed, Origin origin) {
        return stopOrder(orders.order(type, listed, origin));
    }

    StopTicket change(OrderType type, Listed listed, Origin origin, StopOrderState old) {
        return stopOrder(orders.change(type, listed, origin, old.ticket().order()));
    }

    private StopTicket stopOrder(OrderTicket order) {
        Condition condition = fields.text("condition")
                .map(word -> WireRequest.word(word, Condition.values(), Condition::code))
                .orElseThrow(RequestFailure::unreadable);
        BigDecimal trigger = fields.decimal("triggerPrice").orElseThrow(RequestFailure::unreadable);
        return new StopTicket(order, condition, trigger, end(), protectingSeconds(), fields.flag("activate", true));
    }

    /** No end, or an end of 0, is none. */
    private Instant end() {
        long seconds = fields.integer("stopEndUnixTime").orElse(0L);
        if (seconds == 0) {
            return null;
        }
        if (seconds < 0) {
            throw RequestFailure.badRequest("stopEndUnixTime must not be negative");
        }
        return Instant.ofEpochSecond(Math.min(seconds, StopOrderState.NO_END.getEpochSecond()));
    }

    private int protectingSeconds() {
        long seconds = fields.integer("protectingSeconds").orElse(0L);
        boolean named = fields.text("protectingSeconds").isPresent();
        if (named && (seconds < 1 || seconds > StopTicket.MAX_PROTECTING_SECONDS)) {
            throw RequestFailure.badRequest("protectingSeconds must be from 1 to " + StopTicket.MAX_PROTECTING_SECONDS);
        }
        return (int) seconds;
    }
}
