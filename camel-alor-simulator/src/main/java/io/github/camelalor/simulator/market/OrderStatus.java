package io.github.camelalor.simulator.market;

/** Where an order stands. */
public enum OrderStatus {
    /** In the book, possibly partly filled. */
    WORKING("working"),
    FILLED("filled"),
    /** Ended before it was filled, possibly after partial fills. */
    CANCELED("canceled"),
    REJECTED("rejected");

    private final String code;

    OrderStatus(String code) {
        this.code = code;
    }

    /** The broker's word for this status. */
    public String code() {
        return code;
    }
}
