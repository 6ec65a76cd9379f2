package io.github.camelalor.simulator.fault;

import java.util.Set;

/** Accepts the connection of a WebSocket and never finishes its upgrade. */
public record NeverUpgrade() implements Fault {

    @Override
    public void meet(Message message, Passage passage) {
        if (message.channel() != Channel.WS && message.channel() != Channel.CWS) {
            passage.pass(message);
        }
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.REQUESTED);
    }
}
