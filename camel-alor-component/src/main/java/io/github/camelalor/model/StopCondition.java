package io.github.camelalor.model;

import java.util.Optional;

/** When a conditional order is triggered: how the market price has to stand to its stop price. */
public enum StopCondition implements Worded {
    /** The market price is above the stop price. */
    MORE("more"),

    /** The market price is below the stop price. */
    LESS("less"),

    /** The market price is at or above the stop price. */
    MOREOREQUAL("moreorequal"),

    /** The market price is at or below the stop price. */
    LESSOREQUAL("lessorequal"),

    /**
     * A text that this version does not know, or none at all; only ever received, never sent. It keeps an event with a new
     * word from being lost.
     */
    UNKNOWN("");

    private static final StopCondition[] KNOWN = {MORE, LESS, MOREOREQUAL, LESSOREQUAL};

    private final String wireName;

    StopCondition(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that the broker uses; empty for {@link #UNKNOWN}. */
    @Override
    public String wireName() {
        return wireName;
    }

    /** Finds the condition that the text names, in any case; empty for null and for every text not documented. */
    public static Optional<StopCondition> parse(String text) {
        return Worded.find(KNOWN, text);
    }

    /** Reads the text of a received event, in any case; {@link #UNKNOWN} for null and for every text not documented. */
    public static StopCondition received(String text) {
        return parse(text).orElse(UNKNOWN);
    }
}
