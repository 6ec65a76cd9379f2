package io.github.camelalor.simulator.wire;

/** The set of fields and names a client wants to be answered with. */
public enum WireFormat {
    /** Long names, deprecated fields included; the default. */
    SIMPLE(25),
    /** Short names. */
    SLIM(10),
    /** Long names, the full set. */
    HEAVY(500);

    private final int minFrequency;

    WireFormat(int minFrequency) {
        this.minFrequency = minFrequency;
    }

    /** The shortest interval between two frames of a state subscription, in milliseconds. */
    public int minFrequency() {
        return minFrequency;
    }

    /**
     * Reads the name of a format, in any case; null and the empty string mean {@link #SIMPLE}.
     *
     * @throws RequestFailure if there is no such format
     */
    public static WireFormat parse(String name) {
        if (name == null || name.isBlank()) {
            return SIMPLE;
        }
        for (WireFormat format : values()) {
            if (format.name().equalsIgnoreCase(name.trim())) {
                return format;
            }
        }
        throw RequestFailure.badRequest("Unknown format '" + name + "'");
    }

    boolean slim() {
        return this == SLIM;
    }
}
