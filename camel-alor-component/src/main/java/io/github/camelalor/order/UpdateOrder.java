package io.github.camelalor.order;

import io.github.camelalor.codec.Requests;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.net.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Puts an order in the place of another one: the broker cancels the old one and makes a new one with a number of its own.
 *
 * <p>The new order carries the tag of this command. While the old one still works nothing has happened; one that is filled can
 * never be replaced any more.
 *
 * @param orderId number of the old order
 */
record UpdateOrder(String requestId, OrderTag tag, String orderId, NewOrder order) implements Command {

    @Override
    public String name() {
        return "update:" + Requests.word(order.type());
    }

    @Override
    public String exchange() {
        return order.exchange();
    }

    @Override
    public String symbol() {
        return order.symbol();
    }

    @Override
    public String portfolio() {
        return order.portfolio();
    }

    @Override
    public String replacedOrderNumber() {
        return orderId;
    }

    @Override
    public Repeat repeat() {
        return Repeat.UNDER_ITS_ID;
    }

    @Override
    public String frame(String guid) {
        return Requests.update(guid, orderId, order, tag.append(order.comment()));
    }

    @Override
    public HttpCall call(Duration timeout) {
        return new HttpCall(
                "PUT",
                CreateOrder.PATH + "/actions/" + Requests.word(order.type()) + "/" + HttpCall.segment(orderId),
                Map.of(),
                Map.of("X-REQID", requestId),
                Requests.orderBody(order, tag.append(order.comment())),
                timeout);
    }

    @Override
    public List<Question> questions() {
        return new TagSearch(tag, order, this::old).questions();
    }

    private Finding old(List<OwnOrder> orders) {
        OwnOrder old = OwnOrder.find(orders, each -> each.number().equals(orderId));
        if (old == null) {
            return new Finding.Absent("neither the order " + orderId + " nor a new one in its place was found");
        }
        return switch (old.status()) {
            case FILLED -> new Finding.Refused(null, "already filled: " + old);
            case REJECTED -> new Finding.Refused(null, "there was nothing to replace: " + old);
            case WORKING -> new Finding.Nothing("no order in its place was found yet, and " + old);
            case CANCELED, UNKNOWN -> new Finding.Unclear("an order in its place was not found, and " + old);
        };
    }
}
