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

    /** A command with the same request id is still on its way. */
    DUPLICATE_IN_FLIGHT,

    /** The request id was used for another command before; under it this one would never be executed. */
    REQUEST_ID_REUSED
}
