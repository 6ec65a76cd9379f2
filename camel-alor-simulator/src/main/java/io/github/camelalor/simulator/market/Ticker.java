package io.github.camelalor.simulator.market;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a task at a fixed rate on a thread of its own, which is gone when this is closed. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Thread thread;
    private final ScheduledExecutorService timer;

    Ticker(String name, Duration interval, Runnable task) {
        this.name = name;
        Thread[] created = new Thread[1];
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            created[0] = new Thread(work, name);
            created[0].setDaemon(true);
            return created[0];
        });
        timer.scheduleAtFixedRate(() -> run(name, task), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        thread = created[0];
    }

    private static void run(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            // Thrown out of here it would end the timer without a word.
            LOG.error("{} failed; it goes on", name, failure);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("{} has not stopped within {}", name, PATIENCE);
        }
    }
}
