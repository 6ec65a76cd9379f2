package io.github.camelalor.model;

/** What is remarkable about an order book. All but {@link #OLDER} follow from the book itself. */
public enum BookFlag {
    /** The best bid is above the best ask; legal in an auction. */
    CROSSED,

    /** The best bid equals the best ask; legal in an auction. */
    LOCKED,

    /** Exactly one side has no level. */
    ONE_SIDED,

    /** Neither side has a level. */
    EMPTY,

    /** The levels of a side do not run strictly from the better to the worse price. */
    UNSORTED,

    /** The book is older than the one delivered before it. */
    OLDER
}
