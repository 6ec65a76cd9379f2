package io.github.camelalor;

import io.github.camelalor.model.OrderType;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an endpoint is about: the first part of its URI. */
public enum AlorOperation {
    /** The order book of an instrument. */
    ORDERBOOK("orderbook", true, true, Subject.INSTRUMENT),
    /** Candles of an instrument. */
    BARS("bars", true, true, Subject.INSTRUMENT),
    /** Quotes of an instrument. */
    QUOTES("quotes", true, true, Subject.INSTRUMENT),
    /** The changing part of an instrument; asked, the whole of it. */
    INSTRUMENTS("instruments", true, true, Subject.INSTRUMENT),
    /** Everybody's trades in an instrument. */
    ALL_TRADES("all-trades", true, true, Subject.INSTRUMENT),
    /** Positions of a portfolio, cash included. */
    POSITIONS("positions", true, true, Subject.PORTFOLIO),
    /** The money side of a portfolio. */
    SUMMARY("summary", true, true, Subject.PORTFOLIO),
    /** Risk figures of a portfolio. */
    RISK("risk", true, true, Subject.PORTFOLIO),
    /** Money and risk of a derivatives portfolio. */
    SPECTRA_RISK("spectra-risk", true, true, Subject.PORTFOLIO),
    /** Own trades of a portfolio. */
    TRADES("trades", true, true, Subject.PORTFOLIO),
    /** Own orders of a portfolio. */
    ORDERS("orders", true, true, Subject.PORTFOLIO),
    /** Own conditional orders of a portfolio. */
    STOP_ORDERS("stop-orders", true, true, Subject.PORTFOLIO),
    /** A market order. */
    MARKET_ORDER("market-order", false, true, Subject.INSTRUMENT),
    /** A limit order. */
    LIMIT_ORDER("limit-order", false, true, Subject.INSTRUMENT),
    /** A conditional order that becomes a market order. */
    STOP_ORDER("stop-order", false, true, Subject.INSTRUMENT),
    /** A conditional order that becomes a limit order. */
    STOP_LIMIT_ORDER("stop-limit-order", false, true, Subject.INSTRUMENT),
    /** Cancels all working orders of a portfolio. */
    CANCEL_ALL("cancel-all", false, true, Subject.PORTFOLIO),
    /** What an order would cost. */
    ESTIMATE("estimate", false, true, Subject.INSTRUMENT),
    /** Orders that the broker ties together. */
    ORDER_GROUP("order-group", false, true, Subject.NOTHING),
    /** The broker's clock. */
    TIME("time", false, true, Subject.NOTHING),
    /** The boards of an instrument. */
    BOARDS("boards", false, true, Subject.INSTRUMENT),
    /** The pairs of currencies. */
    CURRENCY_PAIRS("currency-pairs", false, true, Subject.NOTHING),
    /** How the broker rates the risk of instruments. */
    RISK_RATES("risk-rates", false, true, Subject.NOTHING),
    /** Quotes of the future that a base code stands for now. */
    FUTURES_QUOTE("futures-quote", false, true, Subject.INSTRUMENT);

    /** What the rest of an endpoint's path is about. */
    private enum Subject {
        INSTRUMENT,
        PORTFOLIO,
        NOTHING
    }

    private final String text;
    private final boolean consumes;
    private final boolean produces;
    private final Subject subject;

    AlorOperation(String text, boolean consumes, boolean produces, Subject subject) {
        this.text = text;
        this.consumes = consumes;
        this.produces = produces;
        this.subject = subject;
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
        return subject == Subject.INSTRUMENT;
    }

    /** Tells whether a portfolio has to be known before anything can be asked. */
    public boolean perPortfolio() {
        return subject == Subject.PORTFOLIO;
    }

    /** Returns the kind of the orders that it is about; null if it is about none. */
    OrderType orderType() {
        return switch (this) {
            case MARKET_ORDER -> OrderType.MARKET;
            case LIMIT_ORDER -> OrderType.LIMIT;
            case STOP_ORDER -> OrderType.STOP;
            case STOP_LIMIT_ORDER -> OrderType.STOPLIMIT;
            default -> null;
        };
    }

    /** Tells whether producers send commands about orders, and not questions. */
    boolean sendsOrders() {
        return orderType() != null || this == CANCEL_ALL;
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
