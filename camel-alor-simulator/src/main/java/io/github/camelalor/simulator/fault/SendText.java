package io.github.camelalor.simulator.fault;

import java.util.Objects;
import java.util.Set;

/**
 * Sends a text frame that nobody asked for, in front of the message that is met; by itself as soon as a WebSocket is open.
 *
 * @param text the frame, whatever it may be
 */
public record SendText(String text) implements LineFault {

    /** Checks that there is a text. */
    public SendText {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public void strike(Line line) {
        line.sendText(text);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.OPENED);
    }
}
