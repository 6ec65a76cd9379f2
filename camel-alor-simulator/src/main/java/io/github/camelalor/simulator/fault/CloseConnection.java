package io.github.camelalor.simulator.fault;

import java.util.Set;

/**
 * Says goodbye with a close frame in place of the message that is met; by itself as soon as a WebSocket is open.
 *
 * @param code the close code, such as 1001 or 1012
 * @param reason the reason that goes with it
 */
public record CloseConnection(int code, String reason) implements Fault {

    /** Closes without a reason. */
    public CloseConnection(int code) {
        this(code, "");
    }

    @Override
    public void meet(Message message, Passage passage) {
        passage.line().close(code, reason);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.OPENED);
    }
}
