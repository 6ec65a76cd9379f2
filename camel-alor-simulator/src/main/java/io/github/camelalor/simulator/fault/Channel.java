package io.github.camelalor.simulator.fault;

/** One of the four addresses of the broker. */
public enum Channel {
    /** The token server: {@code POST /refresh}. */
    OAUTH,
    /** The HTTP API: data and orders. */
    API,
    /** The subscriptions, {@code /ws}. */
    WS,
    /** The order commands, {@code /cws}. */
    CWS
}
