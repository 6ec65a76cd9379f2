package io.github.camelalor.benchmarks;

/**
 * What one client did in one round.
 *
 * @param medianMicros from giving an order to having its receipt, median of the measured time
 * @param p99Micros the same, 99th percentile
 * @param ordersPerSecond orders with a receipt, one after another, per second of the measured time
 * @param cpuMicrosPerOrder processor time of the client's JVM, its compiler and collector included, per order of the measured
 *     time
 * @param bytesPerOrder bytes allocated on the heap of the client's JVM, per order of the measured time
 * @param confirmed orders with a receipt, from the first to the last of the round
 */
record OrderResult(
        double medianMicros,
        double p99Micros,
        double ordersPerSecond,
        double cpuMicrosPerOrder,
        double bytesPerOrder,
        long confirmed) {}
