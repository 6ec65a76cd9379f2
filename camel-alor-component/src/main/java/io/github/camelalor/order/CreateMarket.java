package io.github.camelalor.order;

import io.github.camelalor.codec.Requests;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.net.HttpCall;
import java.time.Duration;
import java.util.Map;

/** Makes a market order. */
record CreateMarket(String requestId, OrderTag tag, MarketOrder order) implements Command {

    private static final String PATH = "/commandapi/warptrans/TRADE/v2/client/orders/actions/market";

    static CreateMarket of(MarketOrder order, String requestId) {
        return new CreateMarket(requestId, OrderTag.of(requestId), order);
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
    public String frame() {
        return Requests.create(requestId, order, tag.append(order.comment()));
    }

    @Override
    public HttpCall call(Duration timeout) {
        String body = Requests.orderBody(order, tag.append(order.comment()));
        return new HttpCall("POST", PATH, Map.of(), Map.of("X-REQID", requestId), body, timeout);
    }
}
