package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.fault.Passage;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;

/** A passage on the event loop of a message that has no HTTP answer. */
interface LoopPassage extends Passage {

    /** Whose timers are used. */
    Vertx vertx();

    @Override
    default void answer(int status, Map<String, String> headers, String body) {}

    @Override
    default void later(Duration delay, Runnable what) {
        // The loop knows no timer of zero.
        vertx().setTimer(Math.max(1, delay.toMillis()), timer -> what.run());
    }
}
