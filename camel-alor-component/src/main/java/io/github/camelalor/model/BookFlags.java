package io.github.camelalor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All sets of book flags, made once, so that no book needs a set of its own. */
final class BookFlags {

    private static final BookFlag[] FLAGS = BookFlag.values();
    private static final List<Set<BookFlag>> SETS = sets();

    private BookFlags() {}

    /** Returns the immutable set that equals the given one. */
    static Set<BookFlag> of(Set<BookFlag> flags) {
        return flags.isEmpty() ? SETS.get(0) : SETS.get(mask(flags));
    }

    /** Returns the set with one flag more. */
    static Set<BookFlag> plus(Set<BookFlag> flags, BookFlag flag) {
        return SETS.get(mask(flags) | 1 << flag.ordinal());
    }

    /** Computes the flags that follow from the levels. */
    static Set<BookFlag> seenIn(List<PriceLevel> bids, List<PriceLevel> asks) {
        if (bids.isEmpty() || asks.isEmpty()) {
            BookFlag missing = bids.isEmpty() && asks.isEmpty() ? BookFlag.EMPTY : BookFlag.ONE_SIDED;
            return SETS.get(1 << missing.ordinal() | unsorted(bids, asks));
        }
        int spread = PriceLevels.comparePrices(bids, 0, asks, 0);
        int crossing = spread > 0 ? 1 << BookFlag.CROSSED.ordinal() : spread == 0 ? 1 << BookFlag.LOCKED.ordinal() : 0;
        return SETS.get(crossing | unsorted(bids, asks));
    }

    private static int unsorted(List<PriceLevel> bids, List<PriceLevel> asks) {
        boolean sorted = PriceLevels.runs(bids, 1) && PriceLevels.runs(asks, -1);
        return sorted ? 0 : 1 << BookFlag.UNSORTED.ordinal();
    }

    private static int mask(Set<BookFlag> flags) {
        int mask = 0;
        for (BookFlag flag : FLAGS) {
            if (flags.contains(flag)) {
                mask |= 1 << flag.ordinal();
            }
        }
        return mask;
    }

    private static List<Set<BookFlag>> sets() {
        List<Set<BookFlag>> sets = new ArrayList<>();
        for (int mask = 0; mask < 1 << FLAGS.length; mask++) {
            EnumSet<BookFlag> set = EnumSet.noneOf(BookFlag.class);
            for (BookFlag flag : FLAGS) {
                if ((mask & 1 << flag.ordinal()) != 0) {
                    set.add(flag);
                }
            }
            sets.add(Collections.unmodifiableSet(set));
        }
        return List.copyOf(sets);
    }
}
