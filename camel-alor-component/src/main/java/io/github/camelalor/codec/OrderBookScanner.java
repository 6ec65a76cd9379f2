package io.github.camelalor.codec;

import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevels;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Reads an order book straight from the bytes, provided that it is written just as the broker writes it: no white space,
 * the known names, a level's fields in their usual order, plain numbers. In any doubt it gives up, and Jackson decides.
 *
 * <p>Each step takes the index at which it begins and returns the one after its end, so that the place is kept in a
 * register and not in memory. For one text and one thread.
 */
final class OrderBookScanner {

    private static final int GIVE_UP = -1;

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

    private static final byte[] BIDS = bytes("bids");
    private static final byte[] ASKS = bytes("asks");
    private static final byte[] EXISTING = bytes("existing");
    private static final byte[] SNAPSHOT = bytes("snapshot");
    private static final byte[] TIMESTAMP = bytes("timestamp");
    private static final byte[] MS_TIMESTAMP = bytes("msTimestamp");
    private static final byte[] OLD_MS_TIMESTAMP = bytes("ms_timestamp");

    /** More digits than these might not fit a long. */
    private static final int MAX_DIGITS = 18;

    private final byte[] bytes;
    private final int from;
    private final int to;

    /** The number read last. */
    private long unscaled;

    private int scale;

    private PriceLevels bids;
    private PriceLevels asks;
    private long millis;
    private boolean existing;
    private boolean snapshot;
    private int seen;

