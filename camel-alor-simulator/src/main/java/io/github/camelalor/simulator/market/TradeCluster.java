package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was traded at each price while a candle lasted.
 *
 * @param time Unix seconds of the start of the candle
 * @param levels its prices, lowest first
 */
public record TradeCluster(long time, List<Level> levels) {
    /** Keeps its own copy. */
    public TradeCluster {
        levels = List.copyOf(levels);
    }

    /**
     * One price.
     *
     * @param price price
     * @param bought lots of the trades that were made by buying
     * @param sold lots of the trades that were made by selling
     */
    public record Level(BigDecimal price, long bought, long sold) {
        Level plus(Level other) {
            return new Level(price, bought + other.bought, sold + other.sold);
        }
    }
}
