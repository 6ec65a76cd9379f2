package io.github.camelalor.simulator.market;

/** Does what the clock, the prices and the fates of orders ask for; guarded by the lock of the exchange. */
final class Clockwork {
    private final Venue venue;
    private final OrderDesk orders;
    private final StopDesk stops;
    private final GroupDesk groups;

    Clockwork(Venue venue, OrderDesk orders, StopDesk stops, GroupDesk groups) {
        this.venue = venue;
        this.orders = orders;
        this.stops = stops;
        this.groups = groups;
    }

    /** Goes on until nothing follows any more: each round ends an order, a stop order or a group, so there is an end. */
    void run() {
        for (WorkingOrder order : orders.outlived()) {
            orders.cancel(order, venue.book(order.ticket().listing()), Origin.EXCHANGE);
        }
        boolean again = true;
        while (again) {
            // First the groups: what they cancel must not trigger any more, be its price there or not.
            again = groups.review() | stops.review(groups::review);
        }
    }
}
