package io.github.camelalor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.camel.Exchange;

/**
 * The way of a message through the routes to the step that it is at: the steps that it is inside of, and the run of each that
 * repeats. Two orders that one record asks for differ in it, even if they are equal; the same record goes the same ways again.
 *
 * <p>It cannot change, so that the copies of an exchange may share it.
 *
 * @param outer the way to the step; null at the start
 * @param step the step; null at the start
 * @param repeating how the step repeats what is inside of it; null if it does not
 * @param run which run of it this is; null outside of any, or if it is not yet known
 */
record Way(Way outer, RouteStep step, Repeating repeating, String run) {

    private static final String PROPERTY = Way.class.getName();
    private static final Way START = new Way(null, null, null, null);

    /** Returns the way of an exchange; null if nothing has followed it. */
    static Way of(Exchange exchange) {
        Way way = exchange.getProperty(PROPERTY, Way.class);
        // Splits and multicasts number the copies that they make, each of which begins with the way of the exchange
        // itself.
        return way != null && way.repeating != null && way.repeating != Repeating.LOOP && way.run == null
                ? way.in(way.repeating.lastRun(exchange))
                : way;
    }

    static Way orStart(Way way) {
        return way == null ? START : way;
    }

    void writeOn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** Returns the way into a step. */
    Way into(RouteStep next, Repeating how) {
        return new Way(this, next, how, null);
    }

    /** Returns the way in a run of the step that it leads to. */
    Way in(String nextRun) {
        return new Way(outer, step, repeating, nextRun);
    }

    /** Returns the name of the step that it leads to; empty at the start. */
    String name() {
        return step == null ? "" : step.name();
    }

    /** Returns the run of the nearest step that repeats so; empty if it is inside of none. */
    String run(Repeating how) {
        for (Way way = this; way != null; way = way.outer) {
            if (way.repeating == how) {
                return way.run == null ? "" : way.run;
            }
        }
        return "";
    }

    /**
     * Returns the rest of it: the steps by which one route called the next, and the runs outside of the nearest ones.
     *
     * @param withRounds whether rounds of loops are in it
     */
    String calls(boolean withRounds) {
        Deque<String> parts = new ArrayDeque<>();
        Set<Repeating> seen = EnumSet.noneOf(Repeating.class);
        Way inner = null;
        for (Way way = this; way.step != null; way = way.outer) {
            String part = inner == null || inner.step.isInside(way.step) ? "" : way.step.name();
            if (way.repeating != null && !seen.add(way.repeating) && (withRounds || way.repeating != Repeating.LOOP)) {
                part += "\u001f" + way.run;
            }
            if (!part.isEmpty()) {
                parts.addFirst(part);
            }
            inner = way;
        }
        return String.join("\u001d", parts);
    }

    @Override
    public String toString() {
        if (step == null) {
            return "";
        }
        StringJoiner text = new StringJoiner(" > ");
        if (outer.step != null) {
            text.add(outer.toString());
        }
        return text.add(run == null ? step.toString() : step + "[" + run + "]").toString();
    }
}
