package io.github.camelalor.net;

import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the requests of one account go no faster, and no more of them at once, than the broker takes.
 *
 * <p>The most urgent goes first, and among equals the one that came first. Nobody waits longer than its patience, and no
 * thread waits at all: a request is started on the thread that makes room for it. Thread-safe.
 */
public final class RequestLimiter implements AutoCloseable {

    /** Of each urgency, so that questions never keep an order out. */
    private static final int MAX_WAITING = 1_000;

    private final int maxConcurrent;
    private final Timers timers;

    /** How often the waiting were to be looked through since somebody began to; more than zero while somebody does. */
    private final AtomicInteger rounds = new AtomicInteger();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Urgency, Set<Waiting<?>>> queues = new EnumMap<>(Urgency.class);
    private final Pace pace;
    private Timers.Timer wake;
    private int inFlight;
    private long refusals;
    private boolean closed;

    /**
     * Begins with nothing sent.
     *
     * @param maxPerSecond how many requests may leave in any second, from 1
     * @param maxConcurrent how many requests may be on their way at once, from 1
     */
    public RequestLimiter(int maxPerSecond, int maxConcurrent, Timers timers) {
        if (maxPerSecond < 1 || maxConcurrent < 1) {
            throw new IllegalArgumentException("At least one request a second, and one at once, must be allowed, not "
                    + maxPerSecond + " and " + maxConcurrent);
        }
        this.maxConcurrent = maxConcurrent;
        this.timers = timers;
        this.pace = new Pace(maxPerSecond, timers.nanoTime());
        for (Urgency urgency : Urgency.values()) {
            queues.put(urgency, new LinkedHashSet<>());
        }
    }

    /**
     * Starts a request as soon as its turn comes.
     *
     * @param patience how long it may wait for that
     * @param what names it in messages
     * @param start starts it, at most once; its place is free again when the future that it returns is complete
     * @return completes as that future does, and fails with {@link HeldBackException} if the turn did not come; one that is
     *     cancelled before its turn is not started
     */
    public <T> CompletableFuture<T> run(
            Urgency urgency, Duration patience, String what, Supplier<CompletableFuture<T>> start) {
        Waiting<T> waiting = new Waiting<>(urgency, what, start);
        String refusal = admit(waiting, patience);
        if (refusal != null) {
            waiting.holdBack(refusal);
            return waiting.answer;
        }
        serve();
        endWaitAfter(patience, waiting);
        return waiting.answer;
    }

    /** Returns what completes when the turn has come of something that takes no place; otherwise as {@link #run}. */
    public CompletableFuture<Void> turn(Urgency urgency, Duration patience, String what) {
        return run(urgency, patience, what, () -> CompletableFuture.completedFuture(null));
    }

