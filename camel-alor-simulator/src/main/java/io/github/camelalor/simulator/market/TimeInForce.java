package io.github.camelalor.simulator.market;

/** How long, and under which condition, an order stays in the book. */
public enum TimeInForce {
    /** Until the end of the day. */
    ONE_DAY("oneday"),
    /** Takes what is there, the rest is cancelled. */
    IMMEDIATE_OR_CANCEL("immediateorcancel"),
    /** All at once or nothing. */
    FILL_OR_KILL("fillorkill"),
    /** At the close; the broker turns it into {@link #FILL_OR_KILL} on MOEX, and so does this exchange. */
    AT_THE_CLOSE("attheclose"),
    /** As long as the exchange allows: a year. */
    GOOD_TILL_CANCELLED("goodtillcancelled"),
    /** Rests or is rejected: never takes liquidity. */
    BOOK_OR_CANCEL("bookorcancel");

    private final String code;

    TimeInForce(String code) {
        this.code = code;
    }

    /** The broker's word for this time in force. */
    public String code() {
        return code;
    }

    boolean rests() {
        return this == ONE_DAY || this == GOOD_TILL_CANCELLED || this == BOOK_OR_CANCEL;
    }

    boolean allOrNothing() {
        return this == FILL_OR_KILL || this == AT_THE_CLOSE;
    }
}
