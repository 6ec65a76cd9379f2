package io.github.camelalor.net;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Sends requests of one urgency with the account's access token, and once more with a new one when the broker answers 401.
 *
 * <p>A 401 means that nothing was done, so that repeating is safe for orders as well.
 */
public final class AuthorizedGateway {

    private static final int UNAUTHORIZED = 401;

    private final LimitedGateway gateway;
    private final Urgency urgency;
    private final TokenPolicy tokens;
    private final Timers timers;

    /** Sends over a gateway, with the tokens of a policy. */
    public AuthorizedGateway(LimitedGateway gateway, Urgency urgency, TokenPolicy tokens, Timers timers) {
        this.gateway = gateway;
        this.urgency = urgency;
        this.tokens = tokens;
        this.timers = timers;
    }

    /**
     * Sends one request.
     *
     * @return the answer, whatever its status; {@link NotSentException} when no token could be had in the call's time, or
     *     the limiter of the account held it back for so long
     */
    public CompletableFuture<HttpReply> send(HttpCall call) {
        long deadline = timers.nanoTime() + call.timeout().toNanos();
        return token(call).thenCompose(first -> send(call, deadline, first).thenCompose(reply -> {
            if (reply.status() != UNAUTHORIZED) {
                return CompletableFuture.completedFuture(reply);
            }
            tokens.reject(first);
            return token(rest(call, deadline)).thenCompose(second -> send(call, deadline, second));
        }));
    }

    /** Returns how long nothing may leave yet because the broker asked for a pause; zero if it did not. */
    public Duration pausedFor() {
        return gateway.limiter().pausedFor();
    }

    private CompletableFuture<HttpReply> send(HttpCall call, long deadline, AccessToken token) {
        return gateway.send(
                urgency, rest(call, deadline).timeout(), call.toString(), token.value(), () -> rest(call, deadline));
    }

    /** The time of a call is for the whole of it, the waits for tokens and for its turn included. */
    private HttpCall rest(HttpCall call, long deadline) {
        return call.within(Duration.ofNanos(Math.max(1, deadline - timers.nanoTime())));
    }

    private CompletableFuture<AccessToken> token(HttpCall call) {
        CompletableFuture<AccessToken> answer = new CompletableFuture<>();
        CompletableFuture<AccessToken> asked = tokens.token();
        Timers.Timer timer = timers.after(call.timeout(), () -> {
            answer.completeExceptionally(new NotSentException(
                    call + " was not sent: no access token in time, "
                            + tokens.status().problem(),
                    null));
            asked.cancel(false);
        });
        asked.whenComplete((token, failure) -> {
            timer.cancel();
            if (failure == null) {
                answer.complete(token);
            } else {
                answer.completeExceptionally(
                        new NotSentException(call + " was not sent: " + failure.getMessage(), failure));
            }
        });
        return answer;
    }
}
