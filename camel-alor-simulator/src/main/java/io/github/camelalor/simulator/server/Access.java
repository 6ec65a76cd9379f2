package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.auth.Tokens;
import java.time.Duration;

/** Lets HTTP requests in by their access token (protocol E.4). */
final class Access {

    private static final Duration ANONYMOUS_DELAY = Duration.ofMinutes(15);

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

    /** How far the answer is behind: those without a token see the state of a while ago. */
    Duration delay(HttpCall call) {
        return present(call) ? Duration.ZERO : ANONYMOUS_DELAY;
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
