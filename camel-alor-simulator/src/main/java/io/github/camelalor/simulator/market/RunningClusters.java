package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sorts trades, oldest first, into clusters as they come. Not thread-safe. */
public final class RunningClusters {
    private final Timeframe timeframe;
    private final NavigableMap<BigDecimal, TradeCluster.Level> levels = new TreeMap<>();
    private long start = Long.MIN_VALUE;

    /** Sorts into clusters of one width. */
    public RunningClusters(Timeframe timeframe) {
        this.timeframe = timeframe;
    }

    /** Adds trades and gives the clusters that they change: the finished ones in their last state, then the newest. */
    public List<TradeCluster> add(List<PublicTrade> trades) {
        List<TradeCluster> changed = new ArrayList<>();
        boolean pending = false;
        for (PublicTrade trade : trades) {
            long begin = timeframe.start(trade.time().getEpochSecond());
            if (begin > start) {
                if (pending) {
                    changed.add(cluster());
                }
                levels.clear();
                start = begin;
            }
            long bought = trade.side() == Side.BUY ? trade.quantity() : 0;
            levels.merge(
                    trade.price(),
                    new TradeCluster.Level(trade.price(), bought, trade.quantity() - bought),
                    TradeCluster.Level::plus);
            pending = true;
        }
        if (pending) {
            changed.add(cluster());
        }
        return changed;
    }

    private TradeCluster cluster() {
        return new TradeCluster(start, List.copyOf(levels.values()));
    }
}
