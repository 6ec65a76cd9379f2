package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/** The risk class of a client, which says how much of a position must be covered. */
public enum ClientType {
    LOW_RISK("LowRisk", "0.3"),
    STANDARD_RISK("StandardRisk", "0.2"),
    HIGH_RISK("HighRisk", "0.1"),
    SPECIAL("Special", "0.1");

    private final String code;
    private final BigDecimal initialRate;

    ClientType(String code, String initialRate) {
        this.code = code;
        this.initialRate = new BigDecimal(initialRate);
    }

    /** The broker's word for this class. */
    public String code() {
        return code;
    }

    /** The broker's number of this class. */
    public int category() {
        return ordinal();
    }

    /** The part of a position's value that is its initial margin. */
    public BigDecimal initialRate() {
        return initialRate;
    }
}
