package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.wire.RequestFailure;

/** Answers the requests of one route, at once and on the event loop. */
@FunctionalInterface
interface Endpoint {

    /** Executes a request; a {@link RequestFailure} is an answer too. */
    HttpAnswer handle(HttpCall call);
}
