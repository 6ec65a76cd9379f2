package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One price of an order book.
 *
 * @param price price; for a bond in percent of its nominal
 * @param volume lots wanted or offered at that price
 * @param yield yield of a bond at that price, in percent; null for everything else
 */
public record PriceLevel(BigDecimal price, long volume, BigDecimal yield) {

    /** Checks that the price is there. */
    public PriceLevel {
        Objects.requireNonNull(price, "price");
    }

    /**
     * Tells whether the price is above another one, exactly, for languages such as Simple that cannot compare decimals.
     *
     * @throws NumberFormatException if the text is no number
     */
    public boolean above(String other) {
        return price.compareTo(new BigDecimal(other)) > 0;
    }

    /** Tells whether the price is below another one, as {@link #above} does. */
    public boolean below(String other) {
        return price.compareTo(new BigDecimal(other)) < 0;
    }
}
