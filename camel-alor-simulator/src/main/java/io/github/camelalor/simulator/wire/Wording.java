package io.github.camelalor.simulator.wire;

/**
 * How the broker writes what its documents write in two ways (protocol H.13, H.14).
 *
 * <p>The defaults are what the published schemas say. May be changed at any time and from any thread.
 */
public final class Wording {

    private volatile boolean bp2v = false;
    private volatile boolean loneObjects = false;

    /** Whether the buying powers of a slim summary are called {@code bp2v}. */
    public boolean bp2v() {
        return bp2v;
    }

    /** Calls the buying powers of a slim summary {@code bp2v}, as one sample has it, or {@code bpv2}, as the schema. */
    public Wording bp2v(boolean value) {
        bp2v = value;
        return this;
    }

    /** Whether past anonymous trades and risk rates are written without an array, where there is but one. */
    public boolean loneObjects() {
        return loneObjects;
    }

    /** Writes one past anonymous trade, and one risk rate, without an array, as the samples have it, or like several, as the schemas. */
    public Wording loneObjects(boolean value) {
        loneObjects = value;
        return this;
    }

    String slimBuyingPowersName() {
        return bp2v ? "bp2v" : "bpv2";
    }
}
