package io.github.camelalor.simulator.market;

import java.util.Map;
import java.util.Objects;

/** Where trading takes place: the books, their market makers and the accounts; guarded by the lock of the exchange. */
record Venue(Map<Listing, MatchingBook> books, Map<Listing, MarketMaker> makers, Map<String, Account> accounts) {

    /** The book of a listing, which must be listed here. */
    MatchingBook book(Listing listing) {
        MatchingBook book = books.get(Objects.requireNonNull(listing, "listing"));
        if (book == null) {
            throw new IllegalArgumentException("Not listed here: " + listing.brokerSymbol());
        }
        return book;
    }

    /** The account of a portfolio, or null. */
    Account account(String portfolio) {
        return accounts.get(portfolio);
    }

    /** Lets the market maker of a listing quote anew if little is left of its quotes and trading goes on. */
    void replenish(Listing listing) {
        if (book(listing).status().matches()) {
            makers.get(listing).replenish();
        }
    }
}
