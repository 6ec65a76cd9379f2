package io.github.camelalor.time;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real time: {@link System#nanoTime()} and a scheduled executor that its owner shuts down. */
public final class ScheduledTimers implements Timers {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTimers.class);

    private final ScheduledExecutorService executor;

    /** Runs tasks on the given executor, which stays its owner's to shut down. */
    public ScheduledTimers(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        ScheduledFuture<?> scheduled;
        try {
            scheduled = executor.schedule(() -> logged(task), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("A timer was asked for after the end");
            return () -> {};
        }
        return () -> scheduled.cancel(false);
    }

    /** An executor keeps a task's exception to itself; a timer that failed must be seen. */
    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A timed task failed", e);
        }
    }
}
