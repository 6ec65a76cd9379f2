package io.github.camelalor.simulator.server;

/** How a command without a valid authorization is refused on {@code /cws} (protocol H.5). */
public enum Refusal {
    /** With a 401 frame; the connection stays. */
    ANSWER,
    /** With a 401 frame and a close frame. */
    CLOSE,
    /** With a TCP reset and without a word, which is what live accounts see. */
    RESET
}
