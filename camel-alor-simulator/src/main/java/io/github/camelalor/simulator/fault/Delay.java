package io.github.camelalor.simulator.fault;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a message back for a while; messages that are not delayed overtake it.
 *
 * @param by how long
 */
public record Delay(Duration by) implements Fault {

    /** Checks the duration. */
    public Delay {
        Objects.requireNonNull(by, "by");
    }

    @Override
    public void meet(Message message, Passage passage) {
        passage.later(by, () -> passage.pass(message));
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.ANSWERING, Moment.SENDING);
    }
}
