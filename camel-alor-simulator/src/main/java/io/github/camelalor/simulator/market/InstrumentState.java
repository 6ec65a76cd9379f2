package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/**
 * What may change about an instrument during a session.
 *
 * @param listing the instrument
 * @param status trading phase
 * @param priceMin lower price limit
 * @param priceMax upper price limit
 */
public record InstrumentState(Listing listing, TradingStatus status, BigDecimal priceMin, BigDecimal priceMax) {}
