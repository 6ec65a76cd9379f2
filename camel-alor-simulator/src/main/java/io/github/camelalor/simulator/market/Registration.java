package io.github.camelalor.simulator.market;

/** A listener's place on the exchange. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    /** Ends it: the listener hears no event posted from now on. */
    @Override
    void close();
}
