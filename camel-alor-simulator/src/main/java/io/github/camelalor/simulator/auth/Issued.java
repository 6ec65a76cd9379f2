package io.github.camelalor.simulator.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.stream.Stream;

/** An access token with a good signature: what it grants, which refresh token it came from, and its running number. */
record Issued(Grant grant, String origin, long serial) {

    static Issued of(JWTClaimsSet claims) {
        String id = claims.getJWTID();
        int dot = id.indexOf('.');
        List<String> portfolios = Stream.of(
                        String.valueOf(claims.getClaim("portfolios")).split(" "))
                .filter(portfolio -> !portfolio.isEmpty())
                .toList();
        return new Issued(
                new Grant(
                        claims.getSubject(),
                        portfolios,
                        claims.getExpirationTime().toInstant()),
                id.substring(0, dot),
                Long.parseLong(id.substring(dot + 1)));
    }
}
