package io.github.camelalor.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When a subscription began, so that what was there before can be told from what happened later, in a time without
 * connection.
 *
 * <p>No frame marks the end of a snapshot (protocol H.19). Once the broker has sent nothing of it for a while, the snapshot
 * counts as complete, and whatever a later one has besides is new. Only a connection that is lost before that leaves a
 * doubt, in which the times of the events decide by this machine's clock.
 */
final class Beginning {

    /** A snapshot comes in one go. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(5);

    private final InstantSource clock;
    private Instant begun;
    private int requests;
    private boolean listening;
    private boolean answeredBefore;
    private boolean settled;
    /** The last sign of the snapshot on the present connection: the answer, or an event of it. */
    private long latest;

    Beginning(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns when it was first about to be asked for. */
    Instant begun() {
        if (begun == null) {
            begun = clock.instant();
        }
        return begun;
    }

    void requested() {
        requests++;
        answeredBefore |= listening;
        listening = false;
    }

    void answered(long at) {
        listening = true;
        latest = at;
    }

    /** Hears of an event of a snapshot. */
    void snapshot(long at) {
        latest = at;
    }

    void interrupted(long heardUntil) {
        settled |= listening && heardUntil - latest >= SETTLED_AFTER.toNanos();
    }

    /** Tells whether it has been asked for at all. */
    boolean asked() {
        return requests > 0;
    }

    /** Tells whether it has been asked for more than once. */
    boolean askedAgain() {
        return requests > 1;
    }

    /**
     * Tells whether something that a snapshot has, and that nobody knew of, was there before the subscription.
     *
     * @param time when it happened; null if that is not told
     */
    boolean isAfter(Instant time) {
        if (!askedAgain()) {
            return true;
        }
        if (settled) {
            return false;
        }
        return time == null ? !answeredBefore : time.isBefore(begun());
    }
}
