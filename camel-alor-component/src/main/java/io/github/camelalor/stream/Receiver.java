package io.github.camelalor.stream;

/** Who takes the events of one subscription, and hears of its troubles. */
public interface Receiver<T> {

    /**
     * Takes one event, on a thread of the delivery executor; the next one comes after this one is done.
     *
     * @param done to be run, on any thread, when the event has been dealt with; only if this method returned false
     * @return true when the event has been dealt with already
     */
    boolean receive(Delivered<T> event, Runnable done);

    /**
     * Hears that the subscription was refused or not answered, its connection lost or a frame of it unreadable.
     *
     * <p>Called on the delivery executor; the subscription goes on by itself where that makes sense.
     */
    void troubled(StreamException trouble);
}
