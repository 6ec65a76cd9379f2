package io.github.camelalor.simulator.market;

import java.util.List;
import java.util.Optional;

/** The stop orders of an exchange. May be used from any thread. */
public final class StopOrders {
    private final Floor floor;
    private final Venue venue;
    private final StopDesk desk;

    StopOrders(Floor floor, Venue venue, StopDesk desk) {
        this.floor = floor;
        this.venue = venue;
        this.desk = desk;
    }

    /** Takes a stop order; one whose condition is met already triggers before this returns. */
    public Placement place(StopTicket ticket) {
        venue.book(ticket.order().listing());
        return floor.act(() -> {
            Account account = venue.account(ticket.order().portfolio());
            return account == null ? new Placement.Rejected(Rejection.CLIENT_BLOCKED) : desk.place(ticket, account);
        });
    }

    /**
     * Replaces a working stop order by another one of its portfolio and kind: the old one is cancelled and the new one
     * gets a number of its own. If the new one is refused, the old one goes on.
     */
    public Placement replace(String number, StopTicket ticket) {
        venue.book(ticket.order().listing());
        return floor.act(() -> {
            StopOrder old = desk.find(ticket.order().portfolio(), number);
            boolean fits = old != null
                    && old.working()
                    && old.ticket().order().type() == ticket.order().type();
            return fits ? desk.replace(old, ticket, old.account()) : new Placement.Rejected(Rejection.MODIFY_NOT_FOUND);
        });
    }

    /** Cancels a working stop order on behalf of a command. */
    public Placement cancel(String portfolio, String number, Origin origin) {
        return floor.act(() -> {
            StopOrder stop = desk.find(portfolio, number);
            return stop == null || !stop.working()
                    ? new Placement.Rejected(Rejection.CANCEL_NOT_FOUND)
                    : desk.cancel(stop, null, origin);
        });
    }

    /** Cancels all working stop orders of a portfolio on one exchange, and says how many there were. */
    public int cancelAll(String portfolio, String exchange, Origin origin) {
        return floor.act(() -> {
            List<StopOrder> working = desk.of(portfolio).stream()
                    .filter(StopOrder::working)
                    .filter(stop -> stop.listing().exchange().equalsIgnoreCase(exchange))
                    .toList();
            working.forEach(stop -> desk.cancel(stop, null, origin));
            return working.size();
        });
    }

    /** One stop order of this session. */
    public Optional<StopOrderState> find(String portfolio, String number) {
        return floor.act(() -> Optional.ofNullable(desk.find(portfolio, number)).map(StopOrder::state));
    }

    /** The stop orders of this session, oldest first; none if the portfolio is unknown. */
    public List<StopOrderState> of(String portfolio) {
        return floor.act(() -> desk.of(portfolio).stream().map(StopOrder::state).toList());
    }
}
