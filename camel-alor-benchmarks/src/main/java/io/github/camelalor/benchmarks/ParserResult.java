package io.github.camelalor.benchmarks;

/**
 * What it takes to parse one book frame.
 *
 * @param nanos of processor time, median over the samples
 * @param fastest of the samples, in nanoseconds a frame
 * @param slowest of the samples, in nanoseconds a frame
 * @param bytes allocated on the heap
 */
record ParserResult(double nanos, double fastest, double slowest, double bytes) {}
