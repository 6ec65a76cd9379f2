package io.github.camelalor.simulator.fault;

import java.util.Set;

/**
 * Accepts a TCP connection and ends it at once; where a channel is named, as soon as the request shows which it is for.
 *
 * @param ending how it ends
 */
public record RefuseConnection(Ending ending) implements Fault {

    /** Ends the connection with a reset. */
    public RefuseConnection() {
        this(Ending.RESET);
    }

    @Override
    public void meet(Message message, Passage passage) {
        passage.line().end(ending);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.ACCEPTED, Moment.REQUESTED);
    }
}
