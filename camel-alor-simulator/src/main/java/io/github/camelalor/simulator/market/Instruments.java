package io.github.camelalor.simulator.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Every instrument that can be looked up: those that are traded here, and others that are not. Thread-safe. */
public final class Instruments {
    private final List<Listing> traded;
    private final List<Listing> further;
    private final Function<Listing, InstrumentState> states;
    private final ToLongFunction<Listing> ratings;

    /**
     * @param states tells the state of what is traded
     * @param ratings tells the rating of what is traded
     */
    Instruments(
            List<Listing> traded,
            List<Listing> further,
            Function<Listing, InstrumentState> states,
            ToLongFunction<Listing> ratings) {
        this.traded = List.copyOf(traded);
        this.further = List.copyOf(further);
        this.states = states;
        this.ratings = ratings;
    }

    /** The instruments looked for, those of the highest turnover first. */
    public List<Security> search(SecurityFilter filter) {
        List<Security> found = new ArrayList<>();
        traded.stream().filter(filter::wants).map(this::traded).forEach(found::add);
        further.stream().filter(filter::wants).map(Instruments::untraded).forEach(found::add);
        found.sort(Comparator.comparingLong(Security::rating).reversed());
        return found;
    }

    /**
     * Finds one instrument by its ticker or, failing that, by its short name.
     *
     * @param board board, or null for the main one
     */
    public Optional<Security> find(String exchange, String symbol, String board) {
        return find(exchange, board, listing -> listing.symbol().equals(symbol))
                .or(() -> find(exchange, board, listing -> listing.shortName().equals(symbol)));
    }

    private Optional<Security> find(String exchange, String board, Predicate<Listing> named) {
        SecurityFilter filter = new SecurityFilter(null, exchange, null, null, board, false, null);
        Predicate<Listing> wanted = named.and(filter::wants);
        return traded.stream().filter(wanted).map(this::traded).findFirst().or(() -> further.stream()
                .filter(wanted)
                .map(Instruments::untraded)
                .findFirst());
    }

    /** The boards that an instrument is listed on, the main one first; none if there is no such instrument. */
    public List<String> boards(String exchange, String symbol) {
        return search(new SecurityFilter(null, exchange, null, null, null, true, null)).stream()
                .map(Security::listing)
                .filter(listing -> listing.symbol().equals(symbol))
                .map(Listing::board)
                .distinct()
                .toList();
    }

    /** The risk rates of all instruments on their main boards for a category of clients. */
    public List<RiskRate> riskRates(int riskCategoryId) {
        List<RiskRate> rates = new ArrayList<>();
        for (Security security : search(new SecurityFilter(null, null, null, null, null, false, null))) {
            rates.add(RiskRate.of(rates.size(), security.listing(), riskCategoryId));
        }
        return rates;
    }

    private Security traded(Listing listing) {
        return new Security(states.apply(listing), ratings.applyAsLong(listing));
    }

    private static Security untraded(Listing listing) {
        return new Security(
                new InstrumentState(listing, TradingStatus.CLOSED, listing.priceMin(), listing.priceMax()), 0);
    }
}
