package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Everything that was traded in one listing, for everybody to see: the trades of this session, of which the newest fifty
 * thousand are kept, and before them a past made up from the seed of the market.
 *
 * <p>Candles of minutes are kept for a month, candles of seconds for half a day. The trading day is that of the calendar
 * in UTC. Thread-safe.
 */
public final class Tape {
    /** How many trades of this session can be looked at. */
    public static final int CAPACITY = 50_000;

    private static final Timeframe DAY = Timeframe.parse("D");
    private static final long MINUTE = 60;

    private final Listing listing;
    private final Clock clock;
    private final Past past;
    private final Deque<PublicTrade> trades = new ArrayDeque<>();
    private final CandleRing seconds = new CandleRing(1, CAPACITY);
    private final CandleRing minutes = new CandleRing(MINUTE, CAPACITY);
    private long openInterest;
    private long today = Long.MIN_VALUE;
    private Candle day;

    Tape(Listing listing, Clock clock, Past past) {
        this.listing = listing;
        this.clock = clock;
        this.past = past;
        this.openInterest = past.openInterestAtOpening();
    }

    /** What is traded. */
    public Listing listing() {
        return listing;
    }

    synchronized void print(long id, Side side, long steps, long lots) {
        Instant now = clock.instant();
        long second = now.getEpochSecond();
        if (listing.section() == Section.FORTS) {
            // As if some close contracts by their trades and some open new ones.
            openInterest += (id & 3) == 0 ? lots : (id & 3) == 1 ? -Math.min(lots, openInterest) : 0;
        }
        if (trades.size() == CAPACITY) {
            trades.removeFirst();
        }
        trades.addLast(new PublicTrade(id, listing, side, now, lots, listing.price(steps), openInterest));
        seconds.add(second, steps, lots);
        minutes.add(second, steps, lots);
        dayOf(second);
        if (day == null) {
            day = Candle.of(today, steps, lots);
        } else {
            day.add(steps, lots);
        }
    }

    /** The last trades, oldest first, the past included. */
    public synchronized List<PublicTrade> last(int count) {
        List<PublicTrade> last = new ArrayList<>(count);
        for (long number = Math.max(past.first(), past.end() - Math.max(0, count - trades.size()));
                number < past.end();
                number++) {
            last.add(past.trade(number));
        }
        trades.stream().skip(Math.max(0, trades.size() - count)).forEach(last::add);
        return last;
    }

    /** The trades of this session with an id above, oldest first. */
    public synchronized List<PublicTrade> after(long id) {
        Deque<PublicTrade> after = new ArrayDeque<>();
        for (Iterator<PublicTrade> newest = trades.descendingIterator(); newest.hasNext(); ) {
            PublicTrade trade = newest.next();
            if (trade.id() <= id) {
                break;
            }
            after.addFirst(trade);
        }
        return List.copyOf(after);
    }

    /** The id of the last trade. */
    public synchronized long lastId() {
        return lastTrade().id();
    }

    private PublicTrade lastTrade() {
        return trades.isEmpty() ? past.trade(past.end() - 1) : trades.getLast();
    }

    /** The wanted trades of today, oldest first. */
    public synchronized List<PublicTrade> today(TradeFilter filter) {
        Instant midnight = Instant.ofEpochSecond(DAY.start(clock.instant().getEpochSecond()));
        return Stream.concat(
                        LongStream.range(past.firstFrom(midnight), past.end()).mapToObj(past::trade),
                        trades.stream().filter(trade -> !trade.time().isBefore(midnight)))
                .filter(filter::wants)
                .toList();
    }

    /**
     * One page of all trades between two moments, both included, oldest first.
     *
     * @param from earliest time, or null
     * @param to latest time, or null
     * @param offset how many of them to leave out
     * @param limit how many to give at most
     */
    public synchronized TradePage history(Instant from, Instant to, long offset, int limit) {
        long first = from == null ? past.first() : past.firstFrom(from);
        long end = to == null ? past.end() : past.firstFrom(to.plusNanos(1));
        List<PublicTrade> session = trades.stream()
                .filter(trade -> from == null || !trade.time().isBefore(from))
                .filter(trade -> to == null || !trade.time().isAfter(to))
                .toList();
        long made = Math.max(0, end - first);
        List<PublicTrade> page = new ArrayList<>();
        for (long number = first + offset; number < end && page.size() < limit; number++) {
            page.add(past.trade(number));
        }
        session.stream()
                .skip(Math.max(0, offset - made))
                .limit(limit - page.size())
                .forEach(page::add);
        return new TradePage(made + session.size(), page);
    }

