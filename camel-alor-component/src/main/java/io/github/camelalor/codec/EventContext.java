package io.github.camelalor.codec;

/**
 * What was asked for, as frames do not always repeat it.
 *
 * @param exchange code of the exchange
 * @param symbol ticker; null for a portfolio
 * @param board trading mode; null for the primary one
 * @param portfolio portfolio; null for market data
 * @param timeframe length of a bar; null but for bars
 */
public record EventContext(String exchange, String symbol, String board, String portfolio, String timeframe) {

    /** The context of JSON that says everything itself. */
    static final EventContext NOTHING = new EventContext(null, null, null, null);

    /** Makes the context of anything but bars. */
    public EventContext(String exchange, String symbol, String board, String portfolio) {
        this(exchange, symbol, board, portfolio, null);
    }

    /** Makes the context of market data of an instrument. */
    public static EventContext ofInstrument(String exchange, String symbol, String board) {
        return new EventContext(exchange, symbol, board, null);
    }

    /** Makes the context of bars. */
    public static EventContext ofBars(String exchange, String symbol, String board, String timeframe) {
        return new EventContext(exchange, symbol, board, null, timeframe);
    }

    /** Makes the context of events of a portfolio. */
    public static EventContext ofPortfolio(String exchange, String portfolio) {
        return new EventContext(exchange, null, null, portfolio);
    }
}
