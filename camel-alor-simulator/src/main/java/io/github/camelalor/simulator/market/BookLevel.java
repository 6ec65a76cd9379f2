package io.github.camelalor.simulator.market;

import java.math.BigDecimal;

/**
 * One price level of a book.
 *
 * @param price price
 * @param volume lots at this price
 */
public record BookLevel(BigDecimal price, long volume) {}
