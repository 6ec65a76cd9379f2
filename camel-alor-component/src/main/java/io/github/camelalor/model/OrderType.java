package io.github.camelalor.model;

import java.util.Optional;

/** The kind of an own order. */
public enum OrderType implements Worded {
    /** Executes at once at the market price. */
    MARKET("market"),

    /** Executes at its price or better. */
    LIMIT("limit"),

    /** Becomes a market order when triggered. */
    STOP("stop"),

    /** Becomes a limit order when triggered. */
    STOPLIMIT("stoplimit"),

    /**
     * A text that this version does not know, or none at all; only ever received, never sent. It keeps an event with a new
     * word from being lost.
     */
    UNKNOWN("");

    private static final OrderType[] KNOWN = {MARKET, LIMIT, STOP, STOPLIMIT};

    private final String wireName;

    OrderType(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that the broker uses; empty for {@link #UNKNOWN}. */
    @Override
    public String wireName() {
        return wireName;
    }

    /** Finds the type that the text names, in any case; empty for null and for every text not documented. */
    public static Optional<OrderType> parse(String text) {
        return Worded.find(KNOWN, text);
    }

    /** Reads the text of a received event, in any case; {@link #UNKNOWN} for null and for every text not documented. */
    public static OrderType received(String text) {
        return parse(text).orElse(UNKNOWN);
    }
}
