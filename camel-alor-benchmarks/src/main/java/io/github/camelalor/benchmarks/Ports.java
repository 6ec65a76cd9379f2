package io.github.camelalor.benchmarks;

/**
 * Where the sender listens.
 *
 * @param feed port of {@code /refresh} and {@code /ws}
 * @param progress port of {@link Progress}
 */
record Ports(int feed, int progress) {}
