package io.github.camelalor.simulator.market;

import java.time.Instant;
import java.util.Locale;

/**
 * Which instruments are looked for. Words are compared without regard to case.
 *
 * @param query part of the ticker, the short name, the description or the ISIN, or null
 * @param exchange exchange code, or null
 * @param market code of the market, or null
 * @param cfiCode class by ISO 10962 in which {@code X} stands for anything, or null
 * @param board board, or null for the main one of each instrument
 * @param allBoards whether listings off the main board of their instrument are wanted too
 * @param aliveAt when the instrument must not have ended, or null
 */
public record SecurityFilter(
        String query,
        String exchange,
        String market,
        String cfiCode,
        String board,
        boolean allBoards,
        Instant aliveAt) {

    boolean wants(Listing listing) {
        return (exchange == null || listing.exchange().equalsIgnoreCase(exchange))
                && (market == null || listing.market().equalsIgnoreCase(market))
                && (cfiCode == null || matchesClass(listing.traits().cfiCode()))
                && onBoard(listing)
                && (aliveAt == null || listing.traits().endsAt().isAfter(aliveAt))
                && (query == null || named(listing));
    }

    private boolean onBoard(Listing listing) {
        return board == null
                ? allBoards || listing.board().equals(listing.primaryBoard())
                : listing.board().equalsIgnoreCase(board);
    }

    private boolean matchesClass(String cfi) {
        if (cfiCode.length() > cfi.length()) {
            return false;
        }
        for (int i = 0; i < cfiCode.length(); i++) {
            char wanted = Character.toUpperCase(cfiCode.charAt(i));
            if (wanted != 'X' && wanted != cfi.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean named(Listing listing) {
        String part = query.toUpperCase(Locale.ROOT);
        return contains(listing.symbol(), part)
                || contains(listing.shortName(), part)
                || contains(listing.description(), part)
                || contains(listing.isin(), part);
    }

    private static boolean contains(String text, String part) {
        return text != null && text.toUpperCase(Locale.ROOT).contains(part);
    }
}
