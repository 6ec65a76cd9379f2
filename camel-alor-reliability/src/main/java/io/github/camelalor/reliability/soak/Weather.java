package io.github.camelalor.reliability.soak;

import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.Fault;
import io.github.camelalor.simulator.fault.ScriptedFault;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.server.Knobs;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What happens to all connections at once: one thing after the other, on a thread of its own. */
final class Weather {

    /** So many scripted faults may be waiting to strike; the oldest gives way. */
    private static final int SCRIPTED = 8;

    private static final int PATIENCE_SECONDS = 30;

    private final AlorSimulator broker;
    private final BookWatch watch;
    private final Deque<ScriptedFault> scripted = new ArrayDeque<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "soak-weather"));

    Weather(AlorSimulator broker, BookWatch watch) {
        this.broker = broker;
        this.watch = watch;
    }

    AlorSimulator broker() {
        return broker;
    }

    /** Lets something happen soon. */
    void happen(PlannedEvent event) {
        thread.execute(() -> event.happen(this));
    }

    /** Waits until everything has happened, and lets nothing of it linger. */
    void end() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("What was to happen to the exchange did not end");
        }
        scripted.forEach(ScriptedFault::remove);
    }

    void add(Fault fault, When when) {
        scripted.add(broker.faults().add(fault, when));
        if (scripted.size() > SCRIPTED) {
            scripted.remove().remove();
        }
    }

    void behave(String behaviour) {
        Knobs.choose(broker.behaviour(), behaviour);
    }

    void end(Channel channel, Ending ending) {
        tellOfEnd(channel);
        broker.sessions().open(channel).forEach(session -> session.line().end(ending));
    }

    void close(Channel channel, int code) {
        tellOfEnd(channel);
        broker.sessions().disconnectAll(channel, code);
    }

    /** Bytes vanish in both directions; nobody is told. */
    void stall(Channel channel) {
        if (channel == Channel.WS && subscribed()) {
            watch.halfOpen();
        }
        broker.sessions().open(channel).forEach(session -> {
            session.line().swallowIncoming();
            session.line().swallowOutgoing();
        });
    }

    void restart(Duration outage) {
        watch.disturbed();
        broker.stopListening();
        try {
            TimeUnit.NANOSECONDS.sleep(outage.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        broker.resumeListening();
    }

    private void tellOfEnd(Channel channel) {
        if (channel == Channel.WS && subscribed()) {
            watch.ended();
        }
    }

    /** What is harmed while it is not there, or is only just coming up, tells nothing about the time until it is noticed. */
    private boolean subscribed() {
        return !broker.sessions().subscriptions().isEmpty();
    }
}
