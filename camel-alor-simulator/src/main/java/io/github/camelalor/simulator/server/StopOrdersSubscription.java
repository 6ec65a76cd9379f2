package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.wire.Frames;
import io.github.camelalor.simulator.wire.WireRequest;
import java.util.Set;

/** The stop orders of a portfolio, in today's shape or the deprecated one. The wanted statuses limit the snapshot alone. */
final class StopOrdersSubscription extends PortfolioSubscription {

    private final BrokerBehaviour behaviour;
    private final Set<OrderStatus> wanted;
    private final boolean deprecated;

    StopOrdersSubscription(Services services, Peer peer, WireRequest request, boolean deprecated) {
        super(services.exchange(), services.feed(), peer, request);
        this.behaviour = services.behaviour();
        this.wanted = request.orderStatuses();
        this.deprecated = deprecated;
    }

    @Override
    void history() {
        market.stopOrders().of(portfolio).stream()
                .filter(stop -> wanted.contains(stop.status()))
                .forEach(stop -> send(stop, true));
    }

    @Override
    void stopOrder(StopOrderState stop) {
        send(stop, false);
    }

    private void send(StopOrderState stop, boolean existing) {
        if (concerns(stop.listing().exchange())) {
            send(
                    deprecated
                            ? Frames.oldStopOrder(stop, format, existing, guid, behaviour.numericStopOrderIds())
                            : Frames.stopOrder(stop, format, existing, guid));
        }
    }
}
