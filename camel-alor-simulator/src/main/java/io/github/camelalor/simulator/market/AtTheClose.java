package io.github.camelalor.simulator.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The market orders that wait for the close of their listing; guarded by the lock of the exchange. */
final class AtTheClose {
    private final Map<Listing, List<WorkingOrder>> waiting = new HashMap<>();

    void add(WorkingOrder order) {
        waiting.computeIfAbsent(order.ticket().listing(), first -> new ArrayList<>())
                .add(order);
    }

    /** Gives away the orders of a listing that have not been cancelled since. */
    List<WorkingOrder> take(Listing listing) {
        List<WorkingOrder> orders = waiting.remove(listing);
        return orders == null
                ? List.of()
                : orders.stream().filter(WorkingOrder::working).toList();
    }
}
