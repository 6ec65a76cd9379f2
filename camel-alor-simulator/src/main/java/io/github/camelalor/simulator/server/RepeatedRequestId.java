package io.github.camelalor.simulator.server;

/** What the broker answers to an order whose {@code X-REQID} it has seen before; it never executes it again (protocol E.2). */
public enum RepeatedRequestId {
    /** A copy of the first answer. */
    FIRST_ANSWER,
    /** 400 with the first answer in {@code oldResponse}. */
    OLD_RESPONSE,
    /** The same with the longer text. */
    OLD_RESPONSE_LONG_TEXT,
    /** The same with the first answer's body as a string. */
    OLD_RESPONSE_AS_TEXT
}
