package io.github.camelalor.simulator.market;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What was traded in a listing before the exchange was opened: made up from a seed at each look, one trade in every ten
 * seconds, round the clock, for four hundred days.
 *
 * <p>Each trade can be had by its number without the trades before it, so nothing is kept except a candle of each day
 * that was looked at. The last trade of the day before the opening is the previous close, and the price comes back to it
 * at the opening, where the market makers begin. Prices are counts of steps; no price ever is a floating-point number,
 * only how far the price has wandered is. Not thread-safe.
 */
final class Past {
    /** There is a trade in each of these. */
    static final long SLOT_SECONDS = 10;

    private static final long DAY_SECONDS = 86_400;
    private static final long SLOTS_A_DAY = DAY_SECONDS / SLOT_SECONDS;
    private static final long SLOT_MICROS = SLOT_SECONDS * 1_000_000;
    private static final long DAYS = 400;
    private static final int MAX_LOTS = 60;
    private static final long OPEN_INTEREST = 600_000;

    private final Listing listing;
    private final Wander wander;
    private final long home;
    private final long lowest;
    private final long highest;
    private final long firstSlot;
    private final long midnightSlot;
    private final long openingSlot;
    private final double heightAtMidnight;
    private final long openingId;
    private final int listings;
    private final int place;
    private final Map<Long, Candle> days = new HashMap<>();

    /**
     * @param openedAt when the exchange was opened
     * @param openingId a trade id below those of this session
     * @param listings how many listings share the trade ids
     * @param place which of them this is, from 0
     */
    Past(Listing listing, long seed, Instant openedAt, long openingId, int listings, int place) {
        this.listing = listing;
        this.wander = new Wander(seed);
        this.home = listing.requireSteps(listing.previousClose());
        this.lowest = listing.requireSteps(listing.priceMin());
        this.highest = listing.requireSteps(listing.priceMax());
        this.openingSlot = Math.floorDiv(openedAt.getEpochSecond(), SLOT_SECONDS);
        this.midnightSlot = openingSlot - Math.floorMod(openingSlot, SLOTS_A_DAY);
        this.firstSlot = midnightSlot - DAYS * SLOTS_A_DAY;
        this.heightAtMidnight = wander.at(midnightSlot * SLOT_SECONDS);
        this.openingId = openingId;
        this.listings = listings;
        this.place = place;
    }

    /** Unix seconds of its beginning. */
    long beginning() {
        return firstSlot * SLOT_SECONDS;
    }

    /** Number of the first trade that is not before a moment. */
    long firstFrom(Instant moment) {
        long slot = Math.floorDiv(moment.getEpochSecond(), SLOT_SECONDS);
        if (slot < firstSlot) {
            return firstSlot;
        }
        if (slot >= openingSlot) {
            return openingSlot;
        }
        return time(slot).isBefore(moment) ? slot + 1 : slot;
    }

    /** Number of the first trade. */
    long first() {
        return firstSlot;
    }

    /** Number after that of the last trade. */
    long end() {
        return openingSlot;
    }

    /** The trade with a number. */
    PublicTrade trade(long number) {
        return new PublicTrade(
                openingId - (openingSlot - number) * listings + place,
                listing,
                side(number),
                time(number),
                lots(number),
                listing.price(steps(number)),
                openInterest(number));
    }

    /** The contracts open at the opening. */
    long openInterestAtOpening() {
        return openInterest(openingSlot);
    }

    /** Tells candles what was traded from one moment and before another, in Unix seconds. */
    void gather(long from, long to, Candles candles, boolean wholeDays) {
        long number = firstFrom(Instant.ofEpochSecond(from));
        long end = firstFrom(Instant.ofEpochSecond(Math.max(from, to)));
        while (number < end) {
            boolean wholeDay = number + SLOTS_A_DAY <= Math.min(end, midnightSlot);
            if (wholeDays && wholeDay && Math.floorMod(number, SLOTS_A_DAY) == 0) {
                candles.add(day(number));
                number += SLOTS_A_DAY;
            } else {
                candles.add(time(number).getEpochSecond(), steps(number), lots(number));
                number++;
            }
        }
    }

    private Candle day(long firstOfDay) {
        return days.computeIfAbsent(firstOfDay, first -> {
            Candle candle = Candle.of(first * SLOT_SECONDS, steps(first), lots(first));
            for (long number = first + 1; number < first + SLOTS_A_DAY; number++) {
                candle.add(steps(number), lots(number));
            }
            return candle;
        });
    }

    private long steps(long number) {
        if (number == midnightSlot - 1) {
            return home;
        }
        double away = wander.at(number * SLOT_SECONDS) - heightAtMidnight;
        if (number < midnightSlot) {
            return Math.max(1, bounced(number, home + Math.round(home * away)));
        }
        double left = (double) (openingSlot - number) / (openingSlot - midnightSlot);
        long steps = bounced(number, home + Math.round(home * away * left));
        return Math.max(lowest, Math.min(highest, steps));
    }

    /** Sells meet the bid, which is a step below. */
    private long bounced(long number, long steps) {
        return side(number) == Side.BUY ? steps : steps - 1;
    }

    private Side side(long number) {
        return (wander.bits(number) & 1) == 0 ? Side.BUY : Side.SELL;
    }

    private long lots(long number) {
        return 1 + Long.remainderUnsigned(wander.bits(number) >>> 1, MAX_LOTS);
    }

    private Instant time(long number) {
        long micros = number * SLOT_MICROS + Long.remainderUnsigned(wander.bits(number) >>> 8, SLOT_MICROS);
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private long openInterest(long number) {
        return listing.section() == Section.FORTS
                ? OPEN_INTEREST + Math.round(OPEN_INTEREST * wander.at(number * SLOT_SECONDS))
                : 0;
    }
}
