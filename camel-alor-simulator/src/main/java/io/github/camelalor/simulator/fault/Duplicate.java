package io.github.camelalor.simulator.fault;

import java.util.Set;

/**
 * Lets a message pass several times: a frame comes twice, a request is executed twice and answered once.
 *
 * @param copies how often it passes in all
 */
public record Duplicate(int copies) implements Fault {

    /** Lets the message pass twice. */
    public Duplicate() {
        this(2);
    }

    @Override
    public void meet(Message message, Passage passage) {
        for (int i = 0; i < copies; i++) {
            passage.pass(message);
        }
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.SENDING);
    }
}
