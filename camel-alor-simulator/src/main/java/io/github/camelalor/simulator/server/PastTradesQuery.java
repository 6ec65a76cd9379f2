package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.wire.RequestFailure;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

/**
 * Which past trades a client wants, and in which order.
 *
 * <p>Without {@code orderByTradeDate} they are in the order of their ids, which is not that of time where ids of several markets meet.
 * {@code from} is the smallest id wanted, in whichever order.
 *
 * @param exchange exchange code
 * @param ticker ticker or ISIN, or null for all
 * @param board board, or null for all
 * @param since earliest time
 * @param firstId smallest trade id
 * @param limit how many at most
 * @param byDate whether in the order of time
 * @param descending whether last ones first
 * @param withRepo whether repo trades are wanted
 * @param side side, or null for both
 */
record PastTradesQuery(
        String exchange,
        String ticker,
        String board,
        Instant since,
        BigInteger firstId,
        int limit,
        boolean byDate,
        boolean descending,
        boolean withRepo,
        Side side) {

    private static final int MAX_LIMIT = 1_000;

    /**
     * Reads the query of a request.
     *
     * @throws RequestFailure if a parameter cannot be understood
     */
    static PastTradesQuery of(HttpCall call) {
        return new PastTradesQuery(
                call.path("exchange"),
                call.path("symbol") == null ? text(call, "ticker") : call.path("symbol"),
                text(call, "instrumentGroup"),
                since(text(call, "dateFrom")),
                firstId(text(call, "from")),
                call.number("limit", 1, MAX_LIMIT, MAX_LIMIT),
                call.flag("orderByTradeDate").orElse(false),
                call.flag("descending").orElse(false),
                call.flag("withRepo").orElse(false),
                side(text(call, "side")));
    }

    /** The trades that are wanted. */
    List<OwnTrade> select(List<OwnTrade> trades) {
        Comparator<OwnTrade> byId = Comparator.comparing(PastTradesQuery::id);
        Comparator<OwnTrade> order =
                byDate ? Comparator.comparing(OwnTrade::time).thenComparing(byId) : byId;
        return trades.stream()
                .filter(this::wants)
                .sorted(descending ? order.reversed() : order)
                .limit(limit)
                .toList();
    }

    private boolean wants(OwnTrade trade) {
        Listing listing = trade.listing();
        return listing.exchange().equalsIgnoreCase(exchange)
                && (ticker == null || ticker.equals(listing.symbol()) || ticker.equals(listing.isin()))
                && (board == null || board.equals(listing.board()))
                && !trade.time().isBefore(since)
                && id(trade).compareTo(firstId) >= 0
                && (withRepo || trade.repo() == null)
                && (side == null || side == trade.side());
    }

    private static BigInteger id(OwnTrade trade) {
        return new BigInteger(trade.id());
    }

    private static String text(HttpCall call, String name) {
        String value = call.query(name);
        return value == null || value.isBlank() ? null : value.trim();
    }

    /** A date alone begins at its midnight, a time without a zone is UTC. */
    private static Instant since(String text) {
        if (text == null) {
            return Instant.MIN;
        }
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noDate) {
            throw RequestFailure.badRequest(
                    "The parameter dateFrom is a date such as 2021-10-13 or a time such as 2021-10-13T09:00:00Z, not '"
                            + text + "'");
        }
    }

    private static BigInteger firstId(String text) {
        if (text == null) {
            return BigInteger.ZERO;
        }
        if (!text.matches("\\d{1,19}")) {
            throw RequestFailure.badRequest("The parameter from is the number of a trade, not '" + text + "'");
        }
        return new BigInteger(text);
    }

    private static Side side(String text) {
        if (text == null) {
            return null;
        }
        for (Side side : Side.values()) {
            if (side.code().equalsIgnoreCase(text)) {
                return side;
            }
        }
        throw RequestFailure.badRequest("The parameter side is buy or sell, not '" + text + "'");
    }
}
