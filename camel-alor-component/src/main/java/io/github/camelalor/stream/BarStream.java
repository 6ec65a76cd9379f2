package io.github.camelalor.stream;

import io.github.camelalor.model.Bar;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bars: each state of the running one, and each once more as finished, when a later one comes.
 *
 * <p>After a reconnect they are asked for again from the last one, so that a bar which went on or finished meanwhile comes
 * with its right values, and those that began meanwhile come at all. Where the broker does not go back that far, this is
 * told, and the last bar is not called finished, since its end is not known. A bar that comes after a later one is finished
 * too: it is delivered if it is new or was corrected. The last {@value #REMEMBERED} bars are remembered.
 */
public final class BarStream implements EventStream<Bar> {

    private static final int REMEMBERED = 1_000;

    private final String name;
    private final Map<String, Object> fields;
    private final Duration length;
    private final boolean skipHistory;
    private final boolean finishedOnly;
    private final InstantSource clock;
    private final Instant from;
    private final Map<Instant, Bar> memory = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Bar> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Instant begun;
    private int requests;
    private boolean resumes;
    /** The latest bar, which may go on. */
    private Arrival<Bar> running;
    /** Up to where it came in order. */
    private Instant resumeFrom;
    /** When it was asked for again; null the first time. */
    private Instant resumedAt;
    /** The latest bar since then. */
    private Instant sinceResumed;

    /**
     * Makes a stream.
     *
     * @param name of the subscription
     * @param fields to ask with, without {@code from} and {@code skipHistory}
     * @param length of a bar, at least
     * @param from begin of the first bar wanted; null for the moment of asking
     * @param skipHistory whether to leave out what was there before the subscription
     * @param finishedOnly whether to deliver bars only when they are finished
     */
    public BarStream(
            String name,
            Map<String, Object> fields,
            Duration length,
            Instant from,
            boolean skipHistory,
            boolean finishedOnly,
            InstantSource clock) {
        this.name = name;
        this.fields = Map.copyOf(fields);
        this.length = length;
        this.from = from;
        this.skipHistory = skipHistory;
        this.finishedOnly = finishedOnly;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> fields() {
        if (begun == null) {
            begun = clock.instant();
        }
        Map<String, Object> asking = new LinkedHashMap<>(fields);
        asking.put("from", begin().getEpochSecond());
        asking.put("skipHistory", skipHistory && requests == 0);
        return asking;
    }

    /** Where nothing came and no history is wanted, the bar that ran when it was first asked for is the first one. */
    private Instant begin() {
        if (resumeFrom != null) {
            return resumeFrom;
        }
        if (skipHistory && requests > 0) {
            return begun.minus(length).plusSeconds(1);
        }
        return from == null ? begun : from;
    }

    @Override
    public void requested() {
        resumes = requests > 0;
        resumedAt = requests++ == 0 ? null : clock.instant();
        sinceResumed = null;
    }

    @Override
    public void take(Arrival<Bar> arrival, Outlet<Bar> outlet) {
        Bar bar = arrival.event();
        boolean recovered = recovered(bar);
        if (resumes) {
            resumes = false;
            checkForGap(bar, outlet);
        }
        Bar known = memory.get(bar.time());
        if (known != null && SameState.of(known, bar)) {
            outlet.duplicate();
            return;
        }
        memory.put(bar.time(), bar);
        if (known == null) {
            resumeFrom = bar.time();
        }
        if (running != null && bar.time().isBefore(running.event().time())) {
            outlet.deliver(arrival.with(bar.asFinished()), recovered);
            return;
        }
        if (running != null && bar.time().isAfter(running.event().time())) {
            outlet.deliver(running.with(running.event().asFinished()), recovered);
        }
        running = arrival;
        if (finishedOnly) {
            outlet.drop();
        } else {
            outlet.deliver(arrival, recovered);
        }
    }

    private void checkForGap(Bar first, Outlet<Bar> outlet) {
        if (resumeFrom != null && first.time().isAfter(resumeFrom)) {
            running = null;
            outlet.gap(new UnfilledGapException(
                    name,
                    "bars from " + resumeFrom + " until " + first.time(),
                    new IOException("the broker does not go back that far")));
        }
    }

    /** What began before it was asked for again, and comes for the first time since, is from the time without connection. */
    private boolean recovered(Bar bar) {
        if (resumedAt == null
                || !bar.time().isBefore(resumedAt)
                || sinceResumed != null && !bar.time().isAfter(sinceResumed)) {
            return false;
        }
        sinceResumed = bar.time();
        return true;
    }
}
