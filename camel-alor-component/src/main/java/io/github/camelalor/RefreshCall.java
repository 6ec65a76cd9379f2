package io.github.camelalor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelalor.auth.TokenEndpoint;
import io.github.camelalor.auth.TokenRefusedException;
import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpGateway;
import io.github.camelalor.net.HttpReply;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks {@code POST /refresh}, with the refresh token in the body, where no log of addresses shows it. */
final class RefreshCall implements TokenEndpoint {

    private final HttpGateway oauth;
    private final String refreshToken;
    private final Duration timeout;

    RefreshCall(HttpGateway oauth, String refreshToken, Duration timeout) {
        this.oauth = oauth;
        this.refreshToken = refreshToken;
        this.timeout = timeout;
    }

    @Override
    public CompletableFuture<String> refresh() {
        String body =
                JsonNodeFactory.instance.objectNode().put("token", refreshToken).toString();
        return oauth.send(new HttpCall("POST", "/refresh", Map.of(), Map.of(), body, timeout))
                .thenCompose(this::token);
    }

    private CompletableFuture<String> token(HttpReply reply) {
        int status = reply.status();
        if (status / 100 == 4 && status != 408 && status != 429) {
            return CompletableFuture.failedFuture(new TokenRefusedException(status, shown(reply)));
        }
        if (!reply.successful()) {
            return CompletableFuture.failedFuture(
                    new IOException("The token server answered HTTP " + status + " " + shown(reply)));
        }
        try {
            return CompletableFuture.completedFuture(Answers.accessToken(reply.body()));
        } catch (CodecException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private String shown(HttpReply reply) {
        return reply.excerpt().replace(refreshToken, "...");
    }
}
