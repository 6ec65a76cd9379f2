package io.github.camelalor.simulator.fault;

import java.util.Set;

/**
 * Ends the connection after exactly {@code bytes} bytes more to the client, in the middle of a frame as it may be.
 *
 * <p>Counted from where the fault strikes: by itself from the answer of an HTTP request and from the first byte after the upgrade of a
 * WebSocket; at {@link Moment#SENDING} from the first byte of the frame that was met, at {@link Moment#REQUESTED} from the answer to the
 * upgrade on.
 *
 * @param bytes how many bytes still go out, 0 for none
 * @param ending how the connection ends then
 */
public record CutConnection(long bytes, Ending ending) implements LineFault {

    /** Ends the connection with a reset. */
    public CutConnection(long bytes) {
        this(bytes, Ending.RESET);
    }

    @Override
    public void strike(Line line) {
        line.cutAfter(bytes, ending);
    }

    @Override
    public Set<Moment> moments() {
        return Set.of(Moment.OPENED, Moment.ANSWERING);
    }
}
