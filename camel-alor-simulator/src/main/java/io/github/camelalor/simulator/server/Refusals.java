package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.wire.RequestFailure;

/** The refusals that all addresses share. Over HTTP they have no body. */
final class Refusals {

    private Refusals() {}

    /** The token is missing, foreign or has ended. */
    static RequestFailure unauthorized() {
        return new RequestFailure(401, null, "Invalid JWT token!");
    }

    /** The token is good, but not for this. */
    static RequestFailure forbidden() {
        return new RequestFailure(403, null, "The token is not good for this portfolio");
    }

    /** Refuses with {@link #forbidden()} unless the grant covers a portfolio. */
    static void unlessCovers(Grant grant, String portfolio) {
        if (!grant.covers(portfolio)) {
            throw forbidden();
        }
    }

    /** There is more than a limit allows. */
    static RequestFailure tooMany(String what) {
        return new RequestFailure(429, null, "Too many " + what);
    }

    /** There is no such thing. */
    static RequestFailure notFound() {
        return new RequestFailure(404, null, "Not found");
    }
}
