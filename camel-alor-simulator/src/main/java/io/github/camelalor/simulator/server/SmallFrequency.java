package io.github.camelalor.simulator.server;

/** What the interval of a subscription becomes that is shorter than its format allows (protocol H.8). */
public enum SmallFrequency {
    /** The shortest that the format allows. */
    MINIMUM,
    /** The default of 175 ms, or the shortest that the format allows if that is longer. */
    DEFAULT
}
