package io.github.camelalor.codec;

import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevels;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads an order book straight from the bytes, provided that it is written just as the broker writes it: no white space,
 * the known names, a level's fields in their usual order, plain numbers. In any doubt it gives up, and Jackson decides.
 *
 * <p>For one text and one thread.
 */
final class OrderBookScanner {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LEVEL_PRICE = eight("{\"price\"");
    private static final long LEVEL_VOLUME = eight(",\"volume");
    private static final int SLIM_PRICE = four("{\"p\"");
    private static final int SLIM_VOLUME = four(",\"v\"");
    private static final int SLIM_YIELD = four(",\"y\"");
    private static final int NULL = four("null");
    private static final int TRUE = four("true");
    private static final int FALSE = four("fals");

    /** More digits than these might not fit a long. */
    private static final int MAX_DIGITS = 18;

    private final byte[] bytes;
    private final int to;
    private int at;

    private long unscaled;
    private int scale;

    private PriceLevels bids;
    private PriceLevels asks;
    private long millis;
    private int existing = -1;
    private int snapshot = -1;
    private int seen;

    OrderBookScanner(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    /** Returns the book, or null in any doubt. */
    OrderBook scan(EventContext context) {
        if (!skip('{')) {
            return null;
        }
        do {
            if (!field()) {
                return null;
            }
        } while (skip(','));
        if (!skip('}') || at != to || bids == null || asks == null || (seen & Name.MILLIS.bit) == 0) {
            return null;
        }
        boolean old = existing < 0 ? snapshot == 1 : existing == 1;
        return OrderBook.flagged(OrderBookWire.instrument(context), bids, asks, Instant.ofEpochMilli(millis), old);
    }

    private enum Name {
        BIDS,
        ASKS,
        MILLIS,
        SECONDS,
        EXISTING,
        SNAPSHOT;

        final int bit = 1 << ordinal();
    }

    private boolean field() {
        if (!skip('"')) {
            return false;
        }
        int start = at;
        while (at < to && bytes[at] != '"') {
            at++;
        }
        Name name = name(start, at - start);
        at++;
        if (name == null || (seen & name.bit) != 0 || !skip(':')) {
            return false;
        }
        seen |= name.bit;
        return switch (name) {
            case BIDS -> (bids = levels()) != null;
            case ASKS -> (asks = levels()) != null;
            case MILLIS -> millis();
            case SECONDS -> number() && scale == 0;
            case EXISTING -> (existing = flag()) >= 0;
            case SNAPSHOT -> (snapshot = flag()) >= 0;
        };
    }

    private Name name(int start, int length) {
        return switch (length) {
            case 1 ->
                switch (bytes[start]) {
                    case 'b' -> Name.BIDS;
                    case 'a' -> Name.ASKS;
                    case 't' -> Name.MILLIS;
                    case 'h' -> Name.EXISTING;
                    default -> null;
                };
            case 4 -> is("bids", start) ? Name.BIDS : is("asks", start) ? Name.ASKS : null;
            case 8 -> is("existing", start) ? Name.EXISTING : is("snapshot", start) ? Name.SNAPSHOT : null;
            case 9 -> is("timestamp", start) ? Name.SECONDS : null;
            case 11 -> is("msTimestamp", start) ? Name.MILLIS : null;
            case 12 -> is("ms_timestamp", start) ? Name.MILLIS : null;
            default -> null;
        };
    }

    private boolean is(String name, int start) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean millis() {
        boolean read = number() && scale == 0;
        millis = unscaled;
        return read;
    }

    private int flag() {
        if (next(TRUE)) {
            return 1;
        }
        return next(FALSE) && skip('e') ? 0 : -1;
    }

    private PriceLevels levels() {
        if (!skip('[')) {
            return null;
        }
        PriceLevels.Packer packer = new PriceLevels.Packer();
        if (skip(']')) {
            return packer.pack();
        }
        do {
            if (!level(packer)) {
                return null;
            }
        } while (skip(','));
        return skip(']') ? packer.pack() : null;
    }

    private boolean level(PriceLevels.Packer packer) {
        boolean slim = next(SLIM_PRICE);
        if (!slim && !next(LEVEL_PRICE) || !skip(':') || !number()) {
            return false;
        }
        long price = unscaled;
        int priceScale = scale;
        if (slim ? !next(SLIM_VOLUME) : !(next(LEVEL_VOLUME) && skip('"'))) {
            return false;
        }
        if (!skip(':') || !number() || scale != 0) {
            return false;
        }
        long volume = unscaled;
        if (!slim || !next(SLIM_YIELD)) {
            return skip('}') && packer.add(price, priceScale, volume);
        }
        if (!skip(':')) {
            return false;
        }
        if (next(NULL)) {
            return skip('}') && packer.add(price, priceScale, volume);
        }
        return number() && skip('}') && packer.add(price, priceScale, volume, unscaled, scale);
    }

    /** Reads a plain number: no exponent, no idle zero in front, digits that fit a long. */
    private boolean number() {
        int i = at;
        boolean negative = i < to && bytes[i] == '-';
        if (negative) {
            i++;
        }
        int first = i;
        long value = 0;
        int digit;
        while (i < to && (digit = bytes[i] - '0') >= 0 && digit <= 9) {
            value = value * 10 + digit;
            i++;
        }
        int digits = i - first;
        if (digits == 0 || digits > 1 && bytes[first] == '0') {
            return false;
        }
        int fraction = 0;
        if (i < to && bytes[i] == '.') {
            int point = i++;
            while (i < to && (digit = bytes[i] - '0') >= 0 && digit <= 9) {
                value = value * 10 + digit;
                i++;
            }
            fraction = i - point - 1;
            if (fraction == 0) {
                return false;
            }
        }
        // A longer number has overflown by now; an exponent is refused by whoever expects what follows the number.
        if (digits + fraction > MAX_DIGITS) {
            return false;
        }
        unscaled = negative ? -value : value;
        scale = fraction;
        at = i;
        return true;
    }

    private boolean skip(char expected) {
        if (at < to && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private boolean next(long expected) {
        if (at + Long.BYTES <= to && (long) LONGS.get(bytes, at) == expected) {
            at += Long.BYTES;
            return true;
        }
        return false;
    }

    private boolean next(int expected) {
        if (at + Integer.BYTES <= to && (int) INTS.get(bytes, at) == expected) {
            at += Integer.BYTES;
            return true;
        }
        return false;
    }

    private static long eight(String text) {
        return (long) LONGS.get(text.getBytes(StandardCharsets.US_ASCII), 0);
    }

    private static int four(String text) {
        return (int) INTS.get(text.getBytes(StandardCharsets.US_ASCII), 0);
    }
}
