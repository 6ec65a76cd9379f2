package io.github.camelalor.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;

/**
 * Collects the parts of an order of one kind; for one thread.
 *
 * <p>It knows the parts of all kinds, and refuses to make an order of a kind that has no place for one of those set.
 *
 * @param <O> the kind
 */
public final class OrderBuilder<O extends NewOrder> {

    private final Function<OrderBuilder<O>, O> kind;

    private String exchange;
    private String symbol;
    private String board;
    private String portfolio;
    private Side side;
    private long quantity;
    private BigDecimal price;
    private StopCondition condition;
    private BigDecimal triggerPrice;
    private Instant endTime;
    private Long protectingSeconds;
    private Boolean activate;
    private TimeInForce timeInForce;
    private Long icebergFixed;
    private Long icebergVariance;
    private Boolean allowMargin;
    private Boolean checkDuplicates;
    private String comment;

    OrderBuilder(Function<OrderBuilder<O>, O> kind) {
        this.kind = kind;
    }

    /** Sets exchange, symbol and board. */
    public OrderBuilder<O> instrument(Instrument instrument) {
        return exchange(instrument.exchange()).symbol(instrument.symbol()).board(instrument.board());
    }

    /** Sets the code of the exchange. */
    public OrderBuilder<O> exchange(String value) {
        exchange = value;
        return this;
    }

    /** Sets the ticker. */
    public OrderBuilder<O> symbol(String value) {
        symbol = value;
        return this;
    }

    /** Sets the trading mode; null for the primary one. */
    public OrderBuilder<O> board(String value) {
        board = value;
        return this;
    }

    /** Sets the portfolio that trades. */
    public OrderBuilder<O> portfolio(String value) {
        portfolio = value;
        return this;
    }

    /** Sets the side. */
    public OrderBuilder<O> side(Side value) {
        side = value;
        return this;
    }

    /** Sets the number of lots. */
    public OrderBuilder<O> quantity(long lots) {
        quantity = lots;
        return this;
    }

    /** Sets the price of a limit order, or of the one that a stop-limit order becomes. */
    public OrderBuilder<O> price(BigDecimal value) {
        price = value;
        return this;
    }

    /** Sets how the market price has to stand to the trigger price of a conditional order. */
    public OrderBuilder<O> condition(StopCondition value) {
        condition = value;
        return this;
    }

    /** Sets the market price that triggers a conditional order. */
    public OrderBuilder<O> triggerPrice(BigDecimal value) {
        triggerPrice = value;
        return this;
    }

    /** Sets until when a conditional order waits to be triggered; null for no end. */
    public OrderBuilder<O> endTime(Instant value) {
        endTime = value;
        return this;
    }

    /** Sets for how many seconds the condition has to hold; null for not at all. */
    public OrderBuilder<O> protectingSeconds(Long value) {
        protectingSeconds = value;
        return this;
    }

    /** Sets whether a conditional order waits from the start; null for the broker's default. */
    public OrderBuilder<O> activate(Boolean value) {
        activate = value;
        return this;
    }

    /** Sets how long the order may work; null for the broker's default. */
    public OrderBuilder<O> timeInForce(TimeInForce value) {
        timeInForce = value;
        return this;
    }

    /** Sets the lots that others may see; null if all of them. */
    public OrderBuilder<O> icebergFixed(Long value) {
        icebergFixed = value;
        return this;
    }

    /** Sets by how many percent the visible lots may vary; null for not at all. */
    public OrderBuilder<O> icebergVariance(Long value) {
        icebergVariance = value;
        return this;
    }

    /** Sets whether the order may open an uncovered position; null for the broker's default. */
    public OrderBuilder<O> allowMargin(Boolean value) {
        allowMargin = value;
        return this;
    }

    /** Sets whether the broker refuses a repeated id; null for the broker's default. */
    public OrderBuilder<O> checkDuplicates(Boolean value) {
        checkDuplicates = value;
        return this;
    }

    /** Sets the comment; null for none. */
    public OrderBuilder<O> comment(String value) {
        comment = value;
        return this;
    }

    /**
     * Makes the order.
     *
     * @throws NullPointerException if a part is missing without which an order of this kind cannot be written
     * @throws IllegalArgumentException if a part has been set that this kind does not have
     */
    public O build() {
        O order = kind.apply(this);
        hasPlace(order, "price", price, order.price());
        hasPlace(order, "condition", condition, order.condition());
        hasPlace(order, "triggerPrice", triggerPrice, order.triggerPrice());
        hasPlace(order, "endTime", endTime, order.endTime());
        hasPlace(order, "protectingSeconds", protectingSeconds, order.protectingSeconds());
        hasPlace(order, "activate", activate, order.activate());
        hasPlace(order, "timeInForce", timeInForce, order.timeInForce());
        hasPlace(order, "icebergFixed", icebergFixed, order.icebergFixed());
        hasPlace(order, "icebergVariance", icebergVariance, order.icebergVariance());
        return order;
    }

    private static void hasPlace(NewOrder order, String part, Object set, Object taken) {
        if (set != null && taken == null) {
            throw new IllegalArgumentException(
                    "An order of the type " + order.type().wireName() + " has no " + part);
        }
    }

    MarketOrder market() {
        return new MarketOrder(
                exchange, symbol, board, portfolio, side, quantity, timeInForce, allowMargin, checkDuplicates, comment);
    }

    LimitOrder limit() {
        return new LimitOrder(
                exchange,
                symbol,
                board,
                portfolio,
                side,
                quantity,
                price,
                timeInForce,
                icebergFixed,
                icebergVariance,
                allowMargin,
                checkDuplicates,
                comment);
    }

    StopMarketOrder stopMarket() {
        return new StopMarketOrder(
                exchange,
                symbol,
                board,
                portfolio,
                side,
                quantity,
                condition,
                triggerPrice,
                endTime,
                protectingSeconds,
                activate,
                allowMargin,
                checkDuplicates,
                comment);
    }

    StopLimitOrder stopLimit() {
        return new StopLimitOrder(
                exchange,
                symbol,
                board,
                portfolio,
                side,
                quantity,
                price,
                condition,
                triggerPrice,
                endTime,
                protectingSeconds,
                activate,
                timeInForce,
                icebergFixed,
                icebergVariance,
                allowMargin,
                checkDuplicates,
                comment);
    }
}
