package io.github.camelalor.model;

/** Why our own checks refused an order. */
public enum DenialReason {
    /** A field has a value that no order can have. */
    INVALID_FIELD,

    /** A field that every order needs is not there. */
    MISSING_FIELD,

    /** The body has a field that this order does not know; a misspelt one must not be lost silently. */
    UNKNOWN_FIELD,

    /** The body is no order at all. */
    MALFORMED_BODY,

    /** The comment leaves no room for the tag by which the order is found again. */
    COMMENT_TOO_LONG,

    /** A price is no multiple of the instrument's price step; somebody on the way might round it. */
    PRICE_OFF_STEP,

    /** The broker knows no such instrument, as was seen when its price step or the worth of a lot was asked for. */
    UNKNOWN_INSTRUMENT,

    /** The request id was used for another command before; under it this one would never be executed. */
    REQUEST_ID_REUSED,

    /** The guard allows no such portfolio. */
    PORTFOLIO_NOT_ALLOWED,

    /** The guard allows no such instrument. */
    INSTRUMENT_NOT_ALLOWED,

    /** More lots than the guard lets through in one order. */
    QUANTITY_LIMIT,

    /** More money than the guard lets through in one order. */
    NOTIONAL_LIMIT,

    /** The price, or the price that the quantity would reach, is further from the book than the guard allows. */
    PRICE_COLLAR,

    /** The last book of the instrument is too old to hold a price against, and no newer one could be had. */
    BOOK_STALE,

    /** There is no book of the instrument to hold a price against. */
    BOOK_MISSING,

    /** As many orders as the guard allows in a second have left already. */
    RATE_LIMIT,

    /** Everything is in order, but the guard lets nothing through while it only tries. */
    DRY_RUN,

    /** The kill switch is on. */
    KILLED
}