    private String admit(Waiting<?> waiting, Duration patience) {
        lock.lock();
        try {
            long pause = pace.pausedFor(timers.nanoTime());
            Set<Waiting<?>> queue = queues.get(waiting.urgency);
            if (closed) {
                return "the session has been closed";
            }
            if (pause >= patience.toNanos() && pause > 0) {
                return "the broker has asked for a pause (429) of another " + Duration.ofNanos(pause);
            }
            if (queue.size() >= MAX_WAITING) {
                return queue.size() + " others are waiting for their turn already";
            }
            queue.add(waiting);
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void endWaitAfter(Duration patience, Waiting<?> waiting) {
        lock.lock();
        try {
            if (queues.get(waiting.urgency).contains(waiting)) {
                waiting.timer = timers.after(patience, () -> waitIsOver(patience, waiting));
            }
        } finally {
            lock.unlock();
        }
        waiting.answer.whenComplete((ignored, failure) -> remove(waiting));
    }

    private void waitIsOver(Duration patience, Waiting<?> waiting) {
        if (remove(waiting)) {
            waiting.holdBack("its turn did not come within " + patience);
        }
    }

    /** Takes one out that has not been started; false if it has been, or was taken out before. */
    private boolean remove(Waiting<?> waiting) {
        lock.lock();
        try {
            if (!queues.get(waiting.urgency).remove(waiting)) {
                return false;
            }
            if (waiting.timer != null) {
                waiting.timer.cancel();
            }
            if (wake != null && queues.values().stream().allMatch(Set::isEmpty)) {
                wake.cancel();
                wake = null;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Starts all whose turn has come. If somebody is at that already, it is left to them, so that it never nests. */
    private void serve() {
        if (rounds.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = rounds.get();
            for (Waiting<?> next = next(); next != null; next = next()) {
                next.begin();
            }
        } while (rounds.addAndGet(-seen) > 0);
    }

    private Waiting<?> next() {
        lock.lock();
        try {
            Waiting<?> next = mostUrgent();
            if (next == null) {
                return null;
            }
            long now = timers.nanoTime();
            long delay = pace.delay(now);
            if (delay > 0) {
                wakeAfter(delay);
                return null;
            }
            remove(next);
            pace.go(now);
            inFlight++;
            return next;
        } finally {
            lock.unlock();
        }
    }

    private Waiting<?> mostUrgent() {
        for (Map.Entry<Urgency, Set<Waiting<?>>> queue : queues.entrySet()) {
            if (!queue.getValue().isEmpty() && inFlight < queue.getKey().places(maxConcurrent)) {
                return queue.getValue().iterator().next();
            }
        }
        return null;
    }

    private void wakeAfter(long delay) {
        if (wake == null) {
            wake = timers.after(Duration.ofNanos(delay), this::awake);
        }
    }

    private void awake() {
        lock.lock();
        try {
            wake = null;
        } finally {
            lock.unlock();
        }
        serve();
    }

    private void giveBack() {
        lock.lock();
        try {
            inFlight--;
        } finally {
            lock.unlock();
        }
        serve();
    }

    /** Takes note that the broker has answered 429, and lets nothing go until the pause is over. */
    public void refused(Duration pause) {
        lock.lock();
        try {
            refusals++;
            pace.pause(timers.nanoTime(), pause);
        } finally {
            lock.unlock();
        }
    }

    /** Returns how long nothing may leave yet because the broker asked for a pause; zero if it did not. */
    public Duration pausedFor() {
        lock.lock();
        try {
            return Duration.ofNanos(Math.max(0, pace.pausedFor(timers.nanoTime())));
        } finally {
            lock.unlock();
        }
    }

    /** Returns where the limiter stands. */
    public LimiterStatus status() {
        lock.lock();
        try {
            int waiting = queues.values().stream().mapToInt(Set::size).sum();
            return new LimiterStatus(waiting, inFlight, pausedFor(), refusals);
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing go any more; what waits fails, and what is on its way is left to end by itself. */
    @Override
    public void close() {
        List<Waiting<?>> left = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            queues.values().forEach(left::addAll);
            left.removeIf(waiting -> !remove(waiting));
        } finally {
            lock.unlock();
        }
        left.forEach(waiting -> waiting.holdBack("the session was closed"));
    }

    /** A request that waits for its turn; equal to itself only. */
    private final class Waiting<T> {

        private final Urgency urgency;
        private final String what;
        private final Supplier<CompletableFuture<T>> start;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private Timers.Timer timer;

        Waiting(Urgency urgency, String what, Supplier<CompletableFuture<T>> start) {
            this.urgency = urgency;
            this.what = what;
            this.start = start;
        }

        void holdBack(String why) {
            answer.completeExceptionally(
                    new HeldBackException(what + " was not sent: held back by the limiter of requests, " + why));
        }

        void begin() {
            CompletableFuture<T> started;
            try {
                started = start.get();
            } catch (RuntimeException | Error e) {
                // Whoever waits for the answer hears of it; the place must be given back.
                started = CompletableFuture.failedFuture(e);
            }
            started.whenComplete((value, failure) -> {
                giveBack();
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        }
    }
}