    /**
     * The candles that start between two moments, both included, oldest first.
     *
     * @param from Unix seconds
     * @param to Unix seconds
     * @param until Unix seconds of the last trade that counts
     * @param newest how many to give at most; the oldest are left out
     */
    public synchronized List<Bar> bars(Timeframe timeframe, long from, long to, long until, int newest) {
        long first = timeframe.from(Math.max(from, past.beginning()));
        long end = Math.min(timeframe.next(timeframe.start(to)), until + 1);
        // No more than needed: a candle may only be missing where nothing was traded.
        long back = Math.max(timeframe.seconds(), Past.SLOT_SECONDS) * newest;
        Candles candles = new Candles(timeframe, newest);
        for (boolean all = first >= end; !all; back *= 2) {
            long last = Math.min(end, clock.instant().getEpochSecond() + 1);
            long start = Math.max(first, timeframe.start(Math.max(first, last - back)));
            candles = new Candles(timeframe, newest);
            gather(candles, timeframe, start, end);
            all = start == first || candles.size() == newest;
        }
        return candles.bars(listing);
    }

    /**
     * So many of the newest candles that start no later than a moment, oldest first; fewer if there are no more.
     *
     * @param to Unix seconds
     * @param until Unix seconds of the last trade that counts
     */
    public List<Bar> newest(Timeframe timeframe, long to, long until, int count) {
        return bars(timeframe, past.beginning(), to, until, count);
    }

    /** The candles from now on, the one under way included. */
    public synchronized RunningBars running(Timeframe timeframe) {
        long start = timeframe.start(clock.instant().getEpochSecond());
        Candles candles = new Candles(timeframe, 1);
        gather(candles, timeframe, start, timeframe.next(start));
        return new RunningBars(this, timeframe, candles.last(), lastId());
    }

    private void gather(Candles candles, Timeframe timeframe, long from, long end) {
        past.gather(from, end, candles, timeframe.wholeDays());
        long whole = timeframe.wholeMinutes() ? end - Math.floorMod(end, MINUTE) : from;
        minutes.each(from, whole, candles::add);
        seconds.each(Math.max(from, whole), end, candles::add);
    }

    /** The start of the last candle before a moment, both in Unix seconds; null if there is none. */
    public synchronized Long barBefore(Timeframe timeframe, long moment) {
        Candle before = minutes.before(moment);
        if (before != null) {
            return timeframe.start(before.time());
        }
        long number = past.firstFrom(Instant.ofEpochSecond(moment)) - 1;
        return number < past.first()
                ? null
                : timeframe.start(past.trade(number).time().getEpochSecond());
    }

    /**
     * The start of the first candle from a moment on in which anything was traded; null if there is none.
     *
     * @param moment Unix seconds
     * @param until Unix seconds of the last trade that counts
     */
    public synchronized Long barFrom(Timeframe timeframe, long moment, long until) {
        Long first = firstFrom(moment);
        return first == null || first > until ? null : (Long) timeframe.start(first);
    }

    private Long firstFrom(long moment) {
        long number = past.firstFrom(Instant.ofEpochSecond(Math.max(moment, past.beginning())));
        if (number < past.end()) {
            return past.trade(number).time().getEpochSecond();
        }
        Candle from = minutes.from(moment);
        return from == null ? null : (Long) Math.max(moment, from.time());
    }

    /** The figures of today. */
    public synchronized DayFigures figures() {
        dayOf(clock.instant().getEpochSecond());
        return DayFigures.of(lastTrade(), day == null ? null : day.bar(listing));
    }

    /** The figures of a day as they were at a moment within it. */
    public synchronized DayFigures figures(Instant moment) {
        Iterator<PublicTrade> newest = trades.descendingIterator();
        PublicTrade last = null;
        while (last == null && newest.hasNext()) {
            PublicTrade trade = newest.next();
            last = trade.time().isAfter(moment) ? null : trade;
        }
        if (last == null) {
            last = past.trade(Math.max(past.first(), past.firstFrom(moment.plusNanos(1)) - 1));
        }
        long second = moment.getEpochSecond();
        Candles made = new Candles(DAY, 1);
        gather(made, DAY, DAY.start(second), second + 1);
        return DayFigures.of(last, made.last() == null ? null : made.last().bar(listing));
    }

    /** Roubles traded yesterday. */
    synchronized long rating() {
        long yesterday = DAY.start(clock.instant().getEpochSecond()) - DAY.seconds();
        return bars(DAY, yesterday, yesterday, Long.MAX_VALUE - 1, 1).stream()
                .map(bar -> listing.value(bar.volume(), bar.close()))
                .findFirst()
                .orElse(BigDecimal.ZERO)
                .longValue();
    }

    private void dayOf(long second) {
        long start = DAY.start(second);
        if (start != today) {
            today = start;
            Candles made = new Candles(DAY, 1);
            past.gather(start, DAY.next(start), made, false);
            day = made.last();
        }
    }
}
