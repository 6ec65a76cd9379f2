package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.Listing;
import java.util.Optional;

/** Finds a listing; {@code exchange::listing} is one. */
@FunctionalInterface
public interface Listed {
    /** The listing, if there is one; a null board stands for the primary one. */
    Optional<Listing> find(String exchange, String symbol, String board);
}
