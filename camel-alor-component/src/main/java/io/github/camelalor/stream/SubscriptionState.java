package io.github.camelalor.stream;

/** Where a subscription stands with the broker. */
public enum SubscriptionState {
    /** Wanted, and not yet asked for on the present connection. */
    WAITING,
    /** Asked for; neither an answer nor an event has come. */
    REQUESTED,
    /** The broker sends events. */
    ACTIVE,
    /** The broker said no; it is not asked again by itself. */
    REFUSED,
    /** Given back. */
    CANCELLED
}
