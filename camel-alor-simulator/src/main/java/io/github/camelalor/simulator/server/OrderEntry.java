package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.OrderKind;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Placement;
import io.github.camelalor.simulator.market.Rejection;
import io.github.camelalor.simulator.market.Section;
import io.github.camelalor.simulator.market.StopTicket;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.Optional;

/** The one way of orders to the exchange, whichever address they came to. */
final class OrderEntry {

    private final Exchange exchange;
    private final BrokerBehaviour behaviour;

    OrderEntry(Exchange exchange, BrokerBehaviour behaviour) {
        this.exchange = exchange;
        this.behaviour = behaviour;
    }

    /** Places an order; fails when it cannot be read or its portfolio is not the client's. */
    Placement place(WireRequest request, OrderKind kind, Grant grant, Origin origin) {
        Refusals.unlessCovers(grant, request.portfolio());
        if (kind.conditional()) {
            StopTicket ticket =
                    request.stopOrder(kind.type(), exchange::listing, origin).reversed(behaviour.reversedConditions());
            return refusal(kind, ticket.order())
                    .orElseGet(() -> exchange.stopOrders().place(ticket));
        }
        OrderTicket ticket = request.order(kind.type(), exchange::listing, origin);
        return refusal(kind, ticket).orElseGet(() -> place(ticket));
    }

    /** Replaces an order; fails when the new one cannot be read or its portfolio is not the client's. */
    Placement change(WireRequest request, OrderKind kind, String number, Grant grant, Origin origin) {
        String portfolio = request.portfolio();
        Refusals.unlessCovers(grant, portfolio);
        if (kind.conditional()) {
            return exchange.stopOrders()
                    .find(portfolio, number)
                    .map(old -> request.changeStopOrder(kind.type(), exchange::listing, origin, old)
                            .reversed(behaviour.reversedConditions()))
                    .map(ticket -> refusal(kind, ticket.order())
                            .orElseGet(() -> exchange.stopOrders().replace(number, ticket)))
                    .orElseGet(() -> new Placement.Rejected(Rejection.MODIFY_NOT_FOUND));
        }
        return exchange.order(portfolio, number)
                .map(old -> request.change(kind.type(), exchange::listing, origin, old))
                .map(ticket -> refusal(kind, ticket).orElseGet(() -> exchange.replace(number, ticket)))
                .orElseGet(() -> new Placement.Rejected(Rejection.MODIFY_NOT_FOUND));
    }

    /**
     * Cancels an order; fails when its portfolio is not the client's.
     *
     * @param conditional whether the number is that of a stop order
     */
    Placement cancel(String portfolio, String number, boolean conditional, Grant grant, Origin origin) {
        Refusals.unlessCovers(grant, portfolio);
        return conditional
                ? exchange.stopOrders().cancel(portfolio, number, origin)
                : exchange.cancel(portfolio, number, origin);
    }

    /**
     * Cancels all orders of a portfolio on one exchange; fails when the portfolio is not the client's.
     *
     * @param conditional which ones: stop orders, exchange orders, or both if it is not said
     * @return how many were cancelled
     */
    int cancelAll(String portfolio, String where, Optional<Boolean> conditional, Grant grant, Origin origin) {
        Refusals.unlessCovers(grant, portfolio);
        int cancelled = 0;
        if (!conditional.orElse(false)) {
            cancelled += exchange.cancelAll(portfolio, where, origin);
        }
        if (conditional.orElse(true)) {
            cancelled += exchange.stopOrders().cancelAll(portfolio, where, origin);
        }
        return cancelled;
    }

    private Placement place(OrderTicket ticket) {
        Optional<String> provoked = behaviour.nextAsynchronousReject();
        if (provoked.isPresent()) {
            return exchange.reject(ticket, provoked.get());
        }
        Placement placement = exchange.place(ticket);
        return placement instanceof Placement.Rejected rejected && behaviour.asynchronousRejects()
                ? exchange.reject(ticket, rejected.text())
                : placement;
    }

    private Optional<Placement> refusal(OrderKind kind, OrderTicket ticket) {
        boolean delicate = kind.conditional() || ticket.listing().section() == Section.FORTS;
        return behaviour.marginRequired() && delicate && !ticket.allowMargin()
                ? Optional.of(new Placement.Rejected(Rejection.MARGIN_NOT_ALLOWED))
                : Optional.empty();
    }
}
