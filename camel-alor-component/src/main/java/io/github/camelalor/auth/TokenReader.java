package io.github.camelalor.auth;

import io.github.camelalor.codec.AccessTokenClaims;
import io.github.camelalor.codec.CodecException;
import java.time.Clock;
import java.time.Duration;

/** Reads what the token server handed out, and decides how long it is good for. */
final class TokenReader {

    /** What the broker documents (protocol B.2), for a token whose claims give no usable end. */
    private static final Duration DOCUMENTED_LIFETIME = Duration.ofMinutes(30);
    /** No access token lives longer; claims that say so are misread rather than believed. */
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);

    private final Clock wallClock;

    TokenReader(Clock wallClock) {
        this.wallClock = wallClock;
    }

    /**
     * Reads a token.
     *
     * @param now when it was received, on the monotonic clock
     * @throws CodecException if it is no token, or one that has already ended
     */
    AccessToken read(String jwt, long now) throws CodecException {
        if (jwt == null) {
            throw new CodecException("the token server handed out no access token");
        }
        AccessTokenClaims claims = AccessTokenClaims.read(jwt);
        Duration lifetime = lifetime(claims);
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new CodecException("the token server handed out an access token that has already ended");
        }
        return new AccessToken(jwt, claims.portfolios(), now, lifetime.toNanos());
    }

    /** Both ends of the life by the server's clock if it tells them; our wall clock only if it must serve. */
    private Duration lifetime(AccessTokenClaims claims) {
        if (claims.expires() == null) {
            return DOCUMENTED_LIFETIME;
        }
        if (claims.issued() != null) {
            return shorter(Duration.between(claims.issued(), claims.expires()), LONGEST_LIFETIME);
        }
        Duration told = Duration.between(wallClock.instant(), claims.expires());
        boolean plausible = !told.isNegative() && !told.isZero();
        return plausible ? shorter(told, DOCUMENTED_LIFETIME) : DOCUMENTED_LIFETIME;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
