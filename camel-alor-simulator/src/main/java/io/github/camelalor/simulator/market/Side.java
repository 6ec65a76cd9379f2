package io.github.camelalor.simulator.market;

/** The side of an order or trade. */
public enum Side {
    BUY("buy"),
    SELL("sell");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /** The broker's word for this side. */
    public String code() {
        return code;
    }

    /** The other side. */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** {@code 1} for a buy, {@code -1} for a sell. */
    int sign() {
        return this == BUY ? 1 : -1;
    }
}
