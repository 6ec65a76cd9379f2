package io.github.camelalor.simulator.fault;

/** A fault that harms a connection rather than a message; it may also strike without one. */
public interface LineFault extends Fault {

    /** Harms the connection. */
    void strike(Line line);

    @Override
    default void meet(Message message, Passage passage) {
        strike(passage.line());
        passage.pass(message);
    }
}
