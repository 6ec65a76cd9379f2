package io.github.camelalor.simulator.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** A fault in the script, with its count. */
public final class ScriptedFault {

    private final Faults script;
    private final Fault fault;
    private final When when;
    private final AtomicInteger met = new AtomicInteger();
    private final AtomicInteger struck = new AtomicInteger();

    ScriptedFault(Faults script, Fault fault, When when) {
        this.script = script;
        this.fault = fault;
        this.when = when;
    }

    /** What happens. */
    public Fault fault() {
        return fault;
    }

    /** How often it has happened. */
    public int struck() {
        return struck.get();
    }

    /** Takes the fault out of the script; harm done to a connection stays. */
    public void remove() {
        script.remove(this);
    }

    boolean strikes(Message message) {
        if (!when.matches(message, fault.moments()) || met.getAndIncrement() < when.skip()) {
            return false;
        }
        int before = struck.getAndUpdate(count -> count < when.times() ? count + 1 : count);
        return before < when.times();
    }
}
