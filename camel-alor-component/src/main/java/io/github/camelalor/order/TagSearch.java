package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.OrderType;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what a command has made, by the tag in the comments of the portfolio's orders and trades.
 *
 * <p>A conditional order is among the stop orders, whatever has come of it; its number is one of theirs and not that of the
 * exchange order which it became.
 */
record TagSearch(OrderTag tag, NewOrder order, Otherwise otherwise) {

    /** Goes on when no order of the list carries the tag. */
    @FunctionalInterface
    interface Otherwise {

        Finding look(List<OwnOrder> orders);
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        questions.add(Question.list(OwnOrder.list(order.type()), order.exchange(), order.portfolio(), this::inOrders));
        if (!OwnOrder.isConditional(order.type())) {
            questions.add(Question.list("trades", order.exchange(), order.portfolio(), this::inTrades));
        }
        return questions;
    }

    private Finding inOrders(byte[] body) throws CodecException {
        OrderType type = order.type();
        List<OwnOrder> orders = OwnOrder.read(type, body, context());
        List<OwnOrder> ours =
                orders.stream().filter(each -> tag.in(each.comment())).toList();
        OwnOrder found = OwnOrder.find(ours, each -> each.status() != OrderStatus.REJECTED);
        if (found != null) {
            return new Finding.Done(
                    found.number(), "found in the " + OwnOrder.list(type) + " of the portfolio: " + found.status());
        }
        return ours.isEmpty()
                ? otherwise.look(orders)
                : new Finding.Refused(null, ours.get(0).why());
    }

    private Finding inTrades(byte[] body) throws CodecException {
        return Answers.trades(body, context()).stream()
                .filter(trade -> tag.in(trade.comment()) && trade.orderNumber() != null)
                .findFirst()
                .<Finding>map(trade -> new Finding.Done(trade.orderNumber(), "found in the trades of the portfolio"))
                .orElse(new Finding.Nothing("not found in orders and trades"));
    }

    private EventContext context() {
        return EventContext.ofPortfolio(order.exchange(), order.portfolio());
    }
}
