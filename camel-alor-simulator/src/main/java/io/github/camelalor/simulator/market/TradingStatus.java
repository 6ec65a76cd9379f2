package io.github.camelalor.simulator.market;

/** The trading phase of a listing, with the exchange's code and text. */
public enum TradingStatus {
    NORMAL(17, "нормальный период торгов"),
    BREAK(2, "перерыв в торгах"),
    CLOSED(18, "торги закрыты");

    private final int code;
    private final String text;

    TradingStatus(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The exchange's code. */
    public int code() {
        return code;
    }

    /** The exchange's text. */
    public String text() {
        return text;
    }
}
