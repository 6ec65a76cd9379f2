package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.wire.HttpBodies;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a client owns, over HTTP (protocol E.6). */
final class PortfolioEndpoints {

    private static final String PORTFOLIO = "/md/v2/clients/{exchange}/{portfolio}";

    private final Access access;
    private final Exchange exchange;

    PortfolioEndpoints(Access access, Exchange exchange) {
        this.access = access;
        this.exchange = exchange;
    }

    void addTo(HttpRoutes routes) {
        routes.get(
                PORTFOLIO + "/orders",
                call -> HttpAnswer.ok(HttpBodies.orders(orders(call).toList(), call.format())));
        routes.get(PORTFOLIO + "/orders/{orderId}", this::order);
        routes.get(
                PORTFOLIO + "/trades",
                call -> HttpAnswer.ok(HttpBodies.trades(trades(call).toList(), call.format())));
        routes.get(PORTFOLIO + "/{symbol}/trades", this::tradesOfSymbol);
        routes.get(
                PORTFOLIO + "/positions",
                call -> HttpAnswer.ok(HttpBodies.positions(positions(call).toList(), call.format())));
        routes.get(PORTFOLIO + "/positions/{symbol}", this::position);
        routes.get("/md/v2/clients/{login}/positions", this::positionsOfLogin);
    }

    private HttpAnswer order(HttpCall call) {
        return orders(call)
                .filter(order -> order.number().equals(call.path("orderId")))
                .findFirst()
                .map(order -> HttpAnswer.ok(HttpBodies.order(order, call.format())))
                .orElseThrow(Refusals::notFound);
    }

    private HttpAnswer tradesOfSymbol(HttpCall call) {
        String board = call.query("instrumentGroup");
        List<OwnTrade> wanted = trades(call)
                .filter(trade -> trade.listing().symbol().equals(call.path("symbol")))
                .filter(trade -> board == null || trade.listing().board().equals(board))
                .toList();
        return HttpAnswer.ok(HttpBodies.trades(wanted, call.format()));
    }

    private HttpAnswer position(HttpCall call) {
        return positions(call)
                .filter(position -> position.symbol().equals(call.path("symbol")))
                .findFirst()
                .map(position -> HttpAnswer.ok(HttpBodies.position(position, call.format())))
                .orElseThrow(Refusals::notFound);
    }

    private HttpAnswer positionsOfLogin(HttpCall call) {
        Grant grant = access.require(call);
        if (!grant.login().equals(call.path("login"))) {
            throw Refusals.forbidden();
        }
        List<PositionState> all = grant.portfolios().stream()
                .flatMap(portfolio -> exchange.positions(portfolio).stream())
                .filter(position -> wanted(call, position))
                .toList();
        return HttpAnswer.ok(HttpBodies.positions(all, call.format()));
    }

    private Stream<OrderState> orders(HttpCall call) {
        return owned(call, exchange::orders)
                .filter(order -> order.listing().exchange().equalsIgnoreCase(call.path("exchange")));
    }

    private Stream<OwnTrade> trades(HttpCall call) {
        return owned(call, exchange::trades)
                .filter(trade -> trade.listing().exchange().equalsIgnoreCase(call.path("exchange")))
                .filter(trade -> trade.repo() == null || call.flag("withRepo").orElse(false));
    }

    private Stream<PositionState> positions(HttpCall call) {
        return owned(call, exchange::positions)
                .filter(position -> position.exchange().equalsIgnoreCase(call.path("exchange")))
                .filter(position -> wanted(call, position));
    }

    private <T> Stream<T> owned(HttpCall call, Function<String, List<T>> view) {
        String portfolio = call.path("portfolio");
        access.require(call, portfolio);
        return view.apply(portfolio).stream();
    }

    private static boolean wanted(HttpCall call, PositionState position) {
        return !position.currency() || !call.flag("withoutCurrency").orElse(false);
    }
}
