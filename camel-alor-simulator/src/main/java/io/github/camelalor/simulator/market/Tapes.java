package io.github.camelalor.simulator.market;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The tape of each listing, with a past of its own up to now. */
final class Tapes {
    private static final long SEED_STRIDE = 0x9E3779B97F4A7C15L;

    private final Map<Listing, Tape> tapes = new HashMap<>();

    /**
     * @param seed seed of the market
     * @param lastTradeIds the last trade id before this session in each section
     */
    Tapes(List<Listing> listings, Clock clock, long seed, ToLongFunction<Section> lastTradeIds) {
        Instant opening = clock.instant();
        Map<Section, List<Listing>> sections = listings.stream().collect(Collectors.groupingBy(Listing::section));
        for (Listing listing : listings) {
            List<Listing> section = sections.get(listing.section());
            Past past = new Past(
                    listing,
                    seed * SEED_STRIDE + listing.hashCode(),
                    opening,
                    lastTradeIds.applyAsLong(listing.section()),
                    section.size(),
                    section.indexOf(listing));
            tapes.put(listing, new Tape(listing, clock, past));
        }
    }

    Tape of(Listing listing) {
        return tapes.get(listing);
    }
}
