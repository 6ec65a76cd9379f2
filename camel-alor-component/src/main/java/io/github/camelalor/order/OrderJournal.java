package io.github.camelalor.order;

import io.github.camelalor.model.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * What is remembered of orders beyond the life of this process, by request id.
 *
 * <p>An order is noted before it is sent, so that whoever meets its id again knows that it may live. Nothing here blocks, and
 * what cannot be done fails: without a note nothing is sent.
 */
public interface OrderJournal {

    /** What there is about a request id. */
    enum Known {
        /** Nothing; it has been noted now. */
        NEW,
        /** It was noted today with the same content; nobody noted what became of it. */
        NOTED,
        /** As {@link #NOTED}, but on another day: the broker's lists of orders are those of one day. */
        NOTED_BEFORE_TODAY,
        /** Its order was confirmed. */
        CONFIRMED,
        /** Its order was rejected. */
        REJECTED,
        /** It stands for an order with other content. */
        OTHER_CONTENT
    }

    /**
     * Notes a command that is about to be sent, unless its id is there already.
     *
     * @param content short name of what the command asks for
     * @param awaited tells whether anybody still waits; a note that comes too late is taken back
     */
    CompletableFuture<Known> note(String requestId, String content, BooleanSupplier awaited);

    /**
     * Notes what became of a command.
     *
     * @param outcome {@link Outcome#CONFIRMED} or {@link Outcome#REJECTED}
     */
    CompletableFuture<Void> settle(String requestId, String content, Outcome outcome);

    /** Takes back the note of a command that never left. */
    CompletableFuture<Void> forget(String requestId, String content);
}
