package io.github.camelalor.simulator.server;

/** What happens to a command whose guid was used before on its connection; it is never executed again (protocol H.2). */
public enum RepeatedGuid {
    /** It is answered with 400 and the connection is closed. */
    REFUSE_AND_CLOSE,
    /** It is not answered. */
    IGNORE
}
