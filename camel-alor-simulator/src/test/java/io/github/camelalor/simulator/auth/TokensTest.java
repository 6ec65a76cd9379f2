package io.github.camelalor.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final ManualClock clock = new ManualClock();
    private final Tokens tokens = new Tokens(clock, Duration.ofSeconds(1));

    TokensTest() {
        tokens.accept("demo", new Account("P1", List.of("D1", "7500001")));
    }

    @Test
    void accessTokenTellsWhoItSpeaksForAndUntilWhen() throws IOException {
        String token = tokens.refresh("demo", List.of()).orElseThrow();
        assertThat(part(token, 0))
                .isEqualTo(new ObjectMapper().readTree("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"cty\":\"JWT\"}"));
        JsonNode claims = part(token, 1);
        assertThat(claims.path("sub").asText()).isEqualTo("P1");
        assertThat(claims.path("portfolios").asText()).isEqualTo("D1 7500001");
        assertThat(claims.path("iat").asLong()).isEqualTo(START.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(START.getEpochSecond() + 1);
        assertThat(claims.properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("ent", "ein", "clientid", "azp", "agreements", "scope", "iss", "aud");
    }

    @Test
    void accessTokenIsGoodUntilItsEnd() {
        String token = tokens.refresh("demo", List.of()).orElseThrow();
        clock.now = START.plusMillis(999);
        assertThat(tokens.check(token))
                .hasValueSatisfying(grant -> assertThat(grant.covers("D1")).isTrue());
        clock.now = START.plusSeconds(1);
        assertThat(tokens.check(token)).isEmpty();
        assertThat(tokens.known(token)).isPresent();
    }

    @Test
    void aTokenOfOneSecondLivesOneSecondInTheMiddleOfASecond() {
        clock.now = START.plusMillis(700);
        String token = tokens.refresh("demo", List.of()).orElseThrow();
        clock.now = START.plusMillis(1_699);
        assertThat(tokens.check(token)).isPresent();
    }

    @Test
    void aWrongSignatureIsNoToken() {
        String token = tokens.refresh("demo", List.of()).orElseThrow();
        Tokens other = new Tokens(clock, Duration.ofMinutes(30));
        other.accept("demo", new Account("P1", List.of("D1")));
        assertThat(other.check(token)).isEmpty();
        assertThat(tokens.check(token + "x")).isEmpty();
        assertThat(tokens.check("eyJhbGciOiJ...")).isEmpty();
        assertThat(tokens.check("")).isEmpty();
        assertThat(tokens.check(null)).isEmpty();
    }

    @Test
    void everyCallGivesANewToken() {
        assertThat(tokens.refresh("demo", List.of())).isNotEqualTo(tokens.refresh("demo", List.of()));
    }

    @Test
    void wantedPortfoliosNarrowTheToken() {
        String token = tokens.refresh("demo", List.of("D1", "D2")).orElseThrow();
        assertThat(tokens.check(token).orElseThrow().portfolios()).containsExactly("D1");
    }

    @Test
    void unknownRevokedAndExpiredRefreshTokensAreRefused() {
        tokens.accept("short", new Account("P2", List.of("D2")), START.plusSeconds(5));
        String token = tokens.refresh("demo", List.of()).orElseThrow();
        assertThat(tokens.refresh("short", List.of())).isPresent();
        tokens.revoke("demo");
        clock.now = START.plusSeconds(5);
        assertThat(tokens.refresh("demo", List.of())).isEmpty();
        assertThat(tokens.refresh("short", List.of())).isEmpty();
        assertThat(tokens.refresh("nobody", List.of())).isEmpty();
        assertThat(tokens.known(token)).isEmpty();
        assertThat(tokens.refreshes()).isEqualTo(2);
        assertThat(tokens.refreshesAsked()).isEqualTo(5);
    }

    @Test
    void accessTokensEndTogetherWhileTheRefreshTokenStaysGood() {
        String old = tokens.refresh("demo", List.of()).orElseThrow();
        tokens.endAccessTokens();
        assertThat(tokens.check(old)).isEmpty();
        assertThat(tokens.check(tokens.refresh("demo", List.of()).orElseThrow()))
                .isPresent();
    }

    @Test
    void lessThanASecondIsNoLifetime() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.accessTokenLifetime(Duration.ofMillis(999)));
    }

    private static JsonNode part(String token, int index) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }

    private static final class ManualClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
