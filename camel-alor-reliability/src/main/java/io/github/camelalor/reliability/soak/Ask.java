package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.OrderType;
import io.github.camelalor.order.OrderAction;
import io.github.camelalor.order.Transport;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One command that is sent, under an id of its own.
 *
 * @param plan where it comes from
 * @param number of the order that it updates or cancels; null if it makes one
 */
record Ask(
        String requestId,
        PlannedOrder plan,
        OrderAction action,
        Transport transport,
        Paper paper,
        String price,
        String number) {

    /** The command of the plan. */
    static Ask planned(long seed, PlannedOrder plan, String number) {
        return new Ask(id(seed, plan), plan, plan.action(), plan.transport(), plan.paper(), price(plan), number);
    }

    /** A command that makes the order which the plan's one is about; nothing is planned to happen to it. */
    static Ask base(long seed, PlannedOrder plan) {
        return new Ask(
                id(seed, plan) + "-base",
                plan,
                OrderAction.CREATE,
                Transport.HTTP,
                plan.paper(),
                plan.paper().low(),
                null);
    }

    private static String id(long seed, PlannedOrder plan) {
        return "soak-" + Long.toString(seed, Character.MAX_RADIX) + "-" + plan.index();
    }

    private static String price(PlannedOrder plan) {
        if (plan.action() == OrderAction.UPDATE) {
            return plan.paper().lower();
        }
        return switch (plan.manner()) {
            case RESTS -> plan.paper().low();
            case FILLS -> plan.paper().high();
            case REFUSED -> plan.paper().outOfLimits();
        };
    }

    /** Tells whether it makes an order, at the place of another one if need be. */
    boolean makes() {
        return action != OrderAction.CANCEL;
    }

    boolean conditional() {
        return plan.type() == OrderType.STOP || plan.type() == OrderType.STOPLIMIT;
    }

    String uri(boolean resendUnfound) {
        String operation =
                switch (plan.type()) {
                    case MARKET -> "market-order";
                    case STOP -> "stop-order";
                    case STOPLIMIT -> "stop-limit-order";
                    default -> "limit-order";
                };
        return Desk.component(plan.account()) + ":" + operation + ":MOEX"
                + (makes() ? ":" + paper.symbol() : "")
                + "?throwExceptionOnFailure=false&transport=" + transport
                + "&action=" + action.name().toLowerCase(Locale.ROOT)
                + (resendUnfound ? "&resendUnfound=true" : "");
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("portfolio", Desk.portfolio(plan.account(), plan.portfolio()));
        if (number != null) {
            fields.put("orderId", number);
        }
        if (makes()) {
            fields.put("side", "buy");
            fields.put("quantity", 1);
            fields.put("comment", requestId);
            fields.put("allowMargin", true);
            if (conditional()) {
                fields.put("condition", "more");
                fields.put("triggerPrice", paper.high());
            }
            if (plan.type() == OrderType.LIMIT || plan.type() == OrderType.STOPLIMIT) {
                fields.put("price", conditional() ? paper.high() : price);
            }
        }
        return fields;
    }
}
