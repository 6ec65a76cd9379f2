package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.LimitedGateway;
import io.github.camelalor.net.RequestLimiter;
import io.github.camelalor.net.Urgency;
import io.github.camelalor.time.Backoff;
import io.github.camelalor.time.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** What all parts of the order side of one account have in common. */
record OrderContext(
        OrderOptions options,
        LimitedGateway gateway,
        TokenPolicy tokens,
        Timers timers,
        Clock clock,
        RandomGenerator random) {

    Backoff backoff() {
        return new Backoff(options.retryMin(), options.retryMax(), random);
    }

    /** Returns the time that one attempt or question of a command may take; zero or less when there is none left. */
    Duration timeout(Submission submission) {
        long left = submission.deadline() - timers.nanoTime();
        return Duration.ofNanos(Math.min(left, options.replyTimeout().toNanos()));
    }

    /** Tells whether an attempt after a pause would still be in time. */
    boolean inTime(Submission submission, Duration pause) {
        return pause.toNanos() < submission.sendUntil() - timers.nanoTime();
    }

    /** Tells whether a moment is of the broker's day, which begins in the night break of its exchanges, that of UTC. */
    boolean isToday(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).equals(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    RequestLimiter limiter() {
        return gateway.limiter();
    }

    /**
     * Sends something about a command over HTTP when its turn comes; it does not leave any more once the command has been
     * settled.
     *
     * @param until when its turn is too late, on the monotonic clock
     */
    CompletableFuture<HttpReply> send(
            Submission submission, Urgency urgency, long until, AccessToken token, LimitedGateway.Departure departure) {
        CompletableFuture<HttpReply> answer =
                gateway.send(urgency, left(until), submission.command().name(), token.value(), departure);
        submission.waitFor(() -> answer.cancel(false));
        return answer;
    }

    /** Returns the time that is left until a moment on the monotonic clock; negative after it. */
    Duration left(long moment) {
        return Duration.ofNanos(moment - timers.nanoTime());
    }

    /** Goes on with a command after a while, unless it has been settled by then. */
    void later(Submission submission, Duration delay, Runnable step) {
        submission.waitFor(timers.after(delay, () -> {
            if (!submission.settled()) {
                step.run();
            }
        }));
    }
}
