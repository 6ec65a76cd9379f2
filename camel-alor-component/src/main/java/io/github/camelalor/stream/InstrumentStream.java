package io.github.camelalor.stream;

import io.github.camelalor.model.InstrumentState;
import java.util.Map;

/**
 * The states of an instrument, of which the broker sends the whole first, and then what changes.
 *
 * <p>The whole is put together anew after a reconnect, since the changes in between are not known; it is delivered if it is
 * not what it was.
 */
public final class InstrumentStream implements EventStream<InstrumentState> {

    private final Map<String, Object> fields;
    private final boolean merged;
    private InstrumentState whole;
    private boolean begins;
    private int requests;

    /**
     * Makes a stream.
     *
     * @param fields to ask with
     * @param merged whether to deliver the whole with each change, instead of the change alone
     */
    public InstrumentStream(Map<String, Object> fields, boolean merged) {
        this.fields = Map.copyOf(fields);
        this.merged = merged;
    }

    @Override
    public Map<String, Object> fields() {
        return fields;
    }

    @Override
    public void requested() {
        requests++;
        begins = true;
    }

    @Override
    public void take(Arrival<InstrumentState> arrival, Outlet<InstrumentState> outlet) {
        boolean first = begins;
        begins = false;
        InstrumentState before = whole;
        whole = first || before == null ? arrival.event() : before.changedBy(arrival.event());
        if (before != null && SameState.of(before, whole)) {
            outlet.duplicate();
        } else {
            outlet.deliver(merged ? arrival.with(whole) : arrival, first && requests > 1 && before != null);
        }
    }
}
