package io.github.camelalor.stream;

import io.github.camelalor.model.MarketTrade;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody's trades in an instrument.
 *
 * <p>After a reconnect as many past ones are asked for as the broker gives, and those delivered that are new. When these do
 * not reach back to the last one that is known, the ones between are got another way, before anything else is delivered;
 * what comes meanwhile waits, and when that is too much, the socket is not read. The last {@value #REMEMBERED} numbers at
 * least are remembered.
 */
public final class MarketTradeStream implements EventStream<MarketTrade> {

    /** The most that the broker gives (protocol C.5). */
    private static final int DEEPEST = 5_000;

    private static final int REMEMBERED = 8_192;
    private static final int WAITING = 1_000;

    private final String name;
    private final Map<String, Object> fields;
    private final int depth;
    private final PastTrades past;
    private final Beginning beginning;
    private final RecentIds seen = new RecentIds(REMEMBERED);
    private final Deque<Arrival<MarketTrade>> waiting = new ArrayDeque<>();
    private Instant latest = Instant.MIN;
    private boolean resumes;
    private TradeGap gap;

    /**
     * Makes a stream.
     *
     * @param name of the subscription
     * @param fields to ask with, without {@code depth}
     * @param depth how many trades from before the subscription are wanted
     * @param past where to get the trades of a longer time without connection
     */
    public MarketTradeStream(String name, Map<String, Object> fields, int depth, PastTrades past, InstantSource clock) {
        this.name = name;
        this.fields = Map.copyOf(fields);
        this.depth = depth;
        this.past = past;
        this.beginning = new Beginning(clock);
    }

    /** At least the last trade is asked for, wanted or not, so that it is known where to go on after a reconnect. */
    @Override
    public Map<String, Object> fields() {
        beginning.begun();
        Map<String, Object> asking = new LinkedHashMap<>(fields);
        boolean fromTheBeginning = seen.isEmpty() && (depth > 0 || !beginning.asked());
        asking.put("depth", fromTheBeginning ? Math.max(1, depth) : DEEPEST);
        return asking;
    }

    @Override
    public void requested() {
        resumes = beginning.asked();
        beginning.requested();
    }

    @Override
    public void answered(long at) {
        beginning.answered(at);
    }

    /** What waits comes again: after a reconnect everything is asked for that has not been delivered. */
    @Override
    public void interrupted(long heardUntil) {
        beginning.interrupted(heardUntil);
        waiting.clear();
        if (gap != null) {
            gap.end();
            gap = null;
        }
    }

    @Override
    public boolean full() {
        return waiting.size() >= WAITING;
    }

    @Override
    public void roomy(Outlet<MarketTrade> outlet) {
        proceed(outlet);
    }

    @Override
    public void take(Arrival<MarketTrade> arrival, Outlet<MarketTrade> outlet) {
        if (arrival.event().existing()) {
            beginning.snapshot(arrival.at());
        }
        if (resumes) {
            resumes = false;
            gap = gapBefore(arrival.event());
        }
        if (gap == null && waiting.isEmpty()) {
            pass(arrival, outlet);
        } else {
            waiting.add(arrival);
            proceed(outlet);
        }
    }

    /** Between the last trade that is known and the first one of the snapshot, unless that reaches back far enough. */
    private TradeGap gapBefore(MarketTrade first) {
        if (seen.isEmpty()) {
            return first.existing() && beginning.isAfter(first.time())
                    ? null
                    : new TradeGap(past, new PastTrades.Range(null, beginning.begun(), first.id()));
        }
        return first.id() <= seen.largest()
                ? null
                : new TradeGap(past, new PastTrades.Range(seen.largest(), null, first.id()));
    }

    private void proceed(Outlet<MarketTrade> outlet) {
        while (gap != null && outlet.hasRoom()) {
            Arrival<MarketTrade> next = gap.poll();
            if (next != null) {
                pass(next, true, outlet);
            } else if (gap.ended()) {
                gap = null;
            } else {
                ask(outlet);
                return;
            }
        }
        while (gap == null && !waiting.isEmpty() && outlet.hasRoom()) {
            pass(waiting.poll(), outlet);
        }
    }

    private void ask(Outlet<MarketTrade> outlet) {
        TradeGap asking = gap;
        asking.ask((page, failure) -> outlet.execute(() -> {
            if (gap == asking) {
                got(page, failure, outlet);
                proceed(outlet);
            }
        }));
    }

    private void got(List<Arrival<MarketTrade>> page, Throwable failure, Outlet<MarketTrade> outlet) {
        Throwable trouble = AnswerWatch.cause(failure);
        if (trouble == null) {
            try {
                gap.add(page);
                return;
            } catch (IOException e) {
                trouble = e;
            }
        }
        outlet.gap(new UnfilledGapException(name, gap.toString(), trouble));
        gap.end();
    }

    private void pass(Arrival<MarketTrade> arrival, Outlet<MarketTrade> outlet) {
        pass(arrival, arrival.event().existing(), outlet);
    }

    private void pass(Arrival<MarketTrade> arrival, boolean past, Outlet<MarketTrade> outlet) {
        MarketTrade trade = arrival.event();
        if (tooOld(trade)) {
            outlet.drop();
            return;
        }
        if (seen.contains(trade.id())) {
            outlet.duplicate();
            return;
        }
        seen.add(trade.id());
        latest = trade.time().isAfter(latest) ? trade.time() : latest;
        if (!past) {
            outlet.deliver(arrival, false);
        } else if (!beginning.isAfter(trade.time())) {
            outlet.deliver(arrival.with(trade.asNew()), true);
        } else if (depth > 0) {
            outlet.deliver(arrival, false);
        } else {
            outlet.drop();
        }
    }

    /**
     * What a deep snapshot has from before all that is remembered is not news. But numbers grow: where a smaller one comes
     * with a later time, the exchange has begun to count anew.
     */
    private boolean tooOld(MarketTrade trade) {
        if (!beginning.askedAgain() || seen.isEmpty() || trade.id() >= seen.smallest()) {
            return false;
        }
        if (trade.time().isAfter(latest)) {
            seen.clear();
            return false;
        }
        return true;
    }
}
