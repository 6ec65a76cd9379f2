package io.github.camelalor.reliability.soak;

import io.github.camelalor.model.OrderType;
import io.github.camelalor.order.OrderAction;
import io.github.camelalor.order.Transport;
import java.util.List;
import java.util.Optional;

/**
 * One command of the schedule and what is going to happen to it.
 *
 * @param index place in the schedule, from 0
 * @param account which of the accounts sends it
 * @param portfolio which of the account's portfolios it is for
 * @param manner how an order that is made is priced
 * @param resendUnfound whether it may be sent again over a WebSocket once there is no sign of it
 * @param faults what its first attempt meets, its second, and so on
 * @param event what happens to everybody when it is sent
 */
record PlannedOrder(
        long index,
        OrderAction action,
        OrderType type,
        Transport transport,
        int account,
        int portfolio,
        Paper paper,
        Manner manner,
        boolean resendUnfound,
        List<PlannedFault> faults,
        Optional<PlannedEvent> event) {

    /** How an order is priced. */
    enum Manner {
        /** Waits in the book, or for its trigger. */
        RESTS,
        /** Is filled at once, where its type allows. */
        FILLS,
        /** Is refused by the exchange, where its type allows. */
        REFUSED
    }

    @Override
    public String toString() {
        return index + " " + action + " " + type + " of " + paper.symbol() + " for "
                + Desk.portfolio(account, portfolio) + " over " + transport
                + (resendUnfound ? ", resendUnfound, " : ", ")
                + manner + ", faults " + faults
                + event.map(each -> ", event " + each).orElse("");
    }
}
