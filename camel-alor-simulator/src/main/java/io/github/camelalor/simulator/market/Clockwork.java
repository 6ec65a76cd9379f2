package io.github.camelalor.simulator.market;

/** Does what the clock, the prices and the fates of orders ask for; guarded by the lock of the exchange. */
final class Clockwork {
    private final Venue venue;
    private final OrderDesk orders;
    private final StopDesk stops;

    Clockwork(Venue venue, OrderDesk orders, StopDesk stops) {
        this.venue = venue;
        this.orders = orders;
        this.stops = stops;
    }

    /** Goes on until nothing follows any more: each round ends a stop order, so there is an end. */
    void run() {
        for (WorkingOrder order : orders.outlived()) {
            orders.cancel(order, venue.book(order.ticket().listing()), Origin.EXCHANGE);
        }
        boolean again = true;
        while (again) {
            again = stops.review();
        }
    }
}
