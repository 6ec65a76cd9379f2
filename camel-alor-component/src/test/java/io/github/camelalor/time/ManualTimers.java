package io.github.camelalor.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that moves when a test says so; due tasks run on the test's own thread, in their order. */
public final class ManualTimers implements Timers {

    private record Task(long due, long sequence, Runnable step) {}

    private final List<Task> tasks = new ArrayList<>();
    private long now = 1_000_000_000L;
    private long sequence;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        Task added = new Task(now + Math.max(0, delay.toNanos()), sequence++, task);
        tasks.add(added);
        return () -> remove(added);
    }

    /** Moves time on and runs what becomes due on the way. */
    public void advance(Duration step) {
        long end = nanoTime() + step.toNanos();
        for (Task next = take(end); next != null; next = take(end)) {
            next.step().run();
        }
        synchronized (this) {
            now = end;
        }
    }

    /** Returns how many tasks wait for their time. */
    public synchronized int waiting() {
        return tasks.size();
    }

    private synchronized Task take(long end) {
        Task next = tasks.stream()
                .filter(task -> task.due() <= end)
                .min(Comparator.comparingLong(Task::due).thenComparingLong(Task::sequence))
                .orElse(null);
        if (next != null) {
            tasks.remove(next);
            now = Math.max(now, next.due());
        }
        return next;
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }
}
