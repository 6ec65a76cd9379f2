package io.github.camelalor.stream;

import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The events of a portfolio that are kept in snapshots: own trades, orders, stop orders and positions.
 *
 * <p>The snapshot is always asked for, and remembered whether it is wanted or not: what the one after a reconnect has
 * besides has happened in between, and is delivered as new. An event that came by itself wins over the snapshot of the
 * same connection, which it may have overtaken. The last {@value #REMEMBERED} things that events were about are remembered.
 */
public final class PortfolioStream<T, M> implements EventStream<T> {

    private static final int REMEMBERED = 100_000;

    private final Map<String, Object> fields;
    private final Tracked<T, M> kind;
    private final Predicate<T> wanted;
    private final Beginning beginning;
    private final Map<Object, Known<M>> memory = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Known<M>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private int request;

    /** What was last told of something, and in answer to which request it was told live; 0 for none. */
    private record Known<M>(M last, int live) {}

    private PortfolioStream(Map<String, Object> fields, Tracked<T, M> kind, Predicate<T> wanted, InstantSource clock) {
        Map<String, Object> asking = new HashMap<>(fields);
        asking.put("skipHistory", false);
        this.fields = Map.copyOf(asking);
        this.kind = kind;
        this.wanted = wanted;
        this.beginning = new Beginning(clock);
    }

    /**
     * Streams own trades.
     *
     * @param fields to ask with
     * @param skipHistory whether to leave out what was there before the subscription
     */
    public static EventStream<Trade> trades(Map<String, Object> fields, boolean skipHistory, InstantSource clock) {
        return new PortfolioStream<>(fields, Tracked.TRADES, trade -> !skipHistory, clock);
    }

    /**
     * Streams positions.
     *
     * @param fields to ask with
     * @param skipHistory whether to leave out what was there before the subscription
     */
    public static EventStream<Position> positions(
            Map<String, Object> fields, boolean skipHistory, InstantSource clock) {
        return new PortfolioStream<>(fields, Tracked.POSITIONS, position -> !skipHistory, clock);
    }

    /**
     * Streams own orders.
     *
     * @param fields to ask with
     * @param history statuses of the orders to deliver of those that were there before the subscription
     */
    public static EventStream<Order> orders(Map<String, Object> fields, Set<OrderStatus> history, InstantSource clock) {
        return new PortfolioStream<>(fields, Tracked.ORDERS, order -> history.contains(order.status()), clock);
    }

    /**
     * Streams own stop orders.
     *
     * @param fields to ask with
     * @param history statuses of the orders to deliver of those that were there before the subscription
     */
    public static EventStream<StopOrder> stopOrders(
            Map<String, Object> fields, Set<OrderStatus> history, InstantSource clock) {
        return new PortfolioStream<>(fields, Tracked.STOP_ORDERS, order -> history.contains(order.status()), clock);
    }

    @Override
    public Map<String, Object> fields() {
        beginning.begun();
        return fields;
    }

    @Override
    public void requested() {
        request++;
        beginning.requested();
    }

    @Override
    public void answered(long at) {
        beginning.answered(at);
    }

    @Override
    public void interrupted(long heardUntil) {
        beginning.interrupted(heardUntil);
    }

    @Override
    public void take(Arrival<T> arrival, Outlet<T> outlet) {
        T event = arrival.event();
        boolean existing = kind.existing().test(event);
        if (existing) {
            beginning.snapshot(arrival.at());
        }
        Object key = kind.key().apply(event);
        Known<M> known = memory.get(key);
        if (known != null && (overtaken(known, existing) || !kind.news().test(known.last(), event))) {
            outlet.duplicate();
            return;
        }
        memory.put(key, new Known<>(kind.memory().apply(event), existing ? 0 : request));
        if (!existing) {
            outlet.deliver(arrival, false);
        } else if (known != null && beginning.askedAgain()
                || !beginning.isAfter(kind.time().apply(event))) {
            outlet.deliver(arrival.with(kind.asNew().apply(event)), true);
        } else if (wanted.test(event)) {
            outlet.deliver(arrival, false);
        } else {
            outlet.drop();
        }
    }

    private boolean overtaken(Known<M> known, boolean existing) {
        return existing && known.live() == request;
    }
}
