package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.wire.RequestFailure;

/** How the WebSockets refuse a good token that is not good for the portfolio (protocol H.6); over HTTP it is always 403. */
public enum ForeignPortfolio {
    /** With code 403. */
    FORBIDDEN,
    /** As if the token were no good at all. */
    UNAUTHORIZED;

    private static final int FORBIDDEN_CODE = 403;

    /** What a WebSocket answers to a failure. */
    RequestFailure answerTo(RequestFailure failure) {
        return this == UNAUTHORIZED && failure.httpCode() == FORBIDDEN_CODE ? Refusals.unauthorized() : failure;
    }
}
