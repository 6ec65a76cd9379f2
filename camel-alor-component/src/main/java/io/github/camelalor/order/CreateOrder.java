package io.github.camelalor.order;

import io.github.camelalor.codec.Requests;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.net.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes an order. */
record CreateOrder(String requestId, OrderTag tag, NewOrder order) implements Command {

    /** What the paths of all commands for orders begin with. */
    static final String PATH = "/commandapi/warptrans/TRADE/v2/client/orders";

    @Override
    public String name() {
        return "create:" + Requests.word(order.type());
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
    public Repeat repeat() {
        return Repeat.UNDER_ITS_ID;
    }

    @Override
    public String frame(String guid) {
        return Requests.create(guid, order, tag.append(order.comment()));
    }

    @Override
    public HttpCall call(Duration timeout) {
        return new HttpCall(
                "POST",
                PATH + "/actions/" + Requests.word(order.type()),
                Map.of(),
                Map.of("X-REQID", requestId),
                Requests.orderBody(order, tag.append(order.comment())),
                timeout);
    }

    @Override
    public List<Question> questions() {
        return new TagSearch(
                        tag,
                        order,
                        orders -> new Finding.Nothing(
                                "not found in the " + OwnOrder.list(order.type()) + " of the portfolio"))
                .questions();
    }
}
