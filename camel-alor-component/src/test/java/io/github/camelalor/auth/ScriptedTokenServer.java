package io.github.camelalor.auth;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A token server that answers when the test says so. */
public final class ScriptedTokenServer implements TokenEndpoint {

    private final List<CompletableFuture<String>> asked = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<String> refresh() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }

    /** Returns how often it has been asked. */
    public synchronized int asked() {
        return asked.size();
    }

    /** Answers the last request with a token of 30 minutes. */
    public void grant() {
        grant(Duration.ofMinutes(30));
    }

    /** Answers the last request with a token of that lifetime. */
    public void grant(Duration lifetime) {
        answer(Jwts.lasting(lifetime, String.valueOf(asked())));
    }

    /** Answers the last request with that text as the token. */
    public void answer(String jwt) {
        last().complete(jwt);
    }

    /** Fails the last request as a server in trouble does. */
    public void fail() {
        last().completeExceptionally(new IOException("HTTP 503"));
    }

    /** Answers the last request with 403. */
    public void refuse() {
        last().completeExceptionally(new TokenRefusedException(403, ""));
    }

    private synchronized CompletableFuture<String> last() {
        return asked.get(asked.size() - 1);
    }
}
