package io.github.camelalor.simulator.market;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the working orders whose time is over, and looks at them only when there must be one; guarded by the lock of the exchange. */
final class Lifetimes {
    private final Collection<WorkingOrder> working;
    private Instant nextEnd = Instant.MAX;

    /**
     * @param working a view of the working orders
     */
    Lifetimes(Collection<WorkingOrder> working) {
        this.working = working;
    }

    void began(WorkingOrder order) {
        nextEnd = order.endsAt().isBefore(nextEnd) ? order.endsAt() : nextEnd;
    }

    /** The orders that have outlived their end, oldest first; each one is told once. */
    List<WorkingOrder> outlived(Instant now) {
        if (!now.isAfter(nextEnd)) {
            return List.of();
        }
        nextEnd = working.stream()
                .map(WorkingOrder::endsAt)
                .filter(end -> !now.isAfter(end))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return working.stream()
                .filter(order -> now.isAfter(order.endsAt()))
                .sorted(Comparator.comparingLong(WorkingOrder::id))
                .toList();
    }
}
