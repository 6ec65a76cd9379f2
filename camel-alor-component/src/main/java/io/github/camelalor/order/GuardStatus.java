package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What consoles may know of the guard.
 *
 * @param killed whether the kill switch is on
 * @param dryRun whether orders are only tried
 * @param limits what an order may be at most
 * @param denials how often the guard said no, by its reasons, every one of them being there
 * @param departures how many orders and updates it has let leave since it was made
 * @param ordersInLastSecond how many of them count for the limit a second now
 */
public record GuardStatus(
        boolean killed,
        boolean dryRun,
        GuardLimits limits,
        Map<DenialReason, Long> denials,
        long departures,
        int ordersInLastSecond) {

    /** Takes the map over as an immutable one, in the order of the reasons. */
    public GuardStatus {
        denials = Collections.unmodifiableMap(new EnumMap<>(denials));
    }
}
