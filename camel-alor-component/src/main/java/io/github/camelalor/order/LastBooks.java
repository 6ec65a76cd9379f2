package io.github.camelalor.order;

import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The last book of each instrument that the account subscribes to, for the guard to hold prices against.
 *
 * <p>Each subscription has a {@link Feed} of its own. To keep a book is one write; the books are read from any thread.
 */
public final class LastBooks {

    /** More instruments than any desk trades; books of further ones are asked for each time. */
    private static final int LIMIT = 10_000;

    private final ConcurrentMap<Instrument, Place> places = new ConcurrentHashMap<>();

    /** Begins with no book. */
    public LastBooks() {}

    /**
     * A book and when it came.
     *
     * @param at on the monotonic clock, not later than the state that the book shows
     * @param from the subscription that it came over; null if it was asked for
     */
    record Known(OrderBook book, long at, Feed from) {}

    /** Where the last book of one instrument lies. */
    private static final class Place {

        private volatile Known known;
    }

    /** Makes the feed of one subscription to an instrument. */
    public Feed feed(Instrument instrument) {
        return new Feed(place(instrument));
    }

    private Place place(Instrument instrument) {
        return places.computeIfAbsent(instrument, ignored -> new Place());
    }

    /** Returns the last book of an instrument; null if there is none, or the subscription that it came over is lost. */
    Known of(Instrument instrument) {
        Place place = places.get(instrument);
        return place == null ? null : place.known;
    }

    /** Keeps a book that was asked for, unless a newer one has come. */
    void asked(Instrument instrument, Known answer) {
        if (places.size() >= LIMIT && !places.containsKey(instrument)) {
            return;
        }
        Place place = place(instrument);
        Known last = place.known;
        if (last == null || answer.at() - last.at() > 0) {
            place.known = answer;
        }
    }

    /** The books of one subscription; for the event loop of that subscription only. */
    public static final class Feed {

        private final Place place;
        private Instant latest = Instant.MIN;

        private Feed(Place place) {
            this.place = place;
        }

        /**
         * Keeps a book, unless it is older at the exchange than the one before it.
         *
         * @param at when it was read, in nanoseconds of the session's clock
         */
        public void came(OrderBook book, long at) {
            if (book.existing() || !book.time().isBefore(latest)) {
                latest = book.time();
                place.known = new Known(book, at, this);
            }
        }

        /** Forgets the book of a subscription that is lost or has ended: what happens from now on it does not show. */
        public void lost() {
            Known last = place.known;
            if (last != null && last.from() == this) {
                place.known = null;
            }
        }
    }
}
