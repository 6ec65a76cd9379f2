package io.github.camelalor.simulator.market;

/**
 * Where a command came from; kept in the ledger, without influence on trading.
 *
 * @param transport {@code http}, {@code cws}, or another name for the way in
 * @param requestId request id of an HTTP command, or null
 * @param guid guid of a WebSocket command, or null
 */
public record Origin(String transport, String requestId, String guid) {
    /** A command given in the same process. */
    public static final Origin DIRECT = new Origin("direct", null, null);

    /** No command: the exchange acts of itself. */
    public static final Origin EXCHANGE = new Origin("exchange", null, null);

    /** A command over HTTP. */
    public static Origin http(String requestId) {
        return new Origin("http", requestId, null);
    }

    /** A command over the command WebSocket. */
    public static Origin cws(String guid) {
        return new Origin("cws", null, guid);
    }
}
