package io.github.camelalor.simulator.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The shown volume of each price level of a book; guarded by the lock of the exchange. Prices are counts of steps. */
final class Levels {
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();

    /** Adds lots to a level, or takes them away if they are negative. */
    void change(Side side, long steps, long lots) {
        of(side).merge(steps, lots, (before, by) -> before + by == 0 ? null : before + by);
    }

    /** The best price of a side. */
    OptionalLong best(Side side) {
        NavigableMap<Long, Long> levels = of(side);
        return levels.isEmpty() ? OptionalLong.empty() : OptionalLong.of(levels.firstKey());
    }

    /** The lots at the best price of a side; none if it is empty. */
    long bestVolume(Side side) {
        Map.Entry<Long, Long> best = of(side).firstEntry();
        return best == null ? 0 : best.getValue();
    }

    /** The number of levels of a side. */
    int depth(Side side) {
        return of(side).size();
    }

    /** The lots that an incoming order could see at its limit or better. */
    long reachable(Side incoming, long limit) {
        long lots = 0;
        for (long volume : against(incoming, limit).values()) {
            lots += volume;
        }
        return lots;
    }

    /** The same at the best price alone. */
    long reachableAtBest(Side incoming, long limit) {
        Map.Entry<Long, Long> best = against(incoming, limit).firstEntry();
        return best == null ? 0 : best.getValue();
    }

    /** Lots times steps that an incoming order would trade. */
    long turnover(Side incoming, long limit, long lots) {
        long rest = lots;
        long turnover = 0;
        for (Map.Entry<Long, Long> level : against(incoming, limit).entrySet()) {
            long taken = Math.min(rest, level.getValue());
            turnover = Math.addExact(turnover, Math.multiplyExact(taken, level.getKey()));
            rest -= taken;
            if (rest == 0) {
                break;
            }
        }
        return turnover;
    }

    /** The best levels of a side, at most so many. */
    List<BookLevel> top(Side side, Listing listing, int depth) {
        NavigableMap<Long, Long> levels = of(side);
        List<BookLevel> top = new ArrayList<>(Math.min(levels.size(), depth));
        for (Map.Entry<Long, Long> level : levels.entrySet()) {
            if (top.size() == depth) {
                break;
            }
            top.add(new BookLevel(listing.price(level.getKey()), level.getValue()));
        }
        return top;
    }

    private NavigableMap<Long, Long> against(Side incoming, long limit) {
        return of(incoming.opposite()).headMap(limit, true);
    }

    private NavigableMap<Long, Long> of(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
