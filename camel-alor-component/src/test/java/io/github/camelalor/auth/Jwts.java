package io.github.camelalor.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Base64;

/** Access tokens as the broker's token server hands them out, except that nobody signed them. */
public final class Jwts {

    /** The moment at which these tokens are issued, in seconds. */
    public static final long ISSUED = 1_760_000_000L;

    private Jwts() {}

    /** Makes a token whose claims tell both ends of its life. */
    public static String lasting(Duration lifetime, String serial) {
        return of("{\"sub\":\"P1\",\"portfolios\":\"D1 G1\",\"jti\":\"" + serial + "\",\"iat\":" + ISSUED + ",\"exp\":"
                + (ISSUED + lifetime.toSeconds()) + "}");
    }

    /** Makes a token with these claims. */
    public static String of(String claims) {
        return part("{\"alg\":\"ES256\"}") + "." + part(claims) + ".c2lnbmF0dXJl";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
