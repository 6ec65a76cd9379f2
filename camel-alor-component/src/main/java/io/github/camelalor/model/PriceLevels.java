package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The levels of one side of an order book in two or three longs each; {@link PriceLevel} and {@link BigDecimal} are made
 * when a level is looked at.
 *
 * <p>Immutable, and equal to any list of equal levels. A number that does not fit its long is not rounded: {@link Packer}
 * says so, and the caller keeps a plain list instead.
 */
public final class PriceLevels extends AbstractList<PriceLevel> implements RandomAccess {

    private static final PriceLevels NONE = new PriceLevels(new long[0], 0, 2);

    private final long[] cells;
    private final int size;
    private final int width;

    private PriceLevels(long[] cells, int size, int width) {
        this.cells = cells;
        this.size = size;
        this.width = width;
    }

    /** Returns the list itself if it is immutable in this form already, else an immutable copy. */
    static List<PriceLevel> copyOf(List<PriceLevel> levels) {
        return levels instanceof PriceLevels ? levels : List.copyOf(levels);
    }

    @Override
    public PriceLevel get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("level " + index + " of " + size);
        }
        int at = index * width;
        BigDecimal yield = width == 3 && cells[at + 2] != Decimals.NONE ? Decimals.unpack(cells[at + 2]) : null;
        return new PriceLevel(Decimals.unpack(cells[at]), cells[at + 1], yield);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof PriceLevels levels && levels.width == width) {
            return levels.size == size && Arrays.equals(cells, 0, size * width, levels.cells, 0, size * width);
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** Compares the prices of two levels without making objects where both lists are packed. */
    static int comparePrices(List<PriceLevel> left, int leftIndex, List<PriceLevel> right, int rightIndex) {
        if (left instanceof PriceLevels a && right instanceof PriceLevels b) {
            return Decimals.compare(a.cells[leftIndex * a.width], b.cells[rightIndex * b.width]);
        }
        return left.get(leftIndex).price().compareTo(right.get(rightIndex).price());
    }

    /** Whether the prices run strictly down, for a sign of 1, or up, for -1. */
    static boolean runs(List<PriceLevel> levels, int sign) {
        if (levels instanceof PriceLevels packed) {
            return packed.runs(sign);
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i - 1).price().compareTo(levels.get(i).price()) * sign <= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean runs(int sign) {
        for (int at = width; at < size * width; at += width) {
            if (Decimals.compare(cells[at - width], cells[at]) * sign <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Packs levels one by one; for one thread and one list. */
    public static final class Packer {

        private static final int USUAL_DEPTH = 20;

        private long[] cells;
        private int size;
        private int width = 2;

        /**
         * Adds a level without a yield.
         *
         * @return false if the price has too many digits; the packer is of no use then
         */
        public boolean add(long unscaledPrice, int priceScale, long volume) {
            return Decimals.fits(unscaledPrice, priceScale)
                    && put(Decimals.pack(unscaledPrice, priceScale), volume, Decimals.NONE);
        }

        /**
         * Adds a level with a yield.
         *
         * @return false if the price or the yield has too many digits; the packer is of no use then
         */
        public boolean add(long unscaledPrice, int priceScale, long volume, long unscaledYield, int yieldScale) {
            if (!Decimals.fits(unscaledPrice, priceScale) || !Decimals.fits(unscaledYield, yieldScale)) {
                return false;
            }
            if (width == 2) {
                widen();
            }
            return put(Decimals.pack(unscaledPrice, priceScale), volume, Decimals.pack(unscaledYield, yieldScale));
        }

        /** Ends the list; the packer must not be used afterwards. */
        public PriceLevels pack() {
            if (size == 0) {
                return NONE;
            }
            int used = size * width;
            return new PriceLevels(used * 2 < cells.length ? Arrays.copyOf(cells, used) : cells, size, width);
        }

        private boolean put(long price, long volume, long yield) {
            int at = size * width;
            if (cells == null) {
                cells = new long[USUAL_DEPTH * width];
            } else if (at == cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[at] = price;
            cells[at + 1] = volume;
            if (width == 3) {
                cells[at + 2] = yield;
            }
            size++;
            return true;
        }

        private void widen() {
            long[] narrow = cells;
            width = 3;
            if (narrow == null) {
                return;
            }
            cells = new long[narrow.length / 2 * 3];
            for (int i = 0; i < size; i++) {
                cells[i * 3] = narrow[i * 2];
                cells[i * 3 + 1] = narrow[i * 2 + 1];
                cells[i * 3 + 2] = Decimals.NONE;
            }
        }
    }
}
