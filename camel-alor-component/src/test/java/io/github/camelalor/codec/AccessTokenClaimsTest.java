package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenClaimsTest {

    @Test
    void theClaimsAreReadWithoutTheSignature() throws CodecException {
        assertThat(AccessTokenClaims.read(jwt("{'sub':'LoginSample','ent':'client','exp':1702633000,'iat':1702631200,"
                        + "'portfolios':'D39004 G12345  7500GHC','aud':['Client','WARP'],'scope':'Trades'}")))
                .isEqualTo(new AccessTokenClaims(
                        "LoginSample",
                        Instant.ofEpochSecond(1702633000),
                        Instant.ofEpochSecond(1702631200),
                        List.of("D39004", "G12345", "7500GHC")));
    }

    @Test
    void everyClaimMayBeMissing() throws CodecException {
        assertThat(AccessTokenClaims.read(jwt("{'portfolios':'','exp':null}")))
                .isEqualTo(new AccessTokenClaims(null, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'exp':'never'}", "{'exp':1e30}", "{'exp':[]}", "{'portfolios':7}", "[]", "", "{", "{}{}"})
    void claimsOfTheWrongKindAreRefused(String claims) {
        assertThatThrownBy(() -> AccessTokenClaims.read(jwt(claims))).isInstanceOf(CodecException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.b.c.d", "a.*.c", "a..c", "eyJhbGciOiJ..."})
    void whatIsNoJwtIsRefused(String text) {
        assertThatThrownBy(() -> AccessTokenClaims.read(text)).isInstanceOf(CodecException.class);
    }

    @Test
    void theTokenAndItsClaimsAreNotShown() {
        String jwt = jwt("{'sub':'LoginSample','exp':{}}");

        assertThatThrownBy(() -> AccessTokenClaims.read(jwt))
                .hasMessageContaining("/exp")
                .hasMessageNotContaining("LoginSample")
                .hasMessageNotContaining(jwt.substring(10, 20));
    }

    private static String jwt(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(Bytes.of("{'alg':'ES256','typ':'JWT','cty':'JWT'}")) + "."
                + encoder.encodeToString(Bytes.of(claims)) + ".c2lnbmF0dXJl";
    }
}
