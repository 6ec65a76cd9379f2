package io.github.camelalor.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** The script of an exchange: the faults in force, in the order in which they were added. May be used from any thread. */
public final class Faults {

    private final List<ScriptedFault> script = new CopyOnWriteArrayList<>();

    /** Adds a fault that strikes everywhere and for ever, where it strikes by itself. */
    public ScriptedFault add(Fault fault) {
        return add(fault, When.anywhere());
    }

    /** Adds a fault. */
    public ScriptedFault add(Fault fault, When when) {
        ScriptedFault scripted =
                new ScriptedFault(this, Objects.requireNonNull(fault, "fault"), Objects.requireNonNull(when, "when"));
        script.add(scripted);
        return scripted;
    }

    /** Takes all faults out; harm done to connections stays. */
    public void clear() {
        script.clear();
    }

    /** The faults in the script, those included that will not strike again. */
    public List<ScriptedFault> scripted() {
        return List.copyOf(script);
    }

    /** Whether there is no fault in the script. */
    public boolean idle() {
        return script.isEmpty();
    }

    /** Leads a message past the faults; what comes out at the end is passed to {@code destination}. */
    public void meet(Message message, Passage destination) {
        if (script.isEmpty()) {
            destination.pass(message);
        } else {
            new Course(List.copyOf(script), 0, destination).pass(message);
        }
    }

    void remove(ScriptedFault scripted) {
        script.remove(scripted);
    }

    /** The rest of the way from one fault of the script on. */
    private record Course(List<ScriptedFault> script, int next, Passage destination) implements Passage {

        @Override
        public void pass(Message message) {
            for (int i = next; i < script.size(); i++) {
                if (script.get(i).strikes(message)) {
                    script.get(i).fault().meet(message, new Course(script, i + 1, destination));
                    return;
                }
            }
            destination.pass(message);
        }

        @Override
        public void answer(int status, Map<String, String> headers, String body) {
            destination.answer(status, headers, body);
        }

        @Override
        public void later(Duration delay, Runnable what) {
            destination.later(delay, what);
        }

        @Override
        public Line line() {
            return destination.line();
        }
    }
}
