package io.github.camelalor.codec;

import io.github.camelalor.model.MarketOrder;
import java.util.Map;

/** Writes the requests of both WebSockets and the bodies of HTTP orders. */
public final class Requests {

    private Requests() {}

    /**
     * Writes a subscribe request, its fields in the order of the documentation. Fields that are null are left out.
     *
     * @param fields fields of the opcode: text, numbers, booleans, or collections of them
     */
    public static String subscribe(String opcode, String guid, String token, Map<String, ?> fields) {
        return "";
    }

    /** Writes the end of the subscription with this guid. */
    public static String unsubscribe(String guid, String token) {
        return "";
    }

    /**
     * Writes an application ping, which is answered by a service frame for its guid.
     *
     * @param token null on the command socket
     */
    public static String ping(String guid, String token) {
        return "";
    }

    /** Writes the command that lets a command socket take orders. */
    public static String authorize(String guid, String token) {
        return "";
    }

    /**
     * Writes the command that makes a market order.
     *
     * @param comment comment to send instead of that of the order; null for none
     */
    public static String createMarket(String guid, MarketOrder order, String comment) {
        return "";
    }

    /**
     * Writes the body of an HTTP request that makes a market order.
     *
     * @param comment comment to send instead of that of the order; null for none
     */
    public static String marketOrderBody(MarketOrder order, String comment) {
        return "";
    }
}
