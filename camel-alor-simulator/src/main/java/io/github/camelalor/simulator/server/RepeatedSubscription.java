package io.github.camelalor.simulator.server;

/** What happens to a subscription whose guid is subscribed already on its connection (protocol H.2). */
public enum RepeatedSubscription {
    /** It takes the place of the former one. */
    REPLACE,
    /** It is answered with 400; the former one goes on. */
    REFUSE,
    /** It is answered with 200 and changes nothing. */
    IGNORE
}
