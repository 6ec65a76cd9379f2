package io.github.camelalor.time;

import java.time.Duration;

/** The monotonic clock and one-shot timers, so that tests can move time instead of waiting for it. */
public interface Timers {

    /** Returns nanoseconds of a monotonic clock with an arbitrary origin, as {@link System#nanoTime()} does. */
    long nanoTime();

    /**
     * Runs a task once, after a delay, on this object's own thread.
     *
     * @param delay how long to wait; zero or less runs the task as soon as possible
     * @param task what to run; short, and throwing nothing
     * @return the means to take it back
     */
    Timer after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    interface Timer {

        /** Takes the task back; does nothing once it has started or has been cancelled. */
        void cancel();
    }
}
