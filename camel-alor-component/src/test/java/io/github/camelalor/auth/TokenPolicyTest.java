package io.github.camelalor.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.time.ManualTimers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TokenPolicyTest {

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final ManualTimers time = new ManualTimers();
    private final ScriptedTokenServer server = new ScriptedTokenServer();
    private final TokenPolicy policy = policy(Clock.fixed(Instant.ofEpochSecond(Jwts.ISSUED), ZoneOffset.UTC));

    private TokenPolicy policy(Clock wallClock) {
        return new TokenPolicy(server, time, wallClock, new Random(7));
    }

    private AccessToken granted() {
        CompletableFuture<AccessToken> token = policy.token();
        server.grant();
        return token.join();
    }

    private TokenStatus.State state() {
        return policy.status().state();
    }

    @Test
    void nothingIsAskedBeforeSomebodyNeedsAToken() {
        time.advance(Duration.ofHours(1));
        assertThat(server.asked()).isZero();
        assertThat(state()).isEqualTo(TokenStatus.State.IDLE);
    }

    @Test
    void fiftyThreadsAtOnceMakeOneRequest() throws Exception {
        int threads = 50;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads + 1);
            List<Future<CompletableFuture<AccessToken>>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(pool.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return policy.token();
                }));
            }
            start.await(10, TimeUnit.SECONDS);
            List<CompletableFuture<AccessToken>> answers = new ArrayList<>();
            for (Future<CompletableFuture<AccessToken>> call : calls) {
                answers.add(call.get(10, TimeUnit.SECONDS));
            }
            assertThat(answers).allMatch(answer -> !answer.isDone());
            server.grant();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join())
                    .isSameAs(policy.token().join()));
            assertThat(server.asked()).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aTokenIsReplacedAtTwoThirdsOfItsLifetimeWhileItGoesOnServing() {
        AccessToken first = granted();
        time.advance(Duration.ofMinutes(20).minus(MOMENT));
        assertThat(server.asked()).isEqualTo(1);
        time.advance(MOMENT);
        assertThat(server.asked()).isEqualTo(2);
        assertThat(policy.token().join()).isSameAs(first);
        server.grant();
        assertThat(policy.token().join()).isNotSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400 * 365, -1_200, 0, 1_200, 86_400 * 365})
    void aWrongWallClockDoesNoHarmToATokenThatTellsBothEnds(long secondsOff) {
        TokenPolicy off = policy(Clock.fixed(Instant.ofEpochSecond(Jwts.ISSUED + secondsOff), ZoneOffset.UTC));
        CompletableFuture<AccessToken> token = off.token();
        server.grant();
        assertThat(token.join().remaining(time.nanoTime())).isEqualTo(LIFETIME.toNanos());
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400 * 365, 1_801, 86_400 * 365})
    void aTokenWithoutItsBeginningLastsAsDocumentedWhenTheWallClockMakesNoSenseOfItsEnd(long secondsOff) {
        TokenPolicy off = policy(Clock.fixed(Instant.ofEpochSecond(Jwts.ISSUED + secondsOff), ZoneOffset.UTC));
        CompletableFuture<AccessToken> token = off.token();
        server.answer(Jwts.of("{\"exp\":" + (Jwts.ISSUED + 1_800) + "}"));
        assertThat(token.join().remaining(time.nanoTime())).isEqualTo(LIFETIME.toNanos());
    }

    @Test
    void aTokenWithoutItsBeginningLastsToItsEndByTheWallClock() {
        CompletableFuture<AccessToken> token = policy.token();
        server.answer(Jwts.of("{\"exp\":" + (Jwts.ISSUED + 600) + "}"));
        assertThat(token.join().remaining(time.nanoTime()))
                .isEqualTo(Duration.ofMinutes(10).toNanos());
    }

    @Test
    void aTokenWithoutAnEndLastsAsDocumented() {
        CompletableFuture<AccessToken> token = policy.token();
        server.answer(Jwts.of("{}"));
        assertThat(token.join().remaining(time.nanoTime())).isEqualTo(LIFETIME.toNanos());
    }

    @Test
    void anEndInMillisecondsIsNotBelieved() {
        CompletableFuture<AccessToken> token = policy.token();
        server.answer(Jwts.of("{\"iat\":" + Jwts.ISSUED + ",\"exp\":" + Jwts.ISSUED * 1_000 + "}"));
        assertThat(token.join().remaining(time.nanoTime()))
                .isBetween(1L, Duration.ofDays(1).toNanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "{}", "only two.parts", "....."})
    void anAnswerThatIsNoTokenIsAPassingFailure(String answer) {
        CompletableFuture<AccessToken> token = policy.token();
        server.answer(answer);
        assertThat(token).isNotDone();
        time.advance(Duration.ofSeconds(2));
        server.grant();
        assertThat(token).isCompleted();
    }

    @Test
    void aMissingTokenIsAPassingFailure() {
        CompletableFuture<AccessToken> token = policy.token();
        server.answer(null);
        assertThat(state()).isEqualTo(TokenStatus.State.UNAVAILABLE);
        time.advance(Duration.ofSeconds(2));
        server.grant();
        assertThat(token).isCompleted();
    }

    @Test
    void aTokenThatHasAlreadyEndedIsNotServed() {
        CompletableFuture<AccessToken> token = policy.token();
        server.grant(Duration.ofSeconds(-1));
        assertThat(token).isNotDone();
        assertThat(policy.status().problem()).contains("already ended");
        time.advance(Duration.ofSeconds(2));
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void theOldTokenServesToItsOwnEndWhileTheServerFails() {
        AccessToken old = granted();
        time.advance(Duration.ofMinutes(20));
        while (old.remaining(time.nanoTime()) > Duration.ofSeconds(31).toNanos()) {
            int before = server.asked();
            server.fail();
            assertThat(policy.token().join()).isSameAs(old);
            assertThat(policy.freshToken().join()).isSameAs(old);
            assertThat(state()).isEqualTo(TokenStatus.State.VALID);
            time.advance(Duration.ofSeconds(30));
            assertThat(server.asked()).isGreaterThan(before);
        }
        time.advance(Duration.ofSeconds(31));
        server.fail();
        CompletableFuture<AccessToken> next = policy.token();
        assertThat(next).isNotDone();
        assertThat(state()).isEqualTo(TokenStatus.State.UNAVAILABLE);
        time.advance(Duration.ofSeconds(30));
        server.grant();
        assertThat(next).isCompleted();
    }

    @Test
    void theOldTokenServesWhileTheServerTakesThirtySeconds() {
        AccessToken old = granted();
        time.advance(Duration.ofMinutes(20).plusSeconds(29));
        assertThat(server.asked()).isEqualTo(2);
        assertThat(policy.token().join()).isSameAs(old);
        server.grant();
        assertThat(policy.token().join()).isNotSameAs(old);
    }

    @Test
    void failuresAreRetriedWithGrowingPausesThatVary() {
        CompletableFuture<AccessToken> token = policy.token();
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 10; attempt++) {
            server.fail();
            Duration pause = Duration.ZERO;
            while (server.asked() == attempt) {
                time.advance(Duration.ofMillis(10));
                pause = pause.plusMillis(10);
            }
            pauses.add(pause);
        }
        assertThat(pauses).allMatch(pause -> pause.toMillis() >= 1_000 && pause.toMillis() <= 30_010);
        assertThat(pauses.get(9)).isGreaterThan(pauses.get(0).multipliedBy(8));
        assertThat(pauses.subList(5, 10)).doesNotHaveDuplicates();
        assertThat(policy.status().failures()).isEqualTo(10);
        server.grant();
        assertThat(token).isCompleted();
        assertThat(policy.status().failures()).isZero();
        assertThat(policy.status().problem()).isNull();
    }

    @Test
    void aRefusalFailsThoseWhoWaitAndIsRepeatedAtMostOnceAMinute() {
        CompletableFuture<AccessToken> waiting = policy.token();
        server.refuse();
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(TokenRefusedException.class);
        assertThat(state()).isEqualTo(TokenStatus.State.REFUSED);
        for (int second = 1; second < 60; second++) {
            time.advance(Duration.ofSeconds(1));
            assertThat(policy.token()).isCompletedExceptionally();
            assertThat(policy.freshToken()).isCompletedExceptionally();
        }
        assertThat(server.asked()).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));
        assertThat(server.asked()).isEqualTo(2);
        CompletableFuture<AccessToken> again = policy.token();
        server.grant();
        assertThat(again).isCompleted();
        assertThat(state()).isEqualTo(TokenStatus.State.VALID);
    }

    @Test
    void aTokenThatIsRejectedAfterTheRefusalIsNoReasonToAskWithinTheMinute() {
        AccessToken old = granted();
        time.advance(Duration.ofMinutes(20));
        server.refuse();
        assertThat(policy.token().join()).isSameAs(old);
        policy.reject(old);
        assertThat(policy.token()).isCompletedExceptionally();
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void manyWhoRejectATokenMakeOneRefresh() throws Exception {
        AccessToken old = granted();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> rejections = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                rejections.add(pool.submit(() -> policy.reject(old)));
            }
            for (Future<?> rejection : rejections) {
                rejection.get(10, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(server.asked()).isEqualTo(2);
        CompletableFuture<AccessToken> next = policy.token();
        server.grant();
        policy.reject(old);
        assertThat(policy.token().join()).isSameAs(next.join());
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void aBrokerWhoRefusesEveryTokenMakesNoStorm() {
        CompletableFuture<AccessToken> token = policy.token();
        Duration hour = Duration.ofHours(1);
        for (Duration passed = Duration.ZERO; passed.compareTo(hour) < 0; passed = passed.plusMillis(500)) {
            if (!token.isDone()) {
                server.grant();
            }
            if (token.isDone()) {
                policy.reject(token.join());
                token = policy.token();
            }
            time.advance(Duration.ofMillis(500));
        }
        assertThat(server.asked()).isBetween(60, 150);
    }

    @Test
    void rejectionsFarApartAreAnsweredAtOnce() {
        AccessToken token = granted();
        for (int i = 0; i < 5; i++) {
            policy.reject(token);
            CompletableFuture<AccessToken> next = policy.token();
            assertThat(server.asked()).isEqualTo(i + 2);
            server.grant();
            token = next.join();
            time.advance(Duration.ofMinutes(6));
        }
    }

    @Test
    void aFreshTokenIsAskedForOnlyWhenTheOneInHandIsOlder() {
        AccessToken first = granted();
        time.advance(Duration.ofSeconds(10));
        assertThat(policy.freshToken().join()).isSameAs(first);
        time.advance(MOMENT);
        CompletableFuture<AccessToken> fresh = policy.freshToken();
        assertThat(fresh).isNotDone();
        assertThat(policy.token().join())
                .as("others go on with the token in hand")
                .isSameAs(first);
        assertThat(policy.freshToken()).isNotDone();
        assertThat(server.asked()).isEqualTo(2);
        server.grant();
        assertThat(fresh.join()).isNotSameAs(first);
    }

    @Test
    void whoWantsAFreshTokenIsServedTheOneInHandWhenTheServerFails() {
        AccessToken old = granted();
        time.advance(Duration.ofMinutes(5));
        CompletableFuture<AccessToken> fresh = policy.freshToken();
        server.fail();
        assertThat(fresh.join()).isSameAs(old);
        assertThat(policy.freshToken().join()).as("while it pauses").isSameAs(old);
    }

    @Test
    void aTokenInHandIsShownWithoutAsking() {
        assertThat(policy.current()).isEmpty();
        assertThat(server.asked()).isZero();
        AccessToken token = granted();
        assertThat(policy.current()).containsSame(token);
        time.advance(LIFETIME);
        assertThat(policy.current()).isEmpty();
    }

    @Test
    void theEndLeavesNoTimerAndNobodyWaiting() {
        CompletableFuture<AccessToken> waiting = policy.token();
        server.fail();
        assertThat(time.waiting()).isEqualTo(1);
        policy.close();
        assertThat(waiting).isCompletedExceptionally();
        assertThat(time.waiting()).isZero();
        assertThat(policy.token()).isCompletedExceptionally();
        assertThat(policy.freshToken()).isCompletedExceptionally();
        assertThat(state()).isEqualTo(TokenStatus.State.CLOSED);
    }

    @Test
    void anAnswerAfterTheEndChangesNothing() {
        List<AccessToken> heard = new ArrayList<>();
        policy.onRefresh(heard::add);
        CompletableFuture<AccessToken> waiting = policy.token();
        policy.close();
        server.grant();
        assertThat(waiting).isCompletedExceptionally();
        assertThat(heard).isEmpty();
        assertThat(time.waiting()).isZero();
        assertThat(state()).isEqualTo(TokenStatus.State.CLOSED);
    }

    @Test
    void aListenerThatFailsStopsNobodyElse() {
        List<AccessToken> heard = new ArrayList<>();
        policy.onRefresh(token -> {
            throw new IllegalStateException("a listener");
        });
        policy.onRefresh(heard::add);
        AccessToken token = granted();
        assertThat(heard).containsExactly(token);
    }

    @Test
    void aListenerThatWasTakenAwayHearsNoMore() throws Exception {
        List<AccessToken> heard = new ArrayList<>();
        policy.onRefresh(heard::add).close();
        granted();
        assertThat(heard).isEmpty();
    }

    @Test
    void thoseWhoGaveUpWaitingAreForgotten() {
        TokenWaiters waiters = new TokenWaiters();
        CompletableFuture<AccessToken> patient = waiters.add();
        for (int i = 0; i < 1_000; i++) {
            waiters.add().cancel(false);
        }
        assertThat(waiters.size()).isEqualTo(1);
        assertThat(waiters.takeAll()).containsExactly(patient);
    }

    @Test
    void noWordShowsAToken() {
        AccessToken token = granted();
        assertThat(token.toString()).contains("D1").doesNotContain(token.value());
        time.advance(Duration.ofMinutes(20));
        server.answer("eyJhbGciOiJFUzI1NiJ9.secret");
        assertThat(policy.status().toString()).doesNotContain("secret").doesNotContain("eyJ");
    }
}
