package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.wire.WireRequest;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets a state be sent once per interval at most: at once when the last time is long enough ago, and otherwise when it
 * is. Used on the event loop alone.
 */
final class Pace {

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final LongSupplier nanoTime;
    private final long interval;
    private final Runnable send;
    private long sentAt;
    private long timer = NO_TIMER;

    /** @param send sends what is new, and calls {@link #sent()} if anything is */
    Pace(Services services, WireRequest request, Runnable send) {
        this.vertx = services.vertx();
        this.nanoTime = services.nanoTime();
        this.interval = services.behaviour().interval(request);
        this.send = send;
    }

    /** Something was sent. */
    void sent() {
        sentAt = nanoTime.getAsLong();
    }

    /** There may be something to send. */
    void changed() {
        if (timer != NO_TIMER) {
            return;
        }
        long wait = interval - TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - sentAt);
        if (wait <= 0) {
            send.run();
        } else {
            timer = vertx.setTimer(wait, now -> {
                timer = NO_TIMER;
                send.run();
            });
        }
    }

    void end() {
        vertx.cancelTimer(timer);
    }
}
