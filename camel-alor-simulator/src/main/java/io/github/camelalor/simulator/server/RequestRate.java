package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import io.github.camelalor.simulator.auth.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts the HTTP requests of each user second by second and answers those above the limit with 429 (protocol F). */
final class RequestRate {

    private final BrokerBehaviour behaviour;
    private final Tokens tokens;
    private final LongSupplier nanoTime;
    private final Map<String, Integer> counts = new HashMap<>();
    private long second = Long.MIN_VALUE;

    RequestRate(BrokerBehaviour behaviour, Tokens tokens, LongSupplier nanoTime) {
        this.behaviour = behaviour;
        this.tokens = tokens;
        this.nanoTime = nanoTime;
    }

    Endpoint limiting(Endpoint endpoint) {
        return call -> exceeded(call) ? refusal() : endpoint.handle(call);
    }

    /** Who has no good token shares one count with everybody else without one. */
    private boolean exceeded(HttpCall call) {
        int limit = behaviour.requestsPerSecond();
        if (limit == 0) {
            return false;
        }
        long now = TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
        if (now != second) {
            second = now;
            counts.clear();
        }
        String user = tokens.check(call.accessToken()).map(Grant::login).orElse("");
        return counts.merge(user, 1, Integer::sum) > limit;
    }

    private HttpAnswer refusal() {
        int seconds = behaviour.retryAfterSeconds();
        return new HttpAnswer(429, seconds == 0 ? Map.of() : Map.of("Retry-After", String.valueOf(seconds)), "");
    }
}