    OrderBookScanner(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** Returns the book, or null in any doubt. */
    OrderBook scan(EventContext context) {
        int at = from;
        do {
            if (!is(at == from ? '{' : ',', at)) {
                return null;
            }
            at = field(at + 1);
        } while (at != GIVE_UP && !is('}', at));
        boolean whole = at == to - 1 && bids != null && asks != null && has(Name.MILLIS);
        if (!whole) {
            return null;
        }
        boolean old = has(Name.EXISTING) ? existing : snapshot;
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

    private boolean has(Name name) {
        return (seen & name.bit) != 0;
    }

    private int field(int at) {
        int start = at + 1;
        int end = start;
        while (end < to && bytes[end] != '"') {
            end++;
        }
        Name name = is('"', at) && is(':', end + 1) ? name(start, end - start) : null;
        if (name == null || has(name)) {
            return GIVE_UP;
        }
        seen |= name.bit;
        return value(name, end + 2);
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
            case 4 -> is(BIDS, start) ? Name.BIDS : is(ASKS, start) ? Name.ASKS : null;
            case 8 -> is(EXISTING, start) ? Name.EXISTING : is(SNAPSHOT, start) ? Name.SNAPSHOT : null;
            case 9 -> is(TIMESTAMP, start) ? Name.SECONDS : null;
            case 11 -> is(MS_TIMESTAMP, start) ? Name.MILLIS : null;
            case 12 -> is(OLD_MS_TIMESTAMP, start) ? Name.MILLIS : null;
            default -> null;
        };
    }

    private int value(Name name, int at) {
        int end;
        switch (name) {
            case BIDS, ASKS -> {
                PriceLevels.Packer packer = new PriceLevels.Packer();
                end = levels(at, packer);
                if (name == Name.BIDS) {
                    bids = packer.pack();
                } else {
                    asks = packer.pack();
                }
            }
            case MILLIS, SECONDS -> {
                end = whole(at);
                millis = name == Name.MILLIS ? unscaled : millis;
            }
            default -> {
                boolean yes = is(TRUE, at);
                end = yes ? at + 4 : is(FALSE, at) && is('e', at + 4) ? at + 5 : GIVE_UP;
                existing = name == Name.EXISTING ? yes : existing;
                snapshot = name == Name.SNAPSHOT ? yes : snapshot;
            }
        }
        return end;
    }

    private int levels(int start, PriceLevels.Packer packer) {
        if (is('[', start) && is(']', start + 1)) {
            return start + 2;
        }
        int at = start;
        do {
            if (!is(at == start ? '[' : ',', at)) {
                return GIVE_UP;
            }
            at = is(LEVEL_PRICE, at + 1) ? level(at + 1, packer) : slimLevel(at + 1, packer);
        } while (at != GIVE_UP && !is(']', at));
        return at == GIVE_UP ? GIVE_UP : at + 1;
    }

    /** Reads <code>{"price":1.5,"volume":7}</code>, of which the first name is there. */
    private int level(int start, PriceLevels.Packer packer) {
        int at = is(':', start + 8) ? number(start + 9) : GIVE_UP;
        long price = unscaled;
        int priceScale = scale;
        if (at == GIVE_UP || !is(LEVEL_VOLUME, at) || !is('"', at + 8) || !is(':', at + 9)) {
            return GIVE_UP;
        }
        at = whole(at + 10);
        return at != GIVE_UP && is('}', at) && packer.add(price, priceScale, unscaled) ? at + 1 : GIVE_UP;
    }

    /** Reads <code>{"p":1.5,"v":7}</code> or <code>{"p":1.5,"v":7,"y":2.5}</code>. */
    private int slimLevel(int start, PriceLevels.Packer packer) {
        int at = is(SLIM_PRICE, start) && is(':', start + 4) ? number(start + 5) : GIVE_UP;
        long price = unscaled;
        int priceScale = scale;
        at = at != GIVE_UP && is(SLIM_VOLUME, at) && is(':', at + 4) ? whole(at + 5) : GIVE_UP;
        long volume = unscaled;
        if (at != GIVE_UP && is(SLIM_YIELD, at) && is(':', at + 4)) {
            if (!is(NULL, at + 5)) {
                at = number(at + 5);
                boolean added = at != GIVE_UP && packer.add(price, priceScale, volume, unscaled, scale);
                return added && is('}', at) ? at + 1 : GIVE_UP;
            }
            at += 9;
        }
        return at != GIVE_UP && is('}', at) && packer.add(price, priceScale, volume) ? at + 1 : GIVE_UP;
    }

    /** Reads a plain whole number; a fraction is refused by whoever expects what follows the number. */
    private int whole(int at) {
        if (at + Digits.IN_WORD <= to) {
            long word = (long) LONGS.get(bytes, at);
            int count = Digits.count(word);
            if (count > 0 && count < Digits.IN_WORD) {
                unscaled = Digits.value(word, count);
                return count > 1 && bytes[at] == '0' ? GIVE_UP : at + count;
            }
        }
        int end = longNumber(at);
        return scale == 0 ? end : GIVE_UP;
    }

    /**
     * Reads a plain number: no idle zero in front, digits that fit a long. An exponent is refused by whoever expects what
     * follows the number. One that ends within eight bytes, as nearly all do, is taken from a single word.
     */
    private int number(int at) {
        if (at + Digits.IN_WORD > to) {
            return GIVE_UP;
        }
        long word = (long) LONGS.get(bytes, at);
        int whole = Digits.count(word);
        int point = Digits.isPoint(word, whole) ? 1 : 0;
        long digits = point == 0 ? word : Digits.withoutByte(word, whole);
        int count = point == 0 ? whole : Digits.count(digits);
        if (whole == 0 || count + point >= Digits.IN_WORD) {
            return longNumber(at);
        }
        if (count - whole < point || whole > 1 && bytes[at] == '0') {
            return GIVE_UP;
        }
        unscaled = Digits.value(digits, count);
        scale = count - whole;
        return at + count + point;
    }

    private int longNumber(int start) {
        int first = is('-', start) ? start + 1 : start;
        int point = digits(first, 0);
        int whole = point - first;
        if (whole <= 0 || whole > 1 && bytes[first] == '0') {
            return GIVE_UP;
        }
        int end = point;
        if (is('.', point)) {
            end = digits(point + 1, unscaled);
            if (end <= point + 1) {
                return GIVE_UP;
            }
        }
        scale = end == point ? 0 : end - point - 1;
        unscaled = first == start ? unscaled : -unscaled;
        // More digits have overflown by now.
        return whole + scale <= MAX_DIGITS ? end : GIVE_UP;
    }

    /** Appends digits to a number, eight at a time; gives up where the text ends within eight bytes. */
    private int digits(int start, long before) {
        long number = before;
        int at = start;
        int count;
        do {
            if (at + Digits.IN_WORD > to) {
                return GIVE_UP;
            }
            long word = (long) LONGS.get(bytes, at);
            count = Digits.count(word);
            if (count > 0) {
                number = number * Digits.scale(count) + Digits.value(word, count);
                at += count;
            }
        } while (count == Digits.IN_WORD);
        unscaled = number;
        return at;
    }

    private boolean is(char expected, int at) {
        return at < to && bytes[at] == expected;
    }

    private boolean is(long expected, int at) {
        return at + Long.BYTES <= to && (long) LONGS.get(bytes, at) == expected;
    }

    private boolean is(int expected, int at) {
        return at + Integer.BYTES <= to && (int) INTS.get(bytes, at) == expected;
    }

    private boolean is(byte[] name, int start) {
        return Arrays.equals(name, 0, name.length, bytes, start, start + name.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static long eight(String text) {
        return (long) LONGS.get(bytes(text), 0);
    }

    private static int four(String text) {
        return (int) INTS.get(bytes(text), 0);
    }
}
