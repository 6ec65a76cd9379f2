package io.github.camelalor.codec;

import java.time.Instant;
import java.util.List;

/**
 * What an access token says about itself. The signature is not checked: that is for the broker to do.
 *
 * @param subject login; null if it is not there
 * @param expires end of its life
 * @param issued begin of its life; null if it is not there
 * @param portfolios portfolios that it opens; empty if none are named
 */
public record AccessTokenClaims(String subject, Instant expires, Instant issued, List<String> portfolios) {

    /** Takes the list over as an immutable one. */
    public AccessTokenClaims {
        portfolios = List.copyOf(portfolios);
    }

    /**
     * Reads the claims of a JWT.
     *
     * @throws CodecException if it is no JWT; the message does not hold it
     */
    public static AccessTokenClaims read(String jwt) throws CodecException {
        throw new CodecException("not written yet");
    }
}
