package io.github.camelalor.simulator.server;

/** Answers the requests of one route, at once and on the event loop. */
@FunctionalInterface
interface Endpoint {

    /** Executes a request; a {@link HttpRefusal} is an answer too. */
    HttpAnswer handle(HttpCall call);
}
