package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Bar;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.Tape;
import io.github.camelalor.simulator.market.Timeframe;
import io.github.camelalor.simulator.market.TradeFilter;
import io.github.camelalor.simulator.wire.MarketBodies;
import io.github.camelalor.simulator.wire.RequestFailure;
import io.github.camelalor.simulator.wire.WireFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was traded, over HTTP: anonymous trades and candles (protocol E.6). */
final class TapeEndpoints {

    private static final int MAX_PAGE = 50_000;
    /** More would take hundreds of megabytes; the start of the candle before the first one says that there are more. */
    private static final int MAX_BARS = 200_000;

    private final Access access;
    private final Exchange exchange;
    private final Clock clock;
    private final BrokerBehaviour behaviour;

    TapeEndpoints(Access access, Exchange exchange, Clock clock, BrokerBehaviour behaviour) {
        this.access = access;
        this.exchange = exchange;
        this.clock = clock;
        this.behaviour = behaviour;
    }

    void addTo(HttpRoutes routes) {
        routes.get("/md/v2/securities/{exchange}/{symbol}/alltrades", this::today);
        routes.get("/md/v2/securities/{exchange}/{symbol}/alltrades/history", this::pastTrades);
        routes.get("/md/v2/history", this::bars);
    }

    private HttpAnswer today(HttpCall call) {
        access.require(call);
        Query query = new Query(call);
        List<PublicTrade> trades = new ArrayList<>(tape(call).today(filter(query)));
        if (query.flag("descending")) {
            Collections.reverse(trades);
        }
        int offset = Math.min(query.integer("offset", 0, Integer.MAX_VALUE, 0), trades.size());
        int take = query.integer("take", 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        List<PublicTrade> page = trades.subList(offset, offset + Math.min(take, trades.size() - offset));
        return HttpAnswer.ok(MarketBodies.publicTrades(page, call.format(), behaviour.anonymousOrderNumberAsText()));
    }

    private static TradeFilter filter(Query query) {
        return new TradeFilter(
                query.moment("from"),
                query.moment("to"),
                query.integer("fromId"),
                query.integer("toId"),
                query.integer("qtyFrom"),
                query.integer("qtyTo"),
                query.decimal("priceFrom"),
                query.decimal("priceTo"),
                side(query.text("side")));
    }

    private static Side side(String word) {
        if (word == null) {
            return null;
        }
        for (Side side : Side.values()) {
            if (side.code().equalsIgnoreCase(word)) {
                return side;
            }
        }
        throw RequestFailure.badRequest("The parameter 'side' must be buy or sell, not '" + word + "'");
    }

    private HttpAnswer pastTrades(HttpCall call) {
        access.require(call);
        Query query = new Query(call);
        Tape tape = tape(call);
        query.required("limit");
        int limit = query.integer("limit", 1, MAX_PAGE, MAX_PAGE);
        int offset = query.integer("offset", 0, Integer.MAX_VALUE, 0);
        return HttpAnswer.ok(MarketBodies.publicTrades(
                tape.history(query.moment("from"), query.moment("to"), offset, limit),
                call.format(),
                behaviour.anonymousOrderNumberAsText(),
                behaviour.wording()));
    }

    private Tape tape(HttpCall call) {
        return exchange.listing(call.path("exchange"), call.path("symbol"), new Query(call).text("instrumentGroup"))
                .map(exchange::tape)
                .orElseThrow(Refusals::notFound);
    }

    private HttpAnswer bars(HttpCall call) {
        Instant now = clock.instant().minus(access.delay(call));
        Query query = new Query(call);
        String symbol = query.required("symbol");
        String market = query.required("exchange");
        Timeframe timeframe = timeframe(query.required("tf"));
        query.required("from");
        query.required("to");
        long from = query.moment("from").getEpochSecond();
        long to = Math.min(query.moment("to").getEpochSecond(), now.getEpochSecond());
        Listing listing = exchange.listing(market, symbol, query.text("instrumentGroup"))
                .filter(found -> !query.flag("untraded") || found.symbol().equals(symbol))
                .orElseThrow(Refusals::notFound);
        int countBack = Math.min(MAX_BARS, query.integer("countBack", 0, Integer.MAX_VALUE, 0));
        return history(call.format(), exchange.tape(listing), timeframe, from, to, now, countBack);
    }

    private HttpAnswer history(
            WireFormat format, Tape tape, Timeframe timeframe, long from, long to, Instant now, int countBack) {
        List<Bar> bars = tape.bars(timeframe, from, to, now.getEpochSecond(), MAX_BARS);
        if (bars.size() < countBack) {
            bars = tape.newest(timeframe, to, now.getEpochSecond(), countBack);
        }
        long first = bars.isEmpty() ? from : bars.get(0).time();
        long after = bars.isEmpty()
                ? Math.max(from, to + 1)
                : timeframe.next(bars.get(bars.size() - 1).time());
        Long next = tape.barFrom(timeframe, after, now.getEpochSecond());
        String name = format == WireFormat.SLIM && behaviour.shortHistoryName() ? "h" : "history";
        return HttpAnswer.ok(MarketBodies.history(bars, name, next, tape.barBefore(timeframe, first), format));
    }

    private static Timeframe timeframe(String text) {
        try {
            return Timeframe.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw RequestFailure.badRequest(wrong.getMessage());
        }
    }
}
