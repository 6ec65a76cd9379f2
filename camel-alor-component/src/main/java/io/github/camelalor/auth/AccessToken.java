package io.github.camelalor.auth;

import java.util.List;

/**
 * A short-lived access token with what its claims say, timed on the monotonic clock.
 *
 * <p>It has no {@code equals}: a token is dropped because it is this one, not because it reads the same.
 */
public final class AccessToken {

    private final String value;
    private final List<String> portfolios;
    private final long obtainedAt;
    private final long lifetime;

    AccessToken(String value, List<String> portfolios, long obtainedAt, long lifetime) {
        this.value = value;
        this.portfolios = List.copyOf(portfolios);
        this.obtainedAt = obtainedAt;
        this.lifetime = lifetime;
    }

    /** Returns the token itself, for the wire only: never log it, never put it into a message. */
    public String value() {
        return value;
    }

    /** Returns the portfolios that the claims name; empty when they name none. */
    public List<String> portfolios() {
        return portfolios;
    }

    /** Returns how long the token is still good for at {@code now}, in nanoseconds; zero or less once it has ended. */
    public long remaining(long now) {
        return lifetime - age(now);
    }

    /** Returns how long ago the token was received, in nanoseconds. */
    public long age(long now) {
        return now - obtainedAt;
    }

    /** Returns the lifetime from receipt, in nanoseconds. */
    long lifetime() {
        return lifetime;
    }

    @Override
    public String toString() {
        return "AccessToken[portfolios=" + portfolios + "]";
    }
}
