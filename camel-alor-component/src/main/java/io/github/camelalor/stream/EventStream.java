package io.github.camelalor.stream;

import java.util.Map;

/**
 * What one subscription asks for, and what of the events that come is delivered: here lies what each kind of stream needs
 * so that nothing is lost and nothing delivered twice when its connection is.
 *
 * <p>It belongs to one subscription, lives as long as that does, over however many connections, and is called on the event
 * loop only. It must not block.
 */
public interface EventStream<T> {

    /** Returns the fields to ask with now, beside opcode, guid and token; whether that is done is told by the next method. */
    Map<String, Object> fields();

    /** Hears that it has been asked for with the latest fields; what comes from here on answers to that. */
    default void requested() {}

    /**
     * Hears that the broker has said yes, or sent a first event.
     *
     * @param at when, in nanoseconds of the session's clock
     */
    default void answered(long at) {}

    /** Takes the next event, and hands on to the outlet what is to be delivered. */
    void take(Arrival<T> arrival, Outlet<T> outlet);

    /**
     * Hears that nothing more will come in answer to the last request: its connection is lost, or the subscription ended.
     *
     * @param heardUntil until when the socket was listened to, in nanoseconds of the session's clock
     */
    default void interrupted(long heardUntil) {}

    /** Tells whether it holds as many events as it may, so that the socket is not to be read. */
    default boolean full() {
        return false;
    }

    /** Hears that there is room again, after {@link Outlet#hasRoom()} said that there was none. */
    default void roomy(Outlet<T> outlet) {}
}
