package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Instruments;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Quote;
import io.github.camelalor.simulator.market.RiskRate;
import io.github.camelalor.simulator.market.Security;
import io.github.camelalor.simulator.market.SecurityFilter;
import io.github.camelalor.simulator.market.TradingStatus;
import io.github.camelalor.simulator.wire.MarketBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.Wording;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Instruments and their quotes, over HTTP (protocol E.6). */
final class InstrumentEndpoints {

    private static final String SECURITIES = "/md/v2/securities";
    private static final String SECURITY = SECURITIES + "/{exchange}/{symbol}";
    private static final int DEFAULT_SEARCH = 25;
    private static final Set<String> MARKETS = Set.of("FORTS", "FOND", "CURR", "SPBX");

    private final Access access;
    private final Exchange exchange;
    private final Instruments instruments;
    private final Clock clock;
    private final Wording wording;

    InstrumentEndpoints(Access access, Exchange exchange, Clock clock, Wording wording) {
        this.access = access;
        this.exchange = exchange;
        this.instruments = exchange.instruments();
        this.clock = clock;
        this.wording = wording;
    }

    void addTo(HttpRoutes routes) {
        routes.get(SECURITIES, this::search);
        // Before the paths that would take these words for an exchange or a ticker.
        routes.get(SECURITIES + "/currencyPairs", this::currencyPairs);
        routes.get(SECURITIES + "/{symbols}/quotes", this::quotes);
        routes.get(SECURITIES + "/{exchange}", this::list);
        routes.get(SECURITY, this::security);
        routes.get(SECURITY + "/availableBoards", this::boards);
        routes.get(SECURITY + "/actualFuturesQuote", this::futuresQuote);
        routes.get("/md/v2/risk/rates", this::riskRates);
        routes.get("/md/status/{exchange}/{market}", this::session);
    }

    private HttpAnswer search(HttpCall call) {
        access.present(call);
        Query query = new Query(call);
        SecurityFilter filter = new SecurityFilter(
                query.text("query"),
                query.text("exchange"),
                market(query, "sector"),
                query.text("cficode"),
                query.text("instrumentGroup"),
                query.flag("includeNonBaseBoards"),
                clock.instant());
        List<Security> found = page(query, instruments.search(filter), DEFAULT_SEARCH);
        return HttpAnswer.ok(MarketBodies.securities(found, call.format()));
    }

    private HttpAnswer list(HttpCall call) {
        access.require(call);
        Query query = new Query(call);
        SecurityFilter filter = new SecurityFilter(
                null,
                call.path("exchange"),
                market(query, "market"),
                null,
                null,
                query.flag("includeNonBaseBoards"),
                query.flag("includeOld") ? null : clock.instant());
        List<Security> found = page(query, instruments.search(filter), Integer.MAX_VALUE);
        return HttpAnswer.ok(MarketBodies.securities(found, call.format()));
    }

    private HttpAnswer security(HttpCall call) {
        access.require(call);
        return instruments
                .find(call.path("exchange"), call.path("symbol"), new Query(call).text("instrumentGroup"))
                .map(security -> HttpAnswer.ok(MarketBodies.security(security, call.format())))
                .orElseThrow(Refusals::notFound);
    }

    private HttpAnswer boards(HttpCall call) {
        access.present(call);
        List<String> boards = instruments.boards(call.path("exchange"), call.path("symbol"));
        if (boards.isEmpty()) {
            throw Refusals.notFound();
        }
        return HttpAnswer.ok(MarketBodies.words(boards));
    }

    private HttpAnswer currencyPairs(HttpCall call) {
        access.present(call);
        SecurityFilter currencies = new SecurityFilter(null, null, "CURR", null, null, false, clock.instant());
        return HttpAnswer.ok(MarketBodies.currencyPairs(instruments.search(currencies).stream()
                .map(Security::listing)
                .filter(listing -> listing.symbol().matches("\\w{3}_\\w{3}__TOM"))
                .toList()));
    }

