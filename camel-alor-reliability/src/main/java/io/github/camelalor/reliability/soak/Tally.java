package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** What has happened so far over all trading days. Thread-safe. */
final class Tally {

    /** So many of each kind are kept: enough to look at every one, unless all is broken. */
    private static final int KEPT_BREACHES = 1_000;

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Breach.Kind, Integer> counts = new EnumMap<>(Breach.Kind.class);
    private final List<Breach> breaches = new ArrayList<>();
    private int ended;
    private int unprepared;
    private int untold;
    private Throwable whyUntold;
    private int resent;
    private int orders;
    private long faults;
    private int unresolved;
    private int restarts;
    private long books;
    private final CRC32 sent = new CRC32();

    /** A command of the schedule is about to be sent. */
    synchronized void sending(PlannedOrder plan) {
        sent.update(plan.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a number that is the same whenever the same was sent and planned, in the same order. */
    synchronized long fingerprint() {
        return sent.getValue();
    }

    /** A command of the schedule has ended. */
    synchronized void ended(Told told) {
        ended++;
        resent += told.sendings() > 1 ? 1 : 0;
    }

    /** The order that a command was to update or cancel could not be made. */
    synchronized void unprepared() {
        ended++;
        unprepared++;
    }

    /** An exchange has ended without a receipt. */
    synchronized void untold(Throwable why) {
        untold++;
        whyUntold = why;
    }

    /** Everything has been sent; of so many commands it is not known yet what became of them. */
    synchronized void resolving(int commands) {
        unresolved = commands;
    }

    /** One of those is resolved, or given up. */
    synchronized void resolved() {
        unresolved--;
    }

    synchronized void restarted() {
        restarts++;
    }

    synchronized void day(long faultsMet, long booksReceived) {
        faults += faultsMet;
        books += booksReceived;
    }

    /** Counts the outcome of any command, when it is final. */
    synchronized void outcome(Told told) {
        orders++;
        if (told.outcome() != null) {
            outcomes.merge(told.outcome(), 1, Integer::sum);
        }
    }

    synchronized void breach(Breach breach) {
        counts.merge(breach.kind(), 1, Integer::sum);
        if (counts.get(breach.kind()) <= KEPT_BREACHES) {
            breaches.add(breach);
        }
    }

    synchronized int endedSoFar() {
        return ended;
    }

    synchronized long faultsMet() {
        return faults;
    }

    /** Returns how often a promise was broken in a way. */
    synchronized int count(Breach.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Tells whether all promises were kept. */
    synchronized boolean sound() {
        return counts.isEmpty();
    }

    synchronized int broken() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the first ones of each kind. */
    synchronized List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    synchronized Map<Outcome, Integer> outcomes() {
        return new EnumMap<>(outcomes);
    }

    /** Says how far it is, and for what it waits when everything has been sent. */
    synchronized String progress(int all) {
        String soFar = String.format(Locale.ROOT, "%,d of %,d commands", ended, all);
        return unresolved == 0 ? soFar : soFar + ", waiting for the last " + unresolved + " to be resolved";
    }

    /** Says what was counted, one thing a line. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Breach.Kind kind : Breach.Kind.values()) {
            lines.add(line(kind.text(), grouped(count(kind))));
        }
        lines.add(line("fingerprint of schedule", Long.toHexString(sent.getValue())));
        lines.add(line("commands of the schedule", grouped(ended)));
        lines.add(line("- sent more than once", grouped(resent)));
        lines.add(line("- not sent, as their order could not be made", grouped(unprepared)));
        lines.add(line("commands with the orders made for them", grouped(orders) + ": " + outcomesAsText()));
        lines.add(line("faults met", grouped(faults)));
        lines.add(line("restarts", grouped(restarts)));
        lines.add(line(
                "sendings that failed without a receipt",
                grouped(untold) + (whyUntold == null ? "" : ", the last: " + whyUntold)));
        lines.add(line("order books received", grouped(books)));
        return lines;
    }

    private String outcomesAsText() {
        return outcomes.entrySet().stream()
                .map(each -> each.getKey() + " " + grouped(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Says one thing that was counted or measured. */
    static String line(String what, Object value) {
        return String.format(Locale.ROOT, "%-48s %s", what, value);
    }
}
