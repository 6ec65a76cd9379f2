package io.github.camelalor.auth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Callers who wait for a token. One who gives up, by completing or cancelling his future, is forgotten at once. */
final class TokenWaiters {

    private final Set<CompletableFuture<AccessToken>> waiting = new HashSet<>();

    CompletableFuture<AccessToken> add() {
        CompletableFuture<AccessToken> waiter = new CompletableFuture<>();
        synchronized (waiting) {
            waiting.add(waiter);
        }
        waiter.whenComplete((token, failure) -> {
            synchronized (waiting) {
                waiting.remove(waiter);
            }
        });
        return waiter;
    }

    /** Takes all of them out, for the caller to complete them without holding any lock. */
    List<CompletableFuture<AccessToken>> takeAll() {
        synchronized (waiting) {
            List<CompletableFuture<AccessToken>> all = List.copyOf(waiting);
            waiting.clear();
            return all;
        }
    }

    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }
}
