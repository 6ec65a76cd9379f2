package io.github.camelalor.simulator.server;

import java.util.Objects;

/**
 * How subscriptions behave where the broker's documentation leaves it open (protocol H).
 *
 * <p>May be changed at any time and from any thread; a change holds for subscriptions made after it.
 */
public final class SubscriptionBehaviour {

    private static final int MAX_DEPTH = 50;

    private volatile RepeatedSubscription repeated = RepeatedSubscription.REPLACE;
    private volatile OverLimit tooMany = OverLimit.ANSWER;
    private volatile boolean endsWithToken = false;
    private volatile int maxDepth = MAX_DEPTH;
    private volatile int snapshotDelay = 0;

    SubscriptionBehaviour() {}

    /** What happens to a subscription whose guid is subscribed already. */
    public RepeatedSubscription repeated() {
        return repeated;
    }

    /** Sets what happens to a subscription whose guid is subscribed already. */
    public SubscriptionBehaviour repeated(RepeatedSubscription value) {
        repeated = Objects.requireNonNull(value, "repeated");
        return this;
    }

    /** How a subscription above the limit of its session is refused. */
    public OverLimit tooMany() {
        return tooMany;
    }

    /** Sets how a subscription above the limit of its session is refused. */
    public SubscriptionBehaviour tooMany(OverLimit value) {
        tooMany = Objects.requireNonNull(value, "tooMany");
        return this;
    }

    /** Whether a subscription ends with the lifetime of its token. */
    public boolean endsWithToken() {
        return endsWithToken;
    }

    /** Ends a subscription with a 401 frame when the lifetime of its token is over, or lets it go on, as clients expect. */
    public SubscriptionBehaviour endsWithToken(boolean value) {
        endsWithToken = value;
        return this;
    }

    /** The most levels of a book that are given. */
    public int maxDepth() {
        return maxDepth;
    }

    /** Limits the levels of a book, to at most 50; older documents say 20. */
    public SubscriptionBehaviour maxDepth(int value) {
        if (value < 1 || value > MAX_DEPTH) {
            throw new IllegalArgumentException("maxDepth must be from 1 to " + MAX_DEPTH + ", not " + value);
        }
        maxDepth = value;
        return this;
    }

    /** By how many milliseconds a snapshot is late. */
    public int snapshotDelay() {
        return snapshotDelay;
    }

    /** Sends snapshots that many milliseconds late, so that news of a portfolio overtakes its own; 0 for at once. */
    public SubscriptionBehaviour snapshotDelay(int value) {
        snapshotDelay = BrokerBehaviour.atLeast(0, value, "snapshotDelay");
        return this;
    }
}
