package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/** How the market price must stand to the trigger price of a stop order. */
public enum Condition {
    /** Above it. */
    MORE("more"),
    /** Below it. */
    LESS("less"),
    /** Above or at it. */
    MORE_OR_EQUAL("moreorequal"),
    /** Below or at it. */
    LESS_OR_EQUAL("lessorequal");

    private final String code;

    Condition(String code) {
        this.code = code;
    }

    /** The broker's word for this condition. */
    public String code() {
        return code;
    }

    /** Whether a market price meets the condition. */
    public boolean holds(BigDecimal price, BigDecimal trigger) {
        int comparison = price.compareTo(trigger);
        return switch (this) {
            case MORE -> comparison > 0;
            case LESS -> comparison < 0;
            case MORE_OR_EQUAL -> comparison >= 0;
            case LESS_OR_EQUAL -> comparison <= 0;
        };
    }

    /** The condition with both prices exchanged. */
    Condition reversed() {
        return switch (this) {
            case MORE -> LESS;
            case LESS -> MORE;
            case MORE_OR_EQUAL -> LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> MORE_OR_EQUAL;
        };
    }

    /** Whether the condition asks for a high price rather than a low one. */
    boolean upwards() {
        return this == MORE || this == MORE_OR_EQUAL;
    }
}
