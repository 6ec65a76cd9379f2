package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A trade as everybody sees it.
 *
 * @param id trade id, the same as in the trades of the clients behind it; grows with time within a listing
 * @param listing what was traded
 * @param side side of the order that came second and so made the trade
 * @param time when
 * @param quantity lots
 * @param price price
 * @param openInterest contracts open after the trade; zero outside the derivatives market
 */
public record PublicTrade(
        long id, Listing listing, Side side, Instant time, long quantity, BigDecimal price, long openInterest) {}
