package io.github.camelalor.net;

import io.github.camelalor.time.Timers;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A request that waits for its turn, and then for its answer; equal to itself only. */
final class WaitingRequest<T> {

    private final Urgency urgency;
    private final String what;
    private final Supplier<CompletableFuture<T>> start;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /** Ends the wait; null while nobody needs it. Belongs to the limiter, which guards it. */
    Timers.Timer timer;

    WaitingRequest(Urgency urgency, String what, Supplier<CompletableFuture<T>> start) {
        this.urgency = urgency;
        this.what = what;
        this.start = start;
    }

    Urgency urgency() {
        return urgency;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Ends it unsent. */
    void holdBack(String why) {
        answer.completeExceptionally(
                new HeldBackException(what + " was not sent: held back by the limiter of requests, " + why));
    }

    /**
     * Sends it.
     *
     * @param over runs when it is over, before anybody hears of its answer
     */
    void begin(Runnable over) {
        CompletableFuture<T> started;
        try {
            started = start.get();
        } catch (RuntimeException | Error e) {
            // Whoever waits for the answer hears of it, and the place is given back.
            started = CompletableFuture.failedFuture(e);
        }
        started.whenComplete((value, failure) -> {
            over.run();
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }
}
