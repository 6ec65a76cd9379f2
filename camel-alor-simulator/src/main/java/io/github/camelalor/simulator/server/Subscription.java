package io.github.camelalor.simulator.server;

/** What a client has subscribed to under one guid. */
interface Subscription {

    /** Sends what is there already, as history. */
    void snapshot();

    /** Sends what happens from now on. */
    void follow();

    /** Whether what happens may be told before a snapshot that is late: not where it is told as a difference to the snapshot. */
    default boolean newsMayOvertake() {
        return false;
    }

    /** Sends nothing more. */
    void end();
}
