package io.github.camelalor.simulator.fault;

import java.util.Set;

/**
 * Lets bytes vanish while the connection stays open, as behind a dead router: half-open for the client.
 *
 * @param incoming what the client sends vanishes
 * @param outgoing what is sent to the client vanishes, answers to protocol pings included
 */
public record Stall(boolean incoming, boolean outgoing) implements LineFault {

    /** Stalls both directions. */
    public Stall() {
        this(true, true);
    }

    @Override
    public void strike(Line line) {
        if (incoming) {
            line.swallowIncoming();
        }
        if (outgoing) {
            line.swallowOutgoing();
        }
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.OPENED, Moment.ANSWERING);
    }
}
