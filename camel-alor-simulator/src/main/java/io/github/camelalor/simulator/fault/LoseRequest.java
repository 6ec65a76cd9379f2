package io.github.camelalor.simulator.fault;

import java.util.Set;

/**
 * Loses a request on its way: nothing is executed, nothing answered.
 *
 * @param ending how the connection ends in its place; null leaves it open
 */
public record LoseRequest(Ending ending) implements Fault {

    /** Leaves the connection open: the client waits. */
    public LoseRequest() {
        this(null);
    }

    @Override
    public void meet(Message message, Passage passage) {
        if (ending != null) {
            passage.line().end(ending);
        }
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.REQUESTED, Moment.RECEIVED);
    }
}
