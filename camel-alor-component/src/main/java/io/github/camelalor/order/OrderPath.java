package io.github.camelalor.order;

import java.util.concurrent.CompletableFuture;

/** One way for commands to the broker. Thread-safe; nothing here blocks. */
interface OrderPath {

    /** Sends a command and goes on about it until it is settled. */
    void send(Submission submission);

    /** Forgets a command, which has been settled. */
    void settled(Submission submission);

    /** Ends the path, whose commands have been settled; completes when nothing is left of it. */
    CompletableFuture<Void> close();
}
