package io.github.camelalor.model;

/** What became of an order; every order ends in exactly one. */
public enum Outcome {
    /** The trading system took it, and its number is known. */
    CONFIRMED,

    /** The broker refused it; it does not live. */
    REJECTED,

    /** Our own checks refused it; it never left. */
    DENIED,

    /** It never left; safe to send again. */
    NOT_SENT,

    /** It left, no readable answer came, and asking did not settle it; it may live. */
    IN_DOUBT
}
