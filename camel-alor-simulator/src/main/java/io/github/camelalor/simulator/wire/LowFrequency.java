package io.github.camelalor.simulator.wire;

/** What becomes of a frequency below the minimum of its format (protocol H.8). */
public enum LowFrequency {
    /** It is raised to the minimum. */
    MINIMUM,
    /** The default of 175 milliseconds is used instead, though it is below the minimum of {@link WireFormat#HEAVY}. */
    DEFAULT
}
