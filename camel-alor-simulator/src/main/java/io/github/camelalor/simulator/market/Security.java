package io.github.camelalor.simulator.market;

/**
 * An instrument as it is looked up.
 *
 * @param state the instrument and what may change about it
 * @param rating its place among the instruments by yesterday's turnover: the more, the higher
 */
public record Security(InstrumentState state, long rating) {
    /** The instrument. */
    public Listing listing() {
        return state.listing();
    }
}
