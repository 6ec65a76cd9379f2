package io.github.camelalor.order;

import io.github.camelalor.time.Backoff;

/** A command that waits to be sent over {@code /cws}, or to be answered; lives on the event loop of the link. */
final class CwsAttempt {

    private final Submission submission;
    private final Backoff backoff;
    private final int number;
    private final String guid;

    /** Whether it was sent a second time, under a new token, after the broker had turned it away. */
    boolean tokenRenewed;

    /** Whether somebody looks for what became of it. */
    boolean searched;

    private CwsAttempt(Submission submission, Backoff backoff, int number) {
        String id = submission.command().requestId();
        this.submission = submission;
        this.backoff = backoff;
        this.number = number;
        this.guid = number == 1 ? id : id + "~" + number;
    }

    /** Makes the first attempt, under the request id. */
    static CwsAttempt first(Submission submission, Backoff backoff) {
        return new CwsAttempt(submission, backoff, 1);
    }

    /** Makes one more attempt, under a guid that the broker has not seen. */
    CwsAttempt again() {
        return new CwsAttempt(submission, backoff, number + 1);
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
