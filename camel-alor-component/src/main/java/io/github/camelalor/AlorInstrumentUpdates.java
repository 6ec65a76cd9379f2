package io.github.camelalor;

/** How the updates of an instrument are delivered, of which the broker sends only what changed. */
public enum AlorInstrumentUpdates {
    /** Each with everything that is known of the instrument. */
    merged,
    /** Each as it came: what is null in it has not changed. */
    partial
}
