package io.github.camelalor.net;

import io.github.camelalor.time.Timers;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers how the calls of a gateway end. Thread-safe. */
final class CallLog {

    private final Timers timers;
    private final AtomicReference<GatewayStatus> status;

    CallLog(Timers timers) {
        this.timers = timers;
        this.status = new AtomicReference<>(new GatewayStatus(0, 0, null, timers.nanoTime()));
    }

    void answered() {
        long now = timers.nanoTime();
        status.updateAndGet(last -> new GatewayStatus(last.calls() + 1, 0, null, now));
    }

    void failed(String why) {
        long now = timers.nanoTime();
        status.updateAndGet(last -> new GatewayStatus(last.calls() + 1, last.failures() + 1, why, now));
    }

    GatewayStatus status() {
        return status.get();
    }
}
