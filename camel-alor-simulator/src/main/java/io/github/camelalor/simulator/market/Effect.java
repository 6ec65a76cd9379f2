package io.github.camelalor.simulator.market;

import java.time.Instant;

/**
 * Something that a client's command changed on the exchange. A refused command has no effect. What the exchange does of
 * itself, such as ending an order at the end of the day, is an effect without a command.
 *
 * @param sequence place in the ledger, from 1
 * @param time when
 * @param kind what happened
 * @param portfolio portfolio
 * @param orderNumber order, stop order, or group of orders
 * @param requestId request id of the command that caused it, or null
 * @param guid guid of the command that caused it, or null
 * @param comment comment of the order, or null
 * @param transport way in of the command that caused it
 */
public record Effect(
        long sequence,
        Instant time,
        Kind kind,
        String portfolio,
        String orderNumber,
        String requestId,
        String guid,
        String comment,
        String transport) {

    /** What happened to the order. */
    public enum Kind {
        ORDER_CREATED,
        ORDER_TRADED,
        ORDER_FILLED,
        /** Cancelled, by a command or because its rest could not be filled at once. */
        ORDER_CANCELED,
        /** Taken, and refused afterwards. */
        ORDER_REJECTED,
        STOP_CREATED,
        /** An inactive stop order has become active. */
        STOP_ACTIVATED,
        /** The condition was met and an exchange order has been created, which has effects of its own. */
        STOP_TRIGGERED,
        STOP_CANCELED,
        /** The condition was met, but the exchange order was refused. */
        STOP_REJECTED,
        GROUP_CREATED,
        GROUP_CHANGED,
        GROUP_FILLED,
        GROUP_CANCELED
    }
}
