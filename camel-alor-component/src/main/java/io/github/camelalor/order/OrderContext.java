package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpGateway;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.RetryAfter;
import io.github.camelalor.time.Backoff;
import io.github.camelalor.time.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** What all parts of the order side of one account have in common. */
record OrderContext(
        OrderOptions options,
        HttpGateway gateway,
        TokenPolicy tokens,
        Throttle throttle,
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

    CompletableFuture<HttpReply> send(HttpCall call, AccessToken token) {
        return gateway.send(call, token.value());
    }

    /**
     * Sends what may be held back until the last moment.
     *
     * @param mayLeave is asked at most once, before anything leaves
     */
    CompletableFuture<HttpReply> send(HttpCall call, AccessToken token, BooleanSupplier mayLeave) {
        return gateway.send(call, token.value(), mayLeave);
    }

    /** Takes a 429 to heart, for everybody; returns the pause. */
    Duration throttled(HttpReply reply) {
        Duration pause = RetryAfter.read(reply.retryAfter(), clock);
        throttle.pause(pause);
        return pause;
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
