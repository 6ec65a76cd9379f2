package io.github.camelalor.benchmarks;

/** A part of the benchmark that can be run by itself. */
enum Part {
    /** Books over a WebSocket, as fast as they are taken. */
    FEED,
    /** One book frame after another, without a network. */
    PARSING,
    /** One order after another, each with its receipt. */
    ORDERS
}
