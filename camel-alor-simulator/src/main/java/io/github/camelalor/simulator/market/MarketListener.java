package io.github.camelalor.simulator.market;

/** Hears what happens on the exchange; see {@link Exchange#listen}. */
public interface MarketListener {
    /**
     * The book of a listing has changed, once or several times, and perhaps by trades: ask for the book and the tape
     * when they are needed.
     */
    default void bookChanged(Listing listing) {}

    /** An order was accepted, filled further, or ended. */
    default void orderChanged(OrderState order) {}

    /** A stop order was accepted, activated, has triggered or ended, or its exchange order was filled further. */
    default void stopOrderChanged(StopOrderState stopOrder) {}

    /** A client's order was traded. */
    default void traded(OwnTrade trade) {}

    /** A position or the money of a portfolio has changed. */
    default void positionChanged(PositionState position) {}

    /** The price limits of a listing were moved. */
    default void priceLimitsChanged(Listing listing) {}

    /** A listing has entered another trading phase. */
    default void tradingStatusChanged(Listing listing, TradingStatus status) {}
}
