package io.github.camelalor.order;

/** What is to be done with an order. */
public enum OrderAction {
    /** Make it. */
    CREATE,

    /** Put another one of the same kind in its place: the broker cancels it and makes a new one. */
    UPDATE,

    /** Take it back. */
    CANCEL
}
