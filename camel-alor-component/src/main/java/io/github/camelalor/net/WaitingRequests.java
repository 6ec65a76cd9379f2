package io.github.camelalor.net;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests that wait for their turn: the most urgent first, and among equals the one that came first. Not thread-safe. */
final class WaitingRequests {

    private final Map<Urgency, Set<WaitingRequest<?>>> queues = new EnumMap<>(Urgency.class);

    WaitingRequests() {
        for (Urgency urgency : Urgency.values()) {
            queues.put(urgency, new LinkedHashSet<>());
        }
    }

    void add(WaitingRequest<?> request) {
        queues.get(request.urgency()).add(request);
    }

    boolean contains(WaitingRequest<?> request) {
        return queues.get(request.urgency()).contains(request);
    }

    /** Takes one out; false if it does not wait. */
    boolean remove(WaitingRequest<?> request) {
        return queues.get(request.urgency()).remove(request);
    }

    /**
     * Returns the one whose turn is next, or null if none may go.
     *
     * @param taken how many places are taken
     * @param places how many there are
     */
    WaitingRequest<?> next(int taken, int places) {
        for (Map.Entry<Urgency, Set<WaitingRequest<?>>> queue : queues.entrySet()) {
            if (!queue.getValue().isEmpty() && taken < queue.getKey().places(places)) {
                return queue.getValue().iterator().next();
            }
        }
        return null;
    }

    int count(Urgency urgency) {
        return queues.get(urgency).size();
    }

    int count() {
        return queues.values().stream().mapToInt(Set::size).sum();
    }

    List<WaitingRequest<?>> all() {
        List<WaitingRequest<?>> all = new ArrayList<>();
        queues.values().forEach(all::addAll);
        return all;
    }
}
