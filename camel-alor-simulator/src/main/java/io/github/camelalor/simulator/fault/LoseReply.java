package io.github.camelalor.simulator.fault;

import java.util.Set;

/**
 * Executes the request, but its answer never reaches the client.
 *
 * <p>On a WebSocket every matching frame is lost, data included: name the reply with {@link When#about} or {@link When#containing}.
 *
 * @param ending how the connection ends in its place; null leaves it open
 */
public record LoseReply(Ending ending) implements Fault {

    /** Leaves the connection open: the client waits. */
    public LoseReply() {
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
        return Set.of(Moment.ANSWERING, Moment.SENDING);
    }
}
