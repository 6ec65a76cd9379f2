package io.github.camelalor.auth;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.time.Backoff;
import io.github.camelalor.time.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    private static final Duration PAUSE_MIN = Duration.ofSeconds(1);
    private static final Duration RETRY_MAX = Duration.ofSeconds(30);
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(1);
    /** A token younger than this need not be replaced for a caller who wants a fresh one. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final Duration REJECTED_MAX = Duration.ofMinutes(1);
    /** A 401 so long after the last one has nothing to do with it. */
    private static final Duration UNRELATED = Duration.ofMinutes(5);

    private final TokenEndpoint endpoint;
    private final Timers timers;
    private final TokenReader reader;
    private final Backoff failures;
    private final Backoff rejections;
    private final List<Consumer<AccessToken>> listeners = new CopyOnWriteArrayList<>();
    private final TokenWaiters waiters = new TokenWaiters();

    private final ReentrantLock lock = new ReentrantLock();
    private AccessToken current;
    private boolean asking;
    /** No request is made before; a timer makes one then. */
    private long notBefore;

    private Timers.Timer timer;
    private long scheduled;
    private long rejectedAt;
    private Throwable problem;
    private boolean refused;
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
        this.reader = new TokenReader(wallClock);
        this.failures = new Backoff(PAUSE_MIN, RETRY_MAX, random);
        this.rejections = new Backoff(PAUSE_MIN, REJECTED_MAX, random);
        this.notBefore = timers.nanoTime();
    }

    /**
     * Returns the current token at once, or the next one as soon as it is there.
     *
     * <p>While the token server fails for a passing reason the future stays open and the attempts go on: callers set
     * their own deadline, and cancel the future when they give up. It fails with {@link TokenRefusedException} when the
     * refresh token is refused.
     */
    public CompletableFuture<AccessToken> token() {
        return token(valid -> true);
    }

    /**
     * Returns a token that was obtained only just now, for a connection whose predecessor may have died of its token.
     *
     * <p>Over {@code /cws} an old token can be accepted by {@code authorize} and then kill the first order without a
     * word (protocol G.2). A token server that fails is no reason to wait: then the token in hand serves, to its end.
     */
    public CompletableFuture<AccessToken> freshToken() {
        return token(valid -> pausing() || fresh(valid));
    }

    private CompletableFuture<AccessToken> token(Predicate<AccessToken> goodEnough) {
        CompletableFuture<AccessToken> answer;
        boolean ask;
        lock.lock();
        try {
            AccessToken valid = serving();
            if (valid != null && goodEnough.test(valid)) {
                return CompletableFuture.completedFuture(valid);
            }
            if (closed) {
                return CompletableFuture.failedFuture(hasEnded());
            }
            if (refused && pausing()) {
                return CompletableFuture.failedFuture(problem);
            }
            answer = waiters.add();
            ask = mayAsk();
        } finally {
            lock.unlock();
        }
        if (ask) {
            ask();
        }
        return answer;
    }

    /** Returns the token that serves at this moment, if there is one, without asking for any. */
    public Optional<AccessToken> current() {
        lock.lock();
        try {
            return Optional.ofNullable(serving());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Drops a token that the broker answered with 401 and asks for another; does nothing if it has been replaced
     * already.
     *
     * <p>The first time this happens at once. Should the broker refuse the next tokens as well, the pauses before
     * another request grow up to a minute: then the tokens are not what is wrong.
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
            long now = timers.nanoTime();
            if (now - rejectedAt > UNRELATED.toNanos()) {
                rejections.reset();
            }
            rejectedAt = now;
            boolean again = rejections.failures() > 0;
            Duration pause = rejections.next();
            if (again && !asking && !pausing()) {
                pause(pause);
            }
            ask = mayAsk();
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
            AccessToken valid = serving();
            return new TokenStatus(
                    state(valid),
                    valid == null ? Duration.ZERO : Duration.ofNanos(valid.remaining(timers.nanoTime())),
                    refreshes,
                    failures.failures(),
                    problem == null ? null : problem.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private TokenStatus.State state(AccessToken valid) {
        if (closed) {
            return TokenStatus.State.CLOSED;
        }
        if (refused) {
            return TokenStatus.State.REFUSED;
        }
        if (valid != null) {
            return TokenStatus.State.VALID;
        }
        if (problem != null) {
            return TokenStatus.State.UNAVAILABLE;
        }
        return asking || refreshes > 0 ? TokenStatus.State.REFRESHING : TokenStatus.State.IDLE;
    }

    /** Ends the policy: timers are cancelled and waiting callers fail. */
    @Override
    public void close() {
        List<CompletableFuture<AccessToken>> waiting;
        lock.lock();
        try {
            closed = true;
            current = null;
            cancelTimer();
            waiting = waiters.takeAll();
        } finally {
            lock.unlock();
        }
        listeners.clear();
        waiting.forEach(waiter -> waiter.completeExceptionally(hasEnded()));
    }

    private static IllegalStateException hasEnded() {
        return new IllegalStateException("The token policy has been closed");
    }

    private void ask() {
        CompletableFuture<String> asked;
        try {
            asked = endpoint.refresh();
        } catch (RuntimeException e) {
            asked = CompletableFuture.failedFuture(e);
        }
        asked.whenComplete((jwt, failure) -> {
            if (failure == null) {
                received(jwt);
            } else {
                failed(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        });
    }

    private void received(String jwt) {
        AccessToken token;
        try {
            token = reader.read(jwt, timers.nanoTime());
        } catch (CodecException | RuntimeException e) {
            failed(e);
            return;
        }
        obtained(token);
    }

    private void obtained(AccessToken token) {
        List<CompletableFuture<AccessToken>> waiting;
        lock.lock();
        try {
            asking = false;
            if (closed) {
                return;
            }
            current = token;
            refreshes++;
            problem = null;
            refused = false;
            failures.reset();
            notBefore = timers.nanoTime();
            schedule(Duration.ofNanos(Math.max(token.lifetime() * 2 / 3, 1)));
            waiting = waiters.takeAll();
        } finally {
            lock.unlock();
        }
        LOG.debug(
                "Obtained an access token that is good for {} s",
                Duration.ofNanos(token.lifetime()).toSeconds());
        listeners.forEach(listener -> tell(listener, token));
        waiting.forEach(waiter -> waiter.complete(token));
    }

    private static void tell(Consumer<AccessToken> listener, AccessToken token) {
        try {
            listener.accept(token);
        } catch (RuntimeException e) {
            LOG.error("One who wanted to hear of a new access token failed upon it", e);
        }
    }

    private void failed(Throwable failure) {
        boolean fatal = failure instanceof TokenRefusedException;
        boolean news;
        AccessToken valid;
        List<CompletableFuture<AccessToken>> waiting;
        lock.lock();
        try {
            asking = false;
            if (closed) {
                return;
            }
            news = fatal && !refused;
            problem = failure;
            refused = fatal;
            pause(fatal ? REFUSED_PAUSE : failures.next());
            valid = serving();
            waiting = valid != null || fatal ? waiters.takeAll() : List.of();
        } finally {
            lock.unlock();
        }
        if (news) {
            LOG.error("{}", failure.getMessage());
        } else {
            LOG.warn("No new access token yet, it will be asked for again: {}", failure.toString());
        }
        if (valid != null) {
            waiting.forEach(waiter -> waiter.complete(valid));
        } else {
            waiting.forEach(waiter -> waiter.completeExceptionally(failure));
        }
    }

    /** Returns the token in hand, or null when it has ended or there is none. Under the lock, as all below. */
    private AccessToken serving() {
        if (current != null && current.remaining(timers.nanoTime()) <= 0) {
            current = null;
        }
        return current;
    }

    private boolean fresh(AccessToken valid) {
        return valid.age(timers.nanoTime()) <= Math.min(FRESH.toNanos(), valid.lifetime() / 3);
    }

    private boolean pausing() {
        return timers.nanoTime() - notBefore < 0;
    }

    /** True when the caller has to ask, after the lock: nobody does, and no pause is on. */
    private boolean mayAsk() {
        if (asking || pausing()) {
            return false;
        }
        cancelTimer();
        asking = true;
        return true;
    }

    private void pause(Duration pause) {
        notBefore = timers.nanoTime() + pause.toNanos();
        schedule(pause);
    }

    private void schedule(Duration delay) {
        cancelTimer();
        long number = ++scheduled;
        timer = timers.after(delay, () -> timeIsUp(number));
    }

    private void cancelTimer() {
        scheduled++;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void timeIsUp(long number) {
        lock.lock();
        try {
            // A timer may have been cancelled too late to keep it from starting.
            if (number != scheduled || asking || closed) {
                return;
            }
            timer = null;
            asking = true;
        } finally {
            lock.unlock();
        }
        ask();
    }
}
