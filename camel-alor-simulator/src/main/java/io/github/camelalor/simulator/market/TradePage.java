package io.github.camelalor.simulator.market;

import java.util.List;

/**
 * Some of many trades.
 *
 * @param total how many there are
 * @param trades the trades of this page, oldest first
 */
public record TradePage(long total, List<PublicTrade> trades) {
    /** Keeps its own copy. */
    public TradePage {
        trades = List.copyOf(trades);
    }
}
