package io.github.camelalor.simulator.server;

/** What a client has subscribed to under one guid. */
interface Subscription {

    /** Sends what is there already, as history. */
    void snapshot();

    /** Sends what happens from now on. */
    void follow();

    /** Sends nothing more. */
    void end();
}
