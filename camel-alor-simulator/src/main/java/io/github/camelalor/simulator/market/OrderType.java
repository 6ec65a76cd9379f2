package io.github.camelalor.simulator.market;

/** The kind of an exchange order. */
public enum OrderType {
    MARKET("market"),
    LIMIT("limit");

    private final String code;

    OrderType(String code) {
        this.code = code;
    }

    /** The broker's word for this kind. */
    public String code() {
        return code;
    }
}
