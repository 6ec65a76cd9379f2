package io.github.camelalor.simulator.market;

/** The trading phase of a listing, with the exchange's code and text. */
public enum TradingStatus {
    NORMAL(17, "нормальный период торгов", Mode.MATCHES),
    BREAK(2, "перерыв в торгах", Mode.STANDS_STILL),
    CLOSED(18, "торги закрыты", Mode.STANDS_STILL),
    OPENING_PERIOD(118, "период открытия", Mode.COLLECTS),
    OPENING_AUCTION(119, "аукцион открытия", Mode.COLLECTS),
    CLOSING_AUCTION(102, "аукцион закрытия", Mode.COLLECTS),
    CLOSING_PERIOD(103, "период закрытия", Mode.STANDS_STILL),
    LARGE_PACKAGES_AUCTION(106, "аукцион крупных пакетов", Mode.COLLECTS),
    DISCRETE_AUCTION(107, "дискретный аукцион", Mode.COLLECTS),
    /** Trading at the price of the closing auction alone. */
    CLOSING_PRICE(120, "торги по цене аукциона закрытия", Mode.MATCHES);

    private enum Mode {
        MATCHES,
        COLLECTS,
        STANDS_STILL
    }

    private final int code;
    private final String text;
    private final Mode mode;

    TradingStatus(int code, String text, Mode mode) {
        this.code = code;
        this.text = text;
        this.mode = mode;
    }

    /** The exchange's code. */
    public int code() {
        return code;
    }

    /** The exchange's text. */
    public String text() {
        return text;
    }

    /** Whether orders are executed as they come. */
    public boolean matches() {
        return mode == Mode.MATCHES;
    }

    /** Whether orders are collected and executed at one price when the phase ends. */
    public boolean collects() {
        return mode == Mode.COLLECTS;
    }

    /** Whether this is one of the phases at the end of a session. */
    boolean closing() {
        return this == CLOSING_AUCTION || this == CLOSING_PERIOD || this == CLOSED;
    }
}
