package io.github.camelalor.net;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.auth.TokenPolicy;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Sends requests with the account's access token, and once more with a new one when the broker answers 401.
 *
 * <p>A 401 means that nothing was done, so that repeating is safe for orders as well.
 */
public final class AuthorizedGateway {

    private final HttpGateway gateway;
    private final TokenPolicy tokens;
    private final Timers timers;

    /** Sends over a gateway, with the tokens of a policy. */
    public AuthorizedGateway(HttpGateway gateway, TokenPolicy tokens, Timers timers) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.timers = timers;
    }

    /**
     * Sends one request.
     *
     * @return the answer, whatever its status; {@link NotSentException} when no token could be had in the call's time
     */
    public CompletableFuture<HttpReply> send(HttpCall call) {
        long deadline = timers.nanoTime() + call.timeout().toNanos();
        return token(call)
                .thenCompose(first -> gateway.send(call, first.value()).thenCompose(reply -> {
                    if (reply.status() != 401) {
                        return CompletableFuture.completedFuture(reply);
                    }
                    tokens.reject(first);
                    HttpCall rest = call.within(Duration.ofNanos(Math.max(1, deadline - timers.nanoTime())));
                    return token(rest).thenCompose(second -> gateway.send(rest, second.value()));
                }));
    }

    private CompletableFuture<AccessToken> token(HttpCall call) {
        CompletableFuture<AccessToken> answer = new CompletableFuture<>();
        Timers.Timer timer = timers.after(
                call.timeout(),
                () -> answer.completeExceptionally(new NotSentException(
                        call + " was not sent: no access token within "
                                + call.timeout().toMillis() + " ms, "
                                + tokens.status().problem(),
                        null)));
        tokens.token().whenComplete((token, failure) -> {
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
