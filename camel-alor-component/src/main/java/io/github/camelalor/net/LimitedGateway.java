package io.github.camelalor.net;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Sends requests to the broker's API when the account's limiter lets them, and lets it know of every 429. */
public final class LimitedGateway {

    private static final int TOO_MANY = 429;

    private final HttpGateway gateway;
    private final RequestLimiter limiter;
    private final Clock clock;

    /**
     * Sends over a gateway.
     *
     * @param limiter shared by all who send for the account; stays its owner's to close
     * @param clock to compare a date in {@code Retry-After} with
     */
    public LimitedGateway(HttpGateway gateway, RequestLimiter limiter, Clock clock) {
        this.gateway = gateway;
        this.limiter = limiter;
        this.clock = clock;
    }

    /** Makes a request at the moment when it leaves. */
    @FunctionalInterface
    public interface Departure {

        /** Returns the request; {@link NotSentException} if it must not leave any more. */
        HttpCall leave() throws NotSentException;
    }

    /**
     * Sends a request when its turn comes.
     *
     * @param patience how long it may wait for its turn
     * @param what names the request in messages
     * @param token the value of the access token
     * @return the answer, whatever its status; {@link HeldBackException} if the turn did not come in time; one that is
     *     cancelled before its turn does not leave
     */
    public CompletableFuture<HttpReply> send(
            Urgency urgency, Duration patience, String what, String token, Departure departure) {
        Supplier<CompletableFuture<HttpReply>> start = () -> {
            HttpCall call;
            try {
                call = departure.leave();
            } catch (NotSentException e) {
                return CompletableFuture.failedFuture(e);
            }
            return gateway.send(call, token).thenApply(this::heard);
        };
        return limiter.run(urgency, patience, what, start);
    }

    /** Returns the limiter, for what shares its pauses without being a request. */
    public RequestLimiter limiter() {
        return limiter;
    }

    private HttpReply heard(HttpReply reply) {
        if (reply.status() == TOO_MANY) {
            limiter.refused(RetryAfter.read(reply.retryAfter(), clock));
        }
        return reply;
    }
}
