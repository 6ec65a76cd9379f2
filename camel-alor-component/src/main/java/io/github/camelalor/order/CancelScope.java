package io.github.camelalor.order;

/** Which orders of a portfolio a cancel of all takes back. */
public enum CancelScope {
    /** Ordinary and conditional ones. */
    ALL,

    /** Ordinary ones only. */
    ORDERS,

    /** Conditional ones only. */
    STOP_ORDERS
}
