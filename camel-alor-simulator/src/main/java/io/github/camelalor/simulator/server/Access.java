package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.auth.Tokens;

/** Lets HTTP requests in by their access token (protocol E.4). */
final class Access {

    private final Tokens tokens;

    Access(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The grant of the request's token; 401 without a good one. */
    Grant require(HttpCall call) {
        return tokens.check(call.accessToken()).orElseThrow(Refusals::unauthorized);
    }

    /** The same; 403 when the token is not good for the portfolio. */
    Grant require(HttpCall call, String portfolio) {
        Grant grant = require(call);
        Refusals.unlessCovers(grant, portfolio);
        return grant;
    }

    /** Whether the request has a token; one that is no good is refused with 401 all the same. */
    boolean present(HttpCall call) {
        if (call.accessToken() == null) {
            return false;
        }
        require(call);
        return true;
    }
}
