package io.github.camelalor.model;

import java.math.BigDecimal;

/**
 * The iceberg details of an own order. Each is null where the broker sends none.
 *
 * @param creationFixedQuantity visible part that the order was made with, lots
 * @param creationVarianceQuantity variance that the order was made with, percent
 * @param visibleQuantityUnits visible part now, units
 * @param visibleQuantity visible part now, lots
 * @param visibleFilledQuantityUnits filled of the visible part, units
 * @param visibleFilledQuantity filled of the visible part, lots
 */
public record Iceberg(
        BigDecimal creationFixedQuantity,
        BigDecimal creationVarianceQuantity,
        BigDecimal visibleQuantityUnits,
        BigDecimal visibleQuantity,
        BigDecimal visibleFilledQuantityUnits,
        BigDecimal visibleFilledQuantity) {}
