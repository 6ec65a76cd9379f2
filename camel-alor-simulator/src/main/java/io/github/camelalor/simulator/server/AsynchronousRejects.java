package io.github.camelalor.simulator.server;

import java.util.Optional;

/** How many of the next orders are rejected after they were taken, and why. May be used from any thread. */
final class AsynchronousRejects {

    private int left;
    private String reason = "";

    synchronized void expect(int orders, String why) {
        left = orders;
        reason = why;
    }

    synchronized Optional<String> next() {
        if (left == 0) {
            return Optional.empty();
        }
        left--;
        return Optional.of(reason);
    }
}
