package io.github.camelalor.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A stream of states, of which only the newest matters: after a reconnect the state of then is all there is to deliver. */
public final class StateStream<T> implements EventStream<T> {

    private static final String SKIP_HISTORY = "skipHistory";

    private final Map<String, Object> fields;
    private final UnaryOperator<T> inspection;
    private boolean interrupted;

    /**
     * Makes a stream.
     *
     * @param fields to ask with; a {@code skipHistory} among them is for the beginning only, since the first state after an
     *     interruption is news
     * @param inspection returns each state as it shall be delivered, or null to leave it out
     */
    public StateStream(Map<String, Object> fields, UnaryOperator<T> inspection) {
        this.fields = Map.copyOf(fields);
        this.inspection = inspection;
    }

    @Override
    public Map<String, Object> fields() {
        if (!interrupted || !fields.containsKey(SKIP_HISTORY)) {
            return fields;
        }
        Map<String, Object> resuming = new LinkedHashMap<>(fields);
        resuming.put(SKIP_HISTORY, false);
        return resuming;
    }

    @Override
    public void take(Arrival<T> arrival, Outlet<T> outlet) {
        T inspected = inspection.apply(arrival.event());
        if (inspected == null) {
            outlet.drop();
        } else {
            outlet.deliver(arrival.with(inspected), false);
        }
    }

    @Override
    public void interrupted(long heardUntil) {
        interrupted = true;
    }
}
