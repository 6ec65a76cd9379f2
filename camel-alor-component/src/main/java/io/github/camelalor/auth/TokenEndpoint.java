package io.github.camelalor.auth;

import java.util.concurrent.CompletableFuture;

/** The one question to the token server: a new access token for the refresh token that this object keeps to itself. */
@FunctionalInterface
public interface TokenEndpoint {

    /**
     * Asks once, without retries.
     *
     * @return the JWT; or {@link TokenRefusedException} when the server refuses the refresh token, and any other
     *     exception when the answer is missing or unreadable, so that asking again makes sense
     */
    CompletableFuture<String> refresh();
}
