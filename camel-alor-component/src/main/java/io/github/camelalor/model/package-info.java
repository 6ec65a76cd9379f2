/**
 * The records that routes see: instruments, order books, own orders and trades, positions, the order that is sent and
 * the receipt that comes back.
 *
 * <p>Everything here is immutable and may be shared between threads. Prices and money are {@link java.math.BigDecimal}
 * as written by the broker, order numbers are text, times are {@link java.time.Instant}; a quantity is a number of lots
 * unless its name says units. A component is null only where its documentation says so.
 *
 * <p>This package knows nothing of Camel, Vert.x or Jackson.
 */
package io.github.camelalor.model;
