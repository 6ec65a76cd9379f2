package io.github.camelalor.model;

/** The state of a group of orders. */
public enum OrderGroupStatus implements Worded {
    /** The group waits for something to happen to its members. */
    ACTIVE("Active"),

    /** A member was executed. */
    FILLED("Filled"),

    /** The group was cancelled. */
    CANCELED("Canceled"),

    /**
     * A text that this version does not know, or none at all; only ever received, never sent. It keeps a group with a new
     * word from being lost.
     */
    UNKNOWN("");

    private static final OrderGroupStatus[] KNOWN = {ACTIVE, FILLED, CANCELED};

    private final String wireName;

    OrderGroupStatus(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that the broker uses; empty for {@link #UNKNOWN}. */
    @Override
    public String wireName() {
        return wireName;
    }

    /** Reads the text of an answer, in any case; {@link #UNKNOWN} for null and for every text not documented. */
    public static OrderGroupStatus received(String text) {
        return Worded.find(KNOWN, text).orElse(UNKNOWN);
    }
}
