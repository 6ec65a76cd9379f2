package io.github.camelalor.simulator.server;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts HTTP requests second by second and answers those above the limit with 429 (protocol F). */
final class RequestRate {

    private final BrokerBehaviour behaviour;
    private final LongSupplier nanoTime;
    private long second = Long.MIN_VALUE;
    private int count;

    RequestRate(BrokerBehaviour behaviour, LongSupplier nanoTime) {
        this.behaviour = behaviour;
        this.nanoTime = nanoTime;
    }

    Endpoint limiting(Endpoint endpoint) {
        return call -> exceeded() ? refusal() : endpoint.handle(call);
    }

    private boolean exceeded() {
        long now = TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
        if (now != second) {
            second = now;
            count = 0;
        }
        count++;
        return behaviour.requestsPerSecond() > 0 && count > behaviour.requestsPerSecond();
    }

    private HttpAnswer refusal() {
        int seconds = behaviour.retryAfterSeconds();
        return new HttpAnswer(429, seconds == 0 ? Map.of() : Map.of("Retry-After", String.valueOf(seconds)), "");
    }
}
