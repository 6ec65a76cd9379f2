package io.github.camelalor.order;

/** The way an order takes to the broker. */
public enum Transport {
    /** One HTTP request; a lost reply is asked for again under the same request id. */
    HTTP,

    /** A command over the {@code /cws} connection; faster, a lost reply is searched for in orders and trades. */
    WEBSOCKET;

    /** Returns the name used in receipts. */
    public String wireName() {
        return this == HTTP ? "http" : "websocket";
    }
}
