package io.github.camelalor;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.NamedNode;

/** What makes one message pass its steps several times, and numbers the runs. */
enum Repeating {
    SPLIT(ExchangePropertyKey.SPLIT_INDEX, "split"),
    MULTICAST(ExchangePropertyKey.MULTICAST_INDEX, "multicast", "recipientList"),
    LOOP(ExchangePropertyKey.LOOP_INDEX, "loop");

    private final ExchangePropertyKey index;
    private final Set<String> steps;

    Repeating(ExchangePropertyKey index, String... steps) {
        this.index = index;
        this.steps = Set.of(steps);
    }

    /** Returns how a step of a route repeats what is inside of it; null if it does not. */
    static Repeating of(NamedNode step) {
        for (Repeating each : values()) {
            if (each.steps.contains(step.getShortName())) {
                return each;
            }
        }
        return null;
    }

    /** Returns the number that Camel wrote on the exchange last; behind the end of a run it stays there. */
    String lastRun(Exchange exchange) {
        return String.valueOf(exchange.getProperty(index));
    }
}
