package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/**
 * The prices between which orders are taken, both included.
 *
 * @param min lowest price
 * @param max highest price
 */
public record PriceLimits(BigDecimal min, BigDecimal max) {
    /** Checks that there is room between the two. */
    public PriceLimits {
        if (min.signum() <= 0 || min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("Price limits must be positive and apart: " + min + " to " + max);
        }
    }

    static PriceLimits of(Listing listing) {
        return new PriceLimits(listing.priceMin(), listing.priceMax());
    }

    /** Whether orders at this price are taken. */
    public boolean contain(BigDecimal price) {
        return price.compareTo(min) >= 0 && price.compareTo(max) <= 0;
    }
}
