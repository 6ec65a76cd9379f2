/**
 * Compares the component with what one would use instead, on one machine and in one run.
 *
 * <p>{@link io.github.camelalor.benchmarks.Benchmark} starts a far end (a sender of books, or a broker for orders), which
 * lives as long as it is needed, and after each other the contenders, each in a JVM of its own for each round, so that none
 * profits or suffers from what the compiler and the collector learnt from another. Nothing here asserts a speed: the figures
 * are for people to judge.
 */
package io.github.camelalor.benchmarks;
