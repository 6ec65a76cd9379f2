package io.github.camelalor.model;

import java.util.Optional;

/** How long an order may work. */
public enum TimeInForce implements Worded {
    /** Until the end of the trading day; what the broker assumes when nothing is said. */
    ONEDAY("oneday"),

    /** Fill what is there, cancel the rest. */
    IMMEDIATEORCANCEL("immediateorcancel"),

    /** All or nothing. */
    FILLORKILL("fillorkill"),

    /** At the close: market orders on SPBX; fill or kill on MOEX. */
    ATTHECLOSE("attheclose"),

    /** As long as the exchange allows; documented for derivatives only. */
    GOODTILLCANCELLED("goodtillcancelled"),

    /** Passive: refused if it would execute at once. */
    BOOKORCANCEL("bookorcancel"),

    /**
     * A text that this version does not know, or none at all; only ever received, never sent. It keeps an event with a new
     * word from being lost.
     */
    UNKNOWN("");

    private static final TimeInForce[] KNOWN = {
        ONEDAY, IMMEDIATEORCANCEL, FILLORKILL, ATTHECLOSE, GOODTILLCANCELLED, BOOKORCANCEL
    };

    private final String wireName;

    TimeInForce(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the text that the broker uses; empty for {@link #UNKNOWN}. */
    @Override
    public String wireName() {
        return wireName;
    }

    /** Finds the time in force that the text names, in any case; empty for null and for every text not documented. */
    public static Optional<TimeInForce> parse(String text) {
        return Worded.find(KNOWN, text);
    }

    /** Reads the text of a received event, in any case; {@link #UNKNOWN} for null and for every text not documented. */
    public static TimeInForce received(String text) {
        return parse(text).orElse(UNKNOWN);
    }
}
