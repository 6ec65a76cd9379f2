package io.github.camelalor.model;

import java.util.Optional;

/** The side of an order or a trade. */
public enum Side implements Worded {
    /** The order buys. */
    BUY("buy"),

    /** The order sells. */
    SELL("sell"),

    /**
     * A text that this version does not know, or none at all; only ever received, never sent. It keeps an event with a new
     * word from being lost.
     */
    UNKNOWN("");

    private static final Side[] KNOWN = {BUY, SELL};

    private final String wireName;

    Side(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that the broker uses; empty for {@link #UNKNOWN}. */
    @Override
    public String wireName() {
        return wireName;
    }

    /** Finds the side that the text names, in any case; empty for null and for every text not documented. */
    public static Optional<Side> parse(String text) {
        return Worded.find(KNOWN, text);
    }

    /** Reads the text of a received event, in any case; {@link #UNKNOWN} for null and for every text not documented. */
    public static Side received(String text) {
        return parse(text).orElse(UNKNOWN);
    }
}
