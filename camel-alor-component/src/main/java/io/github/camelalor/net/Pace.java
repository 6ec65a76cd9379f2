package io.github.camelalor.net;

import java.time.Duration;

/**
 * When the next request may go: after a quiet time a few at once, then evenly, and never more than the rate in any second.
 *
 * <p>Not thread-safe; times are those of the monotonic clock.
 */
final class Pace {

    /** A tenth more than a second, for requests that are held up on their way and arrive closer together than they left. */
    private static final long WINDOW = Duration.ofMillis(1_100).toNanos();

    private static final int BURST_SHARE = 10;

    private final long spacing;
    /** How far requests may be ahead of an even flow. */
    private final long lead;

    /** When the next one would go in an even flow. */
    private long even;

    private long resumeAt;

    Pace(int perSecond, long now) {
        int burst = Math.max(1, perSecond / BURST_SHARE);
        // In a window there is room for a burst and for as many as follow it evenly, the first of them one spacing
        // later.
        this.spacing = WINDOW / (perSecond - burst + 1) + 1;
        this.lead = (burst - 1) * spacing;
        this.even = now;
        this.resumeAt = now;
    }

    /** Returns the nanoseconds until the next one may go; zero or less if it may go now. */
    long delay(long now) {
        return Math.max(even - lead - now, resumeAt - now);
    }

    /** Returns the nanoseconds until the end of the pause; zero or less if there is none. */
    long pausedFor(long now) {
        return resumeAt - now;
    }

    /** Takes note that one goes now. */
    void go(long now) {
        even = (even - now > 0 ? even : now) + spacing;
    }

    /** Lets none go for a while, and then the first ones evenly; a shorter pause does not end a longer one. */
    void pause(long now, Duration pause) {
        long end = now + pause.toNanos();
        if (end - resumeAt > 0) {
            resumeAt = end;
        }
        if (resumeAt + lead - even > 0) {
            even = resumeAt + lead;
        }
    }
}
