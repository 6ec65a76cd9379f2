package io.github.camelalor.net;

import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.List;
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

    private final int places;
    private final Timers timers;

    /** How often the waiting were to be looked through since somebody began to; more than zero while somebody does. */
    private final AtomicInteger rounds = new AtomicInteger();

    private final ReentrantLock lock = new ReentrantLock();
    private final WaitingRequests waiting = new WaitingRequests();
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
        this.places = maxConcurrent;
        this.timers = timers;
        this.pace = new Pace(maxPerSecond, timers.nanoTime());
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
        WaitingRequest<T> request = new WaitingRequest<>(urgency, what, start);
        String refusal = admit(request, patience);
        if (refusal == null) {
            serve();
            endWaitAfter(patience, request);
        } else {
            request.holdBack(refusal);
        }
        return request.answer();
    }

    /** Returns what completes when the turn has come of something that takes no place; otherwise as {@link #run}. */
    public CompletableFuture<Void> turn(Urgency urgency, Duration patience, String what) {
        return run(urgency, patience, what, () -> CompletableFuture.completedFuture(null));
    }

    /** Queues a request; returns why not if that is in vain. */
    private String admit(WaitingRequest<?> request, Duration patience) {
        lock.lock();
        try {
            Duration pause = pausedFor();
            if (closed) {
                return "the session has been closed";
            }
            if (!pause.isZero() && pause.compareTo(patience) >= 0) {
                return "the broker has asked for a pause (429) of another " + pause;
            }
            if (waiting.count(request.urgency()) >= MAX_WAITING) {
                return MAX_WAITING + " others are waiting for their turn already";
            }
            waiting.add(request);
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void endWaitAfter(Duration patience, WaitingRequest<?> request) {
        lock.lock();
        try {
            if (waiting.contains(request)) {
                request.timer = timers.after(patience, () -> waitIsOver(patience, request));
            }
        } finally {
            lock.unlock();
        }
        // It may be cancelled.
        request.answer().whenComplete((ignored, failure) -> remove(request));
    }

    private void waitIsOver(Duration patience, WaitingRequest<?> request) {
        if (remove(request)) {
            request.holdBack("its turn did not come within " + patience);
        }
    }

    /** Takes one out that has not been started; false if it has been, or was taken out before. */
    private boolean remove(WaitingRequest<?> request) {
        lock.lock();
        try {
            if (!waiting.remove(request)) {
                return false;
            }
            if (request.timer != null) {
                request.timer.cancel();
            }
            if (wake != null && waiting.count() == 0) {
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
            for (WaitingRequest<?> next = next(); next != null; next = next()) {
                next.begin(this::giveBack);
            }
        } while (rounds.addAndGet(-seen) > 0);
    }

    /** Lets one go; null if none may go now. */
    private WaitingRequest<?> next() {
        lock.lock();
        try {
            WaitingRequest<?> next = waiting.next(inFlight, places);
            if (next == null) {
                return null;
            }
            long now = timers.nanoTime();
            long delay = pace.delay(now);
            if (delay > 0) {
                if (wake == null) {
                    wake = timers.after(Duration.ofNanos(delay), this::awake);
                }
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
            return new LimiterStatus(waiting.count(), inFlight, pausedFor(), refusals);
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing go any more; what waits fails, and what is on its way is left to end by itself. */
    @Override
    public void close() {
        List<WaitingRequest<?>> left;
        lock.lock();
        try {
            closed = true;
            left = waiting.all();
            left.forEach(this::remove);
        } finally {
            lock.unlock();
        }
        left.forEach(request -> request.holdBack("the session was closed"));
    }
}
