package io.github.camelalor.codec;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an access token says about itself. The signature is not checked: that is for the broker to do.
 *
 * @param subject login; null if it is not there
 * @param expires end of its life; null if it is not there
 * @param issued begin of its life; null if it is not there
 * @param portfolios portfolios that it opens; empty if none are named
 */
public record AccessTokenClaims(String subject, Instant expires, Instant issued, List<String> portfolios) {

    private static final int MAX_CHARS = 65_536;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Shape SHAPE = new Shape();
    private static final WireField<String> SUBJECT = SHAPE.id("sub");
    private static final WireField<Instant> EXPIRES = SHAPE.field(JsonInput::seconds, "exp");
    private static final WireField<Instant> ISSUED = SHAPE.field(JsonInput::seconds, "iat");
    private static final WireField<List<String>> PORTFOLIOS = SHAPE.field(AccessTokenClaims::portfolios, "portfolios");

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
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3 || jwt.length() > MAX_CHARS) {
            throw new CodecException("the access token is no JWT");
        }
        byte[] claims;
        try {
            claims = Base64.getUrlDecoder().decode(parts[1]);
        } catch (IllegalArgumentException e) {
            throw new CodecException("the claims of the access token are not in base64url");
        }
        try (JsonInput in = JsonInput.secret(claims)) {
            in.require();
            Row row = SHAPE.read(in);
            in.end();
            return new AccessTokenClaims(
                    row.get(SUBJECT), row.get(EXPIRES), row.get(ISSUED), row.get(PORTFOLIOS, List.of()));
        }
    }

    /** Portfolios come as text with spaces between. */
    private static List<String> portfolios(JsonInput in) throws CodecException {
        return SPACES.splitAsStream(in.text()).filter(id -> !id.isEmpty()).toList();
    }
}
