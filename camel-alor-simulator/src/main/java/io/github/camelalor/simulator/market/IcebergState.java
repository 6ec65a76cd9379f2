package io.github.camelalor.simulator.market;

/**
 * An iceberg at one moment of its life.
 *
 * @param created what was asked for
 * @param visible the part shown last, in lots
 * @param visibleFilled how much of that part is filled, in lots
 */
public record IcebergState(Iceberg created, long visible, long visibleFilled) {}
