package io.github.camelalor.model;

import java.util.Optional;

/** The state of an own order. A partly filled order stays {@link #WORKING}; one that is then cancelled is {@link #CANCELED}. */
public enum OrderStatus implements Worded {
    /** The order is in the market. */
    WORKING("working"),

    /** The order is filled completely. */
    FILLED("filled"),

    /** The order was cancelled; part of it may be filled. */
    CANCELED("canceled"),

    /** The trading system refused the order. */
    REJECTED("rejected"),

    /**
     * A text that this version does not know, or none at all; only ever received, never sent. It keeps an event with a new
     * word from being lost.
     */
    UNKNOWN("");

    private static final OrderStatus[] KNOWN = {WORKING, FILLED, CANCELED, REJECTED};

    private final String wireName;

    OrderStatus(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that the broker uses; empty for {@link #UNKNOWN}. */
    @Override
    public String wireName() {
        return wireName;
    }

    /** Finds the status that the text names, in any case; empty for null and for every text not documented. */
    public static Optional<OrderStatus> parse(String text) {
        return Worded.find(KNOWN, text);
    }

    /** Reads the text of a received event, in any case; {@link #UNKNOWN} for null and for every text not documented. */
    public static OrderStatus received(String text) {
        return parse(text).orElse(UNKNOWN);
    }
}
