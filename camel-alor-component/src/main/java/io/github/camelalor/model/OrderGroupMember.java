package io.github.camelalor.model;

import java.util.Objects;

/**
 * An order as a member of a group.
 *
 * @param portfolio portfolio of the order; null in answers, which leave it out
 * @param exchange code of the exchange; null in answers, which leave it out
 * @param orderId number of the order
 * @param type kind of the order; unknown in answers, which leave it out
 */
public record OrderGroupMember(String portfolio, String exchange, String orderId, OrderType type) {

    /** Checks that the number is there, and takes no kind for an unknown one. */
    public OrderGroupMember {
        Objects.requireNonNull(orderId, "orderId");
        type = type == null ? OrderType.UNKNOWN : type;
    }
}
