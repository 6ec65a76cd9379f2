package io.github.camelalor.simulator.market;

import java.util.function.LongUnaryOperator;

/** An order that waits in a book, with the part of it that is shown; guarded by the lock of the exchange. */
final class RestingOrder {
    /** Shows all there is. */
    static final LongUnaryOperator WHOLE = lots -> lots;

    private final long id;
    private final Side side;
    private final long steps;
    private final LongUnaryOperator parts;
    private final boolean market;
    private long shown;
    private long hidden;

    private RestingOrder(long id, Side side, long steps, LongUnaryOperator parts, boolean market) {
        this.id = id;
        this.side = side;
        this.steps = steps;
        this.parts = parts;
        this.market = market;
    }

    /**
     * @param parts says how much is shown next of what is left
     */
    static RestingOrder limit(long id, Side side, long steps, LongUnaryOperator parts) {
        return new RestingOrder(id, side, steps, parts, false);
    }

    /** A market order that waits for an auction; {@code steps} is the limit of the session. */
    static RestingOrder market(long id, Side side, long steps) {
        return new RestingOrder(id, side, steps, WHOLE, true);
    }

    long id() {
        return id;
    }

    Side side() {
        return side;
    }

    long steps() {
        return steps;
    }

    boolean market() {
        return market;
    }

    long shown() {
        return shown;
    }

    long hidden() {
        return hidden;
    }

    long left() {
        return shown + hidden;
    }

    /** Shows the next part of so many lots. */
    void show(long lots) {
        shown = parts.applyAsLong(lots);
        hidden = lots - shown;
    }

    void traded(long lots) {
        shown -= lots;
    }

    Auction.Interest interest() {
        return new Auction.Interest(side, steps, left(), !market);
    }
}
