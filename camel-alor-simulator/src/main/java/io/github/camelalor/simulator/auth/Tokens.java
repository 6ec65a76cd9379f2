package io.github.camelalor.simulator.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The token server: turns refresh tokens into access tokens and tells which access tokens are good (protocol B).
 *
 * <p>A refresh token may be revoked at any time; the access tokens that came from it are cut off with it.
 */
public final class Tokens {

    private static final int REMEMBERED = 1_000;

    private final Clock clock;
    private final AccessTokenSigner signer = new AccessTokenSigner();
    private final Map<String, RefreshToken> refreshTokens = new HashMap<>();
    /** Checking a signature costs a third of a millisecond: too much for 5,000 subscriptions with one token. */
    private final Map<String, Issued> checked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Issued> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong granted = new AtomicLong();
    private volatile Duration lifetime;
    private long accepted;
    private long serial;
    private long cutOff;

    /**
     * Creates a token server that knows no refresh token yet.
     *
     * @param lifetime how long an access token lives, at least a second
     */
    public Tokens(Clock clock, Duration lifetime) {
        this.clock = Objects.requireNonNull(clock, "clock");
        accessTokenLifetime(lifetime);
    }

    /** Accepts a refresh token from now on, without an end. */
    public void accept(String refreshToken, Account account) {
        accept(refreshToken, account, Instant.MAX);
    }

    /** Accepts a refresh token until a moment. */
    public synchronized void accept(String refreshToken, Account account, Instant until) {
        refreshTokens.put(refreshToken, new RefreshToken("r" + ++accepted, account, until, false));
    }

    /** Revokes a refresh token: it is refused with 403 from now on, and the access tokens that came from it end. */
    public synchronized void revoke(String refreshToken) {
        refreshTokens.computeIfPresent(refreshToken, (same, token) -> token.revoke());
    }

    /** Ends every access token issued so far; the refresh tokens stay good. */
    public synchronized void endAccessTokens() {
        cutOff = serial;
    }

    /** Changes how long the access tokens issued from now on live; at least a second. */
    public void accessTokenLifetime(Duration lifetime) {
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("An access token lives a second at least, not " + lifetime);
        }
        this.lifetime = lifetime;
    }

    /**
     * Issues an access token.
     *
     * @param allowedPortfolios narrows the token to these portfolios; empty for all of the account's
     * @return the token, or empty when the refresh token is unknown, revoked or expired (403)
     */
    public synchronized Optional<String> refresh(String refreshToken, Collection<String> allowedPortfolios) {
        asked.incrementAndGet();
        RefreshToken token = refreshTokens.get(refreshToken);
        if (token == null || token.revoked() || !clock.instant().isBefore(token.until())) {
            return Optional.empty();
        }
        granted.incrementAndGet();
        return Optional.of(signer.sign(claims(token, allowedPortfolios)));
    }

    /** Reads an access token; empty when it is missing, foreign, expired or cut off (401). */
    public Optional<Grant> check(String accessToken) {
        return known(accessToken).filter(grant -> !grant.expired(clock));
    }

    /** Reads an access token that may have expired in the meantime; empty when it is missing, foreign or cut off. */
    public synchronized Optional<Grant> known(String accessToken) {
        if (accessToken == null || accessToken.isEmpty()) {
            return Optional.empty();
        }
        Issued issued = checked.get(accessToken);
        if (issued == null) {
            Optional<JWTClaimsSet> claims = signer.verified(accessToken);
            if (claims.isEmpty()) {
                return Optional.empty();
            }
            issued = Issued.of(claims.get());
            checked.put(accessToken, issued);
        }
        return live(issued) ? Optional.of(issued.grant()) : Optional.empty();
    }

    /** How many access tokens were issued. */
    public long refreshes() {
        return granted.get();
    }

    /** How many access tokens were asked for, refused ones included. */
    public long refreshesAsked() {
        return asked.get();
    }

    private boolean live(Issued issued) {
        return issued.serial() > cutOff
                && refreshTokens.values().stream()
                        .anyMatch(token -> token.id().equals(issued.origin()) && !token.revoked());
    }

    private JWTClaimsSet claims(RefreshToken token, Collection<String> allowedPortfolios) {
        Account account = token.account();
        List<String> portfolios = account.portfolios().stream()
                .filter(portfolio -> allowedPortfolios.isEmpty() || allowedPortfolios.contains(portfolio))
                .toList();
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .subject(account.login())
                .claim("ent", "client")
                .claim("ein", "01234")
                .claim("clientid", Integer.toUnsignedString(account.login().hashCode()))
                .claim("azp", "0123456789abcdef0123")
                .claim("agreements", String.join(" ", account.portfolios()))
                .claim("portfolios", String.join(" ", portfolios))
                .claim("scope", "OrdersRead OrdersCreate Trades Personal Stats")
                .issuer("Alor.Identity")
                .audience(List.of("Client", "WARP", "subscriptionsApi", "CommandApi"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(roundedUp(now.plus(lifetime))))
                .jwtID(token.id() + "." + ++serial)
                .build();
    }

    /** The claim holds whole seconds; rounding down would end a token of one second before it is used. */
    private static Instant roundedUp(Instant instant) {
        return instant.getNano() == 0 ? instant : Instant.ofEpochSecond(instant.getEpochSecond() + 1);
    }
}
