package io.github.camelalor.simulator.fault;

import java.util.Set;

/** Something that goes wrong. Runs on the event loop and must not block; one instance may meet many messages. */
public interface Fault {

    /** Meets a message: lets it pass, changes it, harms its connection, or makes it vanish by doing nothing. */
    void meet(Message message, Passage passage);

    /** Where this fault strikes when the script does not say. */
    Set<Moment> moments();
}
