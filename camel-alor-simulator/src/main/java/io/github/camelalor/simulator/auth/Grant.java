package io.github.camelalor.simulator.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What a valid access token allows.
 *
 * @param login whom the token speaks for
 * @param portfolios the portfolios it is good for
 * @param expiresAt when it ends
 */
public record Grant(String login, List<String> portfolios, Instant expiresAt) {

    /** Tells whether the token is good for a portfolio. */
    public boolean covers(String portfolio) {
        return portfolios.contains(portfolio);
    }

    /** Tells whether the token has ended. */
    public boolean expired(Clock clock) {
        return !clock.instant().isBefore(expiresAt);
    }
}
