package io.github.camelalor.simulator.market;

import java.util.Optional;

/** The four kinds of orders a client may give. */
public enum OrderKind {
    MARKET("Market", OrderType.MARKET, false),
    LIMIT("Limit", OrderType.LIMIT, false),
    /** A market order once a condition is met. */
    STOP("Stop", OrderType.MARKET, true),
    /** A limit order once a condition is met. */
    STOP_LIMIT("StopLimit", OrderType.LIMIT, true);

    private final String code;
    private final OrderType type;
    private final boolean conditional;

    OrderKind(String code, OrderType type, boolean conditional) {
        this.code = code;
        this.type = type;
        this.conditional = conditional;
    }

    /** The broker's word for this kind. */
    public String code() {
        return code;
    }

    /** The kind of order that comes to the exchange, at once or later. */
    public OrderType type() {
        return type;
    }

    /** Whether orders of this kind wait for a condition; their numbers are a space of their own. */
    public boolean conditional() {
        return conditional;
    }

    /** The kind with this word, in any case. */
    public static Optional<OrderKind> find(String word) {
        for (OrderKind kind : values()) {
            if (kind.code.equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
