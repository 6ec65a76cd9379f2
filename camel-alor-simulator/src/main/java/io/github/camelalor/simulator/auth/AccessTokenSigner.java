package io.github.camelalor.simulator.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;

/** Signs claims as the broker does, ES256, with a key pair made for this instance alone. */
final class AccessTokenSigner {

    private static final JWSHeader HEADER = new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .contentType("JWT")
            .build();

    private final JWSSigner signer;
    private final JWSVerifier verifier;

    AccessTokenSigner() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            signer = new ECDSASigner(key);
            verifier = new ECDSAVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot sign with ES256", e);
        }
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(HEADER, claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot sign with ES256", e);
        }
        return jwt.serialize();
    }

    /** The claims of a token that this instance has signed; empty for everything else. */
    Optional<JWTClaimsSet> verified(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return jwt.verify(verifier) ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException notOneOfOurs) {
            return Optional.empty();
        }
    }
}
