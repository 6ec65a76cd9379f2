package io.github.camelalor.model;

import java.util.Objects;

/**
 * A pair of currencies and the instrument that trades it.
 *
 * @param firstCode currency that is bought
 * @param secondCode currency that it is paid in
 * @param symbol ticker of the pair, settled tomorrow; null if nothing trades it
 */
public record CurrencyPair(String firstCode, String secondCode, String symbol) implements BrokerRecord {

    /** Checks that everything is there without which it means nothing. */
    public CurrencyPair {
        Objects.requireNonNull(firstCode, "firstCode");
        Objects.requireNonNull(secondCode, "secondCode");
    }
}
