/**
 * Compares the component with what one would use instead, on one machine and in one run.
 *
 * <p>{@link io.github.camelalor.benchmarks.Benchmark} starts a sender, which lives as long as the run, and after each
 * other the receivers, each in a JVM of its own for each round, so that no receiver profits or suffers from what the
 * compiler and the collector learnt from another. Nothing here asserts a speed: the figures are for people to judge.
 */
package io.github.camelalor.benchmarks;
