package io.github.camelalor.order;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.net.LinkStatus;
import java.util.Map;

/**
 * What consoles and health checks may know of the order side.
 *
 * @param outcomes how many orders ended in each outcome, every outcome being there
 * @param inFlight how many are on their way
 * @param lateAnswers answers over {@code /cws} that nobody waited for any more
 * @param unreadableFrames frames over {@code /cws} that could not be read
 * @param link the {@code /cws} connection; idle until the first order takes it
 */
public record OrdersStatus(
        Map<Outcome, Long> outcomes, int inFlight, long lateAnswers, long unreadableFrames, LinkStatus link) {

    /** Takes the map over as an immutable one. */
    public OrdersStatus {
        outcomes = Map.copyOf(outcomes);
    }
}
