package io.github.camelalor.auth;

import io.github.camelalor.codec.AccessTokenClaims;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.time.Backoff;
import io.github.camelalor.time.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one access token fresh for everybody who acts for one refresh token.
 *
 * <p>At most one request is under way at any time. A token is replaced at two thirds of its lifetime, and serves until
 * its own end should the replacement be late. Passing failures are retried with backoff for as long as the policy
 * lives; a refusal is final and asked about again at most once a minute. A token that the broker answers with 401 is
 * dropped, which makes exactly one refresh however many callers report it.
 */
public final class TokenPolicy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenPolicy.class);

    private static final Duration RETRY_MIN = Duration.ofSeconds(1);
    private static final Duration RETRY_MAX = Duration.ofSeconds(30);
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(1);
    /** A token younger than this is not replaced on demand again: a 401 on it has another cause than its age. */
    private static final Duration FORCED_PAUSE = Duration.ofSeconds(10);
    /** What the broker documents (protocol B.2), for a token whose claims give no usable end. */
    private static final Duration DOCUMENTED_LIFETIME = Duration.ofMinutes(30);

    private final TokenEndpoint endpoint;
    private final Timers timers;
    private final Clock wallClock;
    private final Backoff backoff;
    private final List<Consumer<AccessToken>> listeners = new CopyOnWriteArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private AccessToken current;
    private AccessToken latest;
    private CompletableFuture<AccessToken> pending;
    private boolean asking;
    private Timers.Timer timer;
    private Throwable problem;
    private boolean refused;
    private long refusedAt;
    private long refreshes;
    private boolean closed;

    /**
     * Prepares the policy; the first request is made when the first caller needs a token.
     *
     * @param wallClock used only for a token whose claims tell an end but no beginning
     */
    public TokenPolicy(TokenEndpoint endpoint, Timers timers, Clock wallClock, RandomGenerator random) {
        this.endpoint = endpoint;
        this.timers = timers;
        this.wallClock = wallClock;
        this.backoff = new Backoff(RETRY_MIN, RETRY_MAX, random);
    }

    /**
     * Returns the current token at once, or the next one as soon as it is there.
     *
     * <p>While the token server fails for a passing reason the future stays open and the attempts go on: callers set
     * their own deadline. It fails with {@link TokenRefusedException} when the refresh token is refused.
     */
    public CompletableFuture<AccessToken> token() {
        CompletableFuture<AccessToken> answer;
        boolean ask;
        lock.lock();
        try {
            if (current != null && current.remaining(timers.nanoTime()) > 0) {
                return CompletableFuture.completedFuture(current);
            }
            current = null;
            if (closed) {
                return CompletableFuture.failedFuture(new IllegalStateException("The token policy has been closed"));
            }
            if (refused && timers.nanoTime() - refusedAt < REFUSED_PAUSE.toNanos()) {
                return CompletableFuture.failedFuture(problem);
            }
            ask = wanted();
            answer = pending.copy();
        } finally {
            lock.unlock();
        }
        if (ask) {
            ask();
        }
        return answer;
    }

    /**
     * Returns a token that was obtained only just now, for a connection whose predecessor may have died of its token.
     *
     * <p>Over {@code /cws} an old token can be accepted by {@code authorize} and then kill the first order without a
     * word (protocol G.2).
     */
    public CompletableFuture<AccessToken> freshToken() {
        lock.lock();
        try {
            if (current != null && current.age(timers.nanoTime()) > forcedPause(current)) {
                current = null;
            }
        } finally {
            lock.unlock();
        }
        return token();
    }

    /**
     * Drops a token that the broker answered with 401 and asks for another; does nothing if it has been replaced
     * already.
     *
     * <p>A token that is only seconds old is dropped too, but the next request waits out a pause, so that a broker who
     * refuses every token is not asked for ever more of them.
     */
    public void reject(AccessToken token) {
        boolean ask;
        lock.lock();
        try {
            if (closed || token != current) {
                return;
            }
            LOG.debug("The broker refused the access token; it is dropped");
            current = null;
            long early = forcedPause(token) - token.age(timers.nanoTime());
            if (early > 0 && refreshes > 1) {
                openPending();
                schedule(Duration.ofNanos(early));
                return;
            }
            ask = wanted();
        } finally {
            lock.unlock();
        }
        if (ask) {
            ask();
        }
    }

    /**
     * Calls the listener with every token obtained from now on, on the thread that received it.
     *
     * @return the means to take the listener away
     */
    public AutoCloseable onRefresh(Consumer<AccessToken> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Returns where the policy stands, without any token. */
    public TokenStatus status() {
        lock.lock();
        try {
            long remaining = current == null ? 0 : Math.max(0, current.remaining(timers.nanoTime()));
            return new TokenStatus(
                    state(remaining),
                    Duration.ofNanos(remaining),
                    refreshes,
                    backoff.failures(),
                    problem == null ? null : problem.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private TokenStatus.State state(long remaining) {
        if (closed) {
            return TokenStatus.State.CLOSED;
        }
        if (refused) {
            return TokenStatus.State.REFUSED;
        }
        if (remaining > 0) {
            return TokenStatus.State.VALID;
        }
        if (problem != null) {
            return TokenStatus.State.UNAVAILABLE;
        }
        return pending == null ? TokenStatus.State.IDLE : TokenStatus.State.REFRESHING;
    }

    /** Ends the policy: timers are cancelled and waiting callers fail. */
    @Override
    public void close() {
        CompletableFuture<AccessToken> waiting;
        lock.lock();
        try {
            closed = true;
            current = null;
            cancelTimer();
            waiting = pending;
            pending = null;
        } finally {
            lock.unlock();
        }
        listeners.clear();
        if (waiting != null) {
            waiting.completeExceptionally(new IllegalStateException("The token policy has been closed"));
        }
    }

    /** Opens the future that callers wait on; true when the caller has to ask, because nobody does. Under the lock. */
    private boolean wanted() {
        openPending();
        if (asking || (timer != null && (backoff.failures() > 0 || paused()))) {
            return false;
        }
        cancelTimer();
        asking = true;
        return true;
    }

    /** True while a token was dropped so young that the next request waits. Under the lock. */
    private boolean paused() {
        return latest != null && latest.age(timers.nanoTime()) < forcedPause(latest) && refreshes > 1;
    }

    private void openPending() {
        if (pending == null) {
            pending = new CompletableFuture<>();
        }
    }

    private void ask() {
        CompletableFuture<String> asked;
        try {
            asked = endpoint.refresh();
        } catch (RuntimeException e) {
            asked = CompletableFuture.failedFuture(e);
        }
        asked.whenComplete((jwt, failure) -> {
            if (failure != null) {
                failed(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
                return;
            }
            AccessToken token;
            try {
                token = timed(jwt);
            } catch (CodecException e) {
                failed(e);
                return;
            }
            if (token.lifetime() > 0) {
                obtained(token);
            } else {
                failed(new IllegalStateException("The token server handed out an access token that has already ended"));
            }
        });
    }

    private AccessToken timed(String jwt) throws CodecException {
        AccessTokenClaims claims = AccessTokenClaims.read(jwt);
        return new AccessToken(
                jwt, claims.portfolios(), timers.nanoTime(), lifetime(claims).toNanos());
    }

    /** Both ends of the life by the server's clock if it tells them; our wall clock only if it must serve. */
    private Duration lifetime(AccessTokenClaims claims) {
        if (claims.expires() == null) {
            return DOCUMENTED_LIFETIME;
        }
        Duration told =
                Duration.between(claims.issued() != null ? claims.issued() : wallClock.instant(), claims.expires());
        boolean usable = !told.isNegative() && !told.isZero();
        if (claims.issued() == null && (!usable || told.compareTo(DOCUMENTED_LIFETIME) > 0)) {
            return DOCUMENTED_LIFETIME;
        }
        return usable ? told : Duration.ZERO;
    }

    private void obtained(AccessToken token) {
        CompletableFuture<AccessToken> waiting;
        lock.lock();
        try {
            asking = false;
            if (closed) {
                return;
            }
            current = token;
            latest = token;
            refreshes++;
            problem = null;
            refused = false;
            backoff.reset();
            schedule(Duration.ofNanos(Math.max(token.lifetime() * 2 / 3, 1)));
            waiting = pending;
            pending = null;
        } finally {
            lock.unlock();
        }
        LOG.debug(
                "Obtained an access token that is good for {} s",
                Duration.ofNanos(token.lifetime()).toSeconds());
        listeners.forEach(listener -> listener.accept(token));
        if (waiting != null) {
            waiting.complete(token);
        }
    }

    private void failed(Throwable failure) {
        CompletableFuture<AccessToken> waiting = null;
        lock.lock();
        try {
            asking = false;
            if (closed) {
                return;
            }
            problem = failure;
            refused = failure instanceof TokenRefusedException;
            if (refused) {
                refusedAt = timers.nanoTime();
                waiting = pending;
                pending = null;
                schedule(REFUSED_PAUSE);
            } else {
                schedule(backoff.next());
            }
        } finally {
            lock.unlock();
        }
        if (waiting != null) {
            LOG.error("{}", failure.getMessage());
            waiting.completeExceptionally(failure);
        } else {
            LOG.warn("No new access token yet, it will be asked for again: {}", failure.toString());
        }
    }

    /** Under the lock. */
    private void schedule(Duration delay) {
        cancelTimer();
        timer = timers.after(delay, this::timeIsUp);
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void timeIsUp() {
        lock.lock();
        try {
            timer = null;
            if (closed || asking) {
                return;
            }
            asking = true;
        } finally {
            lock.unlock();
        }
        ask();
    }

    private static long forcedPause(AccessToken token) {
        return Math.min(FORCED_PAUSE.toNanos(), token.lifetime() / 3);
    }
}
