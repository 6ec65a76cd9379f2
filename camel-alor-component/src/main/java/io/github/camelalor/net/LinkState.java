package io.github.camelalor.net;

/** Where a {@link Link} stands. */
public enum LinkState {
    /** Not opened yet. */
    IDLE,
    /** Name lookup, TCP, TLS and the WebSocket handshake. */
    CONNECTING,
    /** Connected; the listener says what has to be said first, such as authorizing or subscribing. */
    PREPARING,
    /** In use. */
    LIVE,
    /** Waiting for the next attempt. */
    BACKING_OFF,
    /** Closed for good. */
    CLOSED
}
