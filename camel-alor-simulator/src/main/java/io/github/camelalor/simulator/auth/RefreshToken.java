package io.github.camelalor.simulator.auth;

import java.time.Instant;

/** What the token server knows about a refresh token; never the token itself. */
record RefreshToken(String id, Account account, Instant until, boolean revoked) {

    RefreshToken revoke() {
        return new RefreshToken(id, account, until, true);
    }
}
