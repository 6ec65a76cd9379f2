package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.auth.Grant;
import java.time.Duration;

/** A subscription that lives as long as the token it was asked for with. */
final class TokenBoundSubscription implements Subscription {

    private final Services services;
    private final Grant grant;
    private final Subscription subscription;
    private final Runnable expiry;
    private long timer;

    /** @param expiry what to do at the end of the token */
    TokenBoundSubscription(Services services, Grant grant, Subscription subscription, Runnable expiry) {
        this.services = services;
        this.grant = grant;
        this.subscription = subscription;
        this.expiry = expiry;
    }

    @Override
    public void snapshot() {
        subscription.snapshot();
    }

    @Override
    public void follow() {
        subscription.follow();
        await();
    }

    @Override
    public boolean newsMayOvertake() {
        return subscription.newsMayOvertake();
    }

    @Override
    public void end() {
        services.vertx().cancelTimer(timer);
        subscription.end();
    }

    private void await() {
        Duration left = Duration.between(services.clock().instant(), grant.expiresAt());
        timer = services.vertx().setTimer(Math.max(1, left.toMillis() + 1), now -> {
            if (grant.expired(services.clock())) {
                expiry.run();
            } else {
                await();
            }
        });
    }
}