    private HttpAnswer quotes(HttpCall call) {
        Duration delay = access.delay(call);
        List<Quote> quotes = new ArrayList<>();
        for (String pair : call.path("symbols").split(",")) {
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw RequestFailure.badRequest(
                        "The symbols must be pairs like MOEX:SBER with commas between them, not '" + pair + "'");
            }
            exchange.listing(
                            pair.substring(0, colon).trim(),
                            pair.substring(colon + 1).trim(),
                            null)
                    .map(listing -> quote(listing, delay))
                    .ifPresent(quotes::add);
        }
        return HttpAnswer.ok(MarketBodies.quotes(quotes, call.format()));
    }

    private Quote quote(Listing listing, Duration delay) {
        return delay.isZero()
                ? exchange.quote(listing)
                : Quote.at(clock.instant().minus(delay), exchange.tape(listing));
    }

    /** The quote of the future on a base code that expires first, if it has not expired yet. */
    private HttpAnswer futuresQuote(HttpCall call) {
        access.require(call);
        Optional<Listing> future = exchange.listings().stream()
                .filter(listing -> listing.exchange().equalsIgnoreCase(call.path("exchange")))
                .filter(listing -> listing.traits().cfiCode().startsWith("F"))
                .filter(listing -> listing.baseCode().equalsIgnoreCase(call.path("symbol")))
                .filter(listing -> listing.traits().endsAt().isAfter(clock.instant()))
                .min(Comparator.comparing(listing -> listing.traits().endsAt()));
        return future.map(listing -> HttpAnswer.ok(MarketBodies.futuresQuote(exchange.quote(listing), call.format())))
                .orElseThrow(Refusals::notFound);
    }

    private HttpAnswer riskRates(HttpCall call) {
        access.present(call);
        Query query = new Query(call);
        query.required("riskCategoryId");
        int category = query.integer("riskCategoryId", 0, Integer.MAX_VALUE, 0);
        String market = query.text("exchange");
        String ticker = query.text("ticker");
        String search = query.text("search");
        List<RiskRate> rates = instruments.riskRates(category).stream()
                .filter(rate -> market == null || rate.listing().exchange().equalsIgnoreCase(market))
                .filter(rate -> ticker == null || rate.listing().symbol().equalsIgnoreCase(ticker))
                .filter(rate -> search == null
                        || begins(rate.listing().symbol(), search)
                        || begins(rate.listing().isin(), search))
                .toList();
        return HttpAnswer.ok(MarketBodies.riskRates(page(query, rates, Integer.MAX_VALUE), rates.size(), wording));
    }

    private static boolean begins(String text, String part) {
        return text != null && text.regionMatches(true, 0, part, 0, part.length());
    }

    private HttpAnswer session(HttpCall call) {
        access.present(call);
        String market = call.path("market").toUpperCase(Locale.ROOT);
        List<Listing> listings = exchange.listings().stream()
                .filter(listing -> listing.exchange().equalsIgnoreCase(call.path("exchange")))
                .filter(listing -> listing.market().equals(market))
                .toList();
        if (listings.isEmpty()) {
            throw new RequestFailure(500, null, "There is no such market");
        }
        boolean open = listings.stream().anyMatch(listing -> exchange.tradingStatus(listing) != TradingStatus.CLOSED);
        return HttpAnswer.ok(MarketBodies.session(market, open ? "open" : "closed"));
    }

    private static String market(Query query, String name) {
        String market = query.text(name);
        if (market != null && !MARKETS.contains(market.toUpperCase(Locale.ROOT))) {
            throw RequestFailure.badRequest(
                    "The parameter '" + name + "' must be FORTS, FOND, CURR or SPBX, not '" + market + "'");
        }
        return market;
    }

    private static <T> List<T> page(Query query, List<T> all, int defaultLimit) {
        int offset = Math.min(query.integer("offset", 0, Integer.MAX_VALUE, 0), all.size());
        int limit = query.integer("limit", 0, Integer.MAX_VALUE, defaultLimit);
        return all.subList(offset, offset + Math.min(limit, all.size() - offset));
    }
}
