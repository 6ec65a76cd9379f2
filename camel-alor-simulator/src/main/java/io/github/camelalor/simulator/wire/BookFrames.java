package io.github.camelalor.simulator.wire;

import static io.github.camelalor.simulator.wire.JsonBytes.ascii;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.BookLevel;
import io.github.camelalor.simulator.market.Listing;
import java.util.List;

/**
 * Writes order books; made for many thousands of frames a second, so that the cost of sending them does not hide the
 * cost of receiving them.
 */
public final class BookFrames {
    private static final byte[] BEFORE_DATA = ascii("{\"data\":");
    private static final byte[] BEFORE_GUID = ascii(",\"guid\":\"");
    private static final byte[] AFTER_GUID = ascii("\"}");
    private static final byte[] YIELD = ascii(",\"y\":");
    private static final byte[] NEXT = ascii("},");
    private static final byte[] LAST = ascii("}");
    private static final byte[] AFTER_SIDE = ascii("]");

    private static final Names SIMPLE = new Names(
            "{\"snapshot\":",
            ",\"bids\":[",
            ",\"asks\":[",
            ",\"timestamp\":",
            ",\"ms_timestamp\":",
            ",\"existing\":",
            "{\"price\":",
            ",\"volume\":");
    private static final Names SLIM =
            new Names(null, "{\"b\":[", ",\"a\":[", null, ",\"t\":", ",\"h\":", "{\"p\":", ",\"v\":");
    private static final Names HEAVY = new Names(
            null,
            "{\"bids\":[",
            ",\"asks\":[",
            null,
            ",\"msTimestamp\":",
            ",\"existing\":",
            "{\"price\":",
            ",\"volume\":");

    private static final long MILLIS = 1000;

    private BookFrames() {}

    /**
     * A data frame with the whole book.
     *
     * @param existing whether this is the first state after subscribing
     * @param guid guid of the subscription
     */
    public static byte[] encode(Book book, WireFormat format, boolean existing, String guid) {
        JsonBytes json = new JsonBytes().raw(BEFORE_DATA);
        write(json, book, format, existing);
        return json.raw(BEFORE_GUID)
                .raw(JsonStringEncoder.getInstance().quoteAsUTF8(guid))
                .raw(AFTER_GUID)
                .toByteArray();
    }

    /** The book alone. */
    static byte[] body(Book book, WireFormat format, boolean existing) {
        JsonBytes json = new JsonBytes();
        write(json, book, format, existing);
        return json.toByteArray();
    }

    private static void write(JsonBytes json, Book book, WireFormat format, boolean existing) {
        Names names =
                switch (format) {
                    case SIMPLE -> SIMPLE;
                    case SLIM -> SLIM;
                    case HEAVY -> HEAVY;
                };
        if (names.snapshot != null) {
            json.raw(names.snapshot).flag(existing);
        }
        // The other formats have no place for it.
        Listing bond = format.slim() && book.listing().bond() ? book.listing() : null;
        side(json.raw(names.bids), book.bids(), names, bond);
        side(json.raw(names.asks), book.asks(), names, bond);
        if (names.seconds != null) {
            json.raw(names.seconds).number(book.time() / MILLIS);
        }
        json.raw(names.millis).number(book.time());
        json.raw(names.existing).flag(existing).raw(LAST);
    }

    /** @param bond whose yield to write, or null to write none */
    private static void side(JsonBytes json, List<BookLevel> levels, Names names, Listing bond) {
        int last = levels.size() - 1;
        for (int i = 0; i <= last; i++) {
            BookLevel level = levels.get(i);
            // Prices of a listing carry no zeros at their end.
            json.raw(names.price).number(level.price());
            json.raw(names.volume).number(level.volume());
            if (bond != null) {
                json.raw(YIELD).number(bond.yield(level.price()));
            }
            json.raw(i == last ? LAST : NEXT);
        }
        json.raw(AFTER_SIDE);
    }

    /** The members of a book in one format, each with the punctuation before it. */
    private static final class Names {
        private final byte[] snapshot;
        private final byte[] bids;
        private final byte[] asks;
        private final byte[] seconds;
        private final byte[] millis;
        private final byte[] existing;
        private final byte[] price;
        private final byte[] volume;

        Names(
                String snapshot,
                String bids,
                String asks,
                String seconds,
                String millis,
                String existing,
                String price,
                String volume) {
            this.snapshot = snapshot == null ? null : ascii(snapshot);
            this.bids = ascii(bids);
            this.asks = ascii(asks);
            this.seconds = seconds == null ? null : ascii(seconds);
            this.millis = ascii(millis);
            this.existing = ascii(existing);
            this.price = ascii(price);
            this.volume = ascii(volume);
        }
    }
}
