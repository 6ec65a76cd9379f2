package io.github.camelalor;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an endpoint is about: the first part of its URI. */
public enum AlorOperation {
    /** The order book of an instrument. */
    ORDERBOOK("orderbook", true, true, true),
    /** Own orders of a portfolio. */
    ORDERS("orders", true, true, false),
    /** Own trades of a portfolio. */
    TRADES("trades", true, true, false),
    /** Positions of a portfolio, cash included. */
    POSITIONS("positions", true, true, false),
    /** A market order. */
    MARKET_ORDER("market-order", false, true, true),
    /** The broker's clock. */
    TIME("time", false, true, false);

    private final String text;
    private final boolean consumes;
    private final boolean produces;
    private final boolean perInstrument;

    AlorOperation(String text, boolean consumes, boolean produces, boolean perInstrument) {
        this.text = text;
        this.consumes = consumes;
        this.produces = produces;
        this.perInstrument = perInstrument;
    }

    /** Tells whether {@code from(...)} is possible. */
    public boolean consumes() {
        return consumes;
    }

    /** Tells whether {@code to(...)} is possible. */
    public boolean produces() {
        return produces;
    }

    /** Tells whether it is about instruments; otherwise it is about a portfolio, or about neither. */
    public boolean perInstrument() {
        return perInstrument;
    }

    /** Tells whether a portfolio has to be known before anything can be asked. */
    public boolean perPortfolio() {
        return this == ORDERS || this == TRADES || this == POSITIONS;
    }

    static AlorOperation of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown operation '" + text + "'; allowed in from: "
                        + named(AlorOperation::consumes) + "; allowed in to: " + named(AlorOperation::produces)));
    }

    static String named(Predicate<AlorOperation> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(AlorOperation::toString)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text;
    }
}
