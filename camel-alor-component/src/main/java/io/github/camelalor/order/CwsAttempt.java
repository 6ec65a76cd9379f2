package io.github.camelalor.order;

import io.github.camelalor.time.Backoff;

/** A command that waits to be sent over {@code /cws}, or to be answered; lives on the event loop of the link. */
final class CwsAttempt {

    private final Submission submission;
    private final Backoff backoff;
    private final String guid;

    /** Whether it was sent a second time, under a new token, after the broker had turned it away. */
    boolean tokenRenewed;

    /** Whether somebody looks for what became of it. */
    boolean searched;

    /**
     * Prepares an attempt.
     *
     * @param backoff of the command, shared by its attempts
     * @param guid names the attempt
     */
    CwsAttempt(Submission submission, Backoff backoff, String guid) {
        this.submission = submission;
        this.backoff = backoff;
        this.guid = guid;
    }

    Submission submission() {
        return submission;
    }

    Backoff backoff() {
        return backoff;
    }

    String guid() {
        return guid;
    }
}
