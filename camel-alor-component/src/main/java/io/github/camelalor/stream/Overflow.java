package io.github.camelalor.stream;

/** What happens when events come faster than they are taken. */
public enum Overflow {
    /** The newest event replaces the one that waits: for state, of which only the newest matters. */
    LATEST,
    /** The socket is not read until there is room again: for events, each of which matters. */
    BLOCK
}
