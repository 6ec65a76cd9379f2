package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.wire.HttpBodies;
import java.util.List;

/** Own trades of past sessions, in the present and in the deprecated shape (protocol E.6). */
final class PastTradesEndpoints {

    private static final String TRADES = "/stats/{exchange}/{portfolio}/history/trades";

    private final Access access;
    private final Exchange exchange;

    PastTradesEndpoints(Access access, Exchange exchange) {
        this.access = access;
        this.exchange = exchange;
    }

    void addTo(HttpRoutes routes) {
        for (String path : List.of(TRADES, TRADES + "/{symbol}")) {
            routes.get("/md/v2" + path, call -> HttpAnswer.ok(HttpBodies.trades(trades(call), call.format())));
            routes.get("/md" + path, call -> HttpAnswer.ok(HttpBodies.deprecatedTrades(trades(call), call.format())));
        }
    }

    private List<OwnTrade> trades(HttpCall call) {
        String portfolio = call.path("portfolio");
        access.require(call, portfolio);
        return PastTradesQuery.of(call).select(exchange.pastTrades(portfolio));
    }
}
