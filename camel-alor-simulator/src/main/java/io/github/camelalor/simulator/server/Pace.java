package io.github.camelalor.simulator.server;

import java.util.concurrent.TimeUnit;

/** Lets an action happen once per interval at most; what is asked for in between happens once, at its end. Used on the event loop alone. */
final class Pace {

    private static final long NO_TIMER = -1;

    private final Services services;
    private final long interval;
    private final Runnable action;
    private long lastAt;
    private long timer = NO_TIMER;

    /**
     * Begins with an interval.
     *
     * @param interval milliseconds; 0 for no pace at all
     */
    Pace(Services services, long interval, Runnable action) {
        this.services = services;
        this.interval = interval;
        this.action = action;
        this.lastAt = services.nanoTime().getAsLong();
    }

    /** The action has just happened in another way. */
    void restart() {
        lastAt = services.nanoTime().getAsLong();
    }

    /** Asks for the action. */
    void ask() {
        if (timer != NO_TIMER) {
            return;
        }
        long wait = interval - TimeUnit.NANOSECONDS.toMillis(services.nanoTime().getAsLong() - lastAt);
        if (wait <= 0) {
            act();
        } else {
            timer = services.vertx().setTimer(wait, now -> {
                timer = NO_TIMER;
                act();
            });
        }
    }

    /** Lets what was asked for never happen. */
    void stop() {
        services.vertx().cancelTimer(timer);
    }

    private void act() {
        restart();
        action.run();
    }
}
