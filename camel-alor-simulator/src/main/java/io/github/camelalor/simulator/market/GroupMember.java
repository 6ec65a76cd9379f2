package io.github.camelalor.simulator.market;

import java.util.Objects;

/**
 * An order as a member of a group.
 *
 * @param portfolio portfolio of the order
 * @param exchange exchange code, or null for any
 * @param orderNumber number of the order or stop order
 * @param kind kind of order, which says in which of the two spaces its number is
 */
public record GroupMember(String portfolio, String exchange, String orderNumber, OrderKind kind) {
    /** Checks that nothing but the exchange is left out. */
    public GroupMember {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(orderNumber, "orderNumber");
        Objects.requireNonNull(kind, "kind");
    }

    /** The same place in the group for another order. */
    GroupMember number(String other) {
        return new GroupMember(portfolio, exchange, other, kind);
    }
}
