package io.github.camelalor.net;

import io.github.camelalor.time.ScheduledTimers;
import io.github.camelalor.time.Timers;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Real time that tells how many timers are still to run. */
public final class CountedTimers implements Timers, AutoCloseable {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final Timers timers = new ScheduledTimers(executor);

    /** Starts its thread. */
    public CountedTimers() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public long nanoTime() {
        return timers.nanoTime();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return timers.after(delay, task);
    }

    /** Returns how many timers wait for their time. */
    public int waiting() {
        return executor.getQueue().size();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
