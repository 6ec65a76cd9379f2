package io.github.camelalor.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The commands that wait to be sent over {@code /cws}, in their order, and those that wait to be answered. */
final class CwsAttempts {

    private final Map<String, CwsAttempt> waiting = new LinkedHashMap<>();
    private final Map<String, CwsAttempt> sent = new LinkedHashMap<>();

    void await(CwsAttempt attempt) {
        waiting.put(attempt.guid(), attempt);
    }

    boolean anyWaiting() {
        return !waiting.isEmpty();
    }

    /** Takes the one that has waited longest. */
    CwsAttempt next() {
        CwsAttempt next = waiting.values().iterator().next();
        waiting.remove(next.guid());
        return next;
    }

    /** Takes all that wait. */
    List<CwsAttempt> drain() {
        List<CwsAttempt> all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }

    void forEachWaiting(Consumer<CwsAttempt> action) {
        waiting.values().forEach(action);
    }

    void sent(CwsAttempt attempt) {
        sent.put(attempt.guid(), attempt);
    }

    /** Returns the one that an answer is for, or null. */
    CwsAttempt answered(String guid) {
        return sent.get(guid);
    }

    boolean isSent(CwsAttempt attempt) {
        return sent.get(attempt.guid()) == attempt;
    }

    List<CwsAttempt> allSent() {
        return List.copyOf(sent.values());
    }

    /** Forgets one that waits no longer for its answer. */
    void end(CwsAttempt attempt) {
        sent.remove(attempt.guid(), attempt);
    }

    /** Takes one back that still waits to be sent; false if it does not. */
    boolean takeBack(CwsAttempt attempt) {
        return waiting.remove(attempt.guid(), attempt);
    }

    /** Forgets all attempts of a command that has been settled. */
    void forget(Submission submission) {
        waiting.values().removeIf(attempt -> attempt.submission() == submission);
        sent.values().removeIf(attempt -> attempt.submission() == submission);
    }
}
