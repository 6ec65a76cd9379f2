package io.github.camelalor.stream;

/** Looks at each event of one subscription before it is put into its mailbox; on the event loop, in order. */
@FunctionalInterface
public interface EventFilter<T> {

    /** Returns the event as it shall be delivered, or null to drop it. */
    T apply(T event);
}
