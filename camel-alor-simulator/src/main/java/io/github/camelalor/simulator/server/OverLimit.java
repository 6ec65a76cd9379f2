package io.github.camelalor.simulator.server;

/** How a connection or subscription above its limit is refused (protocol H.7). */
public enum OverLimit {
    /** With 429: as the status of the handshake, or in an error frame after which the connection goes on. */
    ANSWER,
    /** With an error frame and a close frame. */
    ANSWER_AND_CLOSE,
    /** With a close frame alone. */
    CLOSE
}
