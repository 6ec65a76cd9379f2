package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.EstimateQuestion;
import io.github.camelalor.simulator.market.GroupMember;
import io.github.camelalor.simulator.market.GroupPolicy;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OrderStatus;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.market.StopTicket;
import io.github.camelalor.simulator.market.Timeframe;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A request of either WebSocket, or the body of an HTTP one, read as loosely as real clients write it: names of fields,
 * opcodes and words in any case, numbers as strings and the reverse, the board in either of its two places.
 *
 * <p>What is asked for and cannot be read ends in a {@link RequestFailure}; fields that nobody asks for do no harm.
 */
public final class WireRequest {
    private static final int DEFAULT_DEPTH = 20;
    private static final int MAX_DEPTH = 50;
    private static final int DEFAULT_FREQUENCY = 175;
    private static final long MAX_SECONDS = 1_000_000_000_000L;
    private static final int MAX_TRADE_DEPTH = 5_000;

    private final Fields fields;

    private WireRequest(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads one JSON object.
     *
     * @throws RequestFailure if the text is anything else
     */
    public static WireRequest read(String text) {
        return new WireRequest(Fields.read(text));
    }

    /**
     * Reads an array of JSON objects.
     *
     * @throws RequestFailure if the text is anything else
     */
    public static List<WireRequest> readAll(String text) {
        return Fields.readAll(text).stream().map(WireRequest::new).toList();
    }

    /** The opcode as it was sent; empty if there is none. */
    public String opcode() {
        return fields.text("opcode").orElse("");
    }

    /** Whether the opcode is this one, in any case. */
    public boolean asks(String opcode) {
        return opcode().equalsIgnoreCase(opcode);
    }

    /** The guid as it was sent, any string will do; empty if there is none. */
    public String guid() {
        String guid = fields.verbatim("guid");
        return guid == null ? "" : guid;
    }

    /** The access token; empty if there is none. */
    public String token() {
        return fields.text("token").orElse("");
    }

    /** The wire format; {@link WireFormat#SIMPLE} if none is named. */
    public WireFormat format() {
        return WireFormat.parse(fields.text("format").orElse(null));
    }

    /** The exchange, at the top level or within the instrument. */
    public String exchange() {
        return fields.text("exchange")
                .or(() -> fields.object("instrument").text("exchange"))
                .orElseThrow(RequestFailure::unreadable);
    }

    /** The ticker, as the code of a subscription or within the instrument of an order. */
    public String symbol() {
        return fields.text("code")
                .or(() -> fields.object("instrument").text("symbol"))
                .or(() -> fields.text("symbol"))
                .or(() -> fields.text("ticker"))
                .orElseThrow(RequestFailure::unreadable);
    }

    /** The board from any of its places, or null for the primary one. */
    public String board() {
        return fields.object("instrument")
                .text("instrumentGroup")
                .or(() -> fields.text("instrumentGroup"))
                .or(() -> fields.text("board"))
                .orElse(null);
    }

    /** The portfolio, within the user or at the top level. */
    public String portfolio() {
        return fields.object("user")
                .text("portfolio")
                .or(() -> fields.text("portfolio"))
                .orElseThrow(RequestFailure::unreadable);
    }

    /** The levels of a book asked for, from 1 to 50; 20 if none are named. */
    public int depth() {
        long depth = fields.integer("depth").orElse((long) DEFAULT_DEPTH);
        return (int) Math.max(1, Math.min(MAX_DEPTH, depth));
    }

    /**
     * Milliseconds between two frames of a state; 175 if none are named, and never less than the format allows.
     *
     * @param orDefault whether a number that is too small is taken for none, rather than for the least
     */
    public int frequency(boolean orDefault) {
        int least = format().minFrequency();
        long asked = fields.integer("frequency").orElse((long) DEFAULT_FREQUENCY);
        long frequency = asked < least && orDefault ? DEFAULT_FREQUENCY : asked;
        return (int) Math.max(least, Math.min(Integer.MAX_VALUE, frequency));
    }

    /** The width of the candles asked for. */
    public Timeframe timeframe() {
        String text = fields.text("tf").orElseThrow(() -> RequestFailure.badRequest("tf is missing"));
        try {
            return Timeframe.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw RequestFailure.badRequest(wrong.getMessage());
        }
    }

    /** Unix seconds of the first candle asked for. */
    public long from() {
        long from = fields.integer("from").orElseThrow(() -> RequestFailure.badRequest("from is missing"));
        if (Math.abs(from) > MAX_SECONDS) {
            throw RequestFailure.badRequest("from must be Unix seconds, not " + from);
        }
        return from;
    }

    /** How many past anonymous trades are asked for, from 0 to 5000; none if no number is named. */
    public int tradeDepth() {
        return (int)
                Math.max(0, Math.min(MAX_TRADE_DEPTH, fields.integer("depth").orElse(0L)));
    }

    /** Whether the initial snapshot is unwanted. */
    public boolean skipHistory() {
        return fields.flag("skipHistory", false);
    }

    /** Whether a ping wants an answer. */
    public boolean confirm() {
        return fields.flag("confirm", false);
    }

    /** Whether a repeated guid matters. */
    public boolean checkDuplicates() {
        return fields.flag("checkDuplicates", true);
    }

    /** The statuses an initial snapshot of orders is limited to; all of them if none are named. */
    public Set<OrderStatus> orderStatuses() {
        Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        fields.texts("orderStatuses")
                .forEach(word -> statuses.add(word(word, OrderStatus.values(), OrderStatus::code)));
        return statuses.isEmpty() ? EnumSet.allOf(OrderStatus.class) : statuses;
    }

    /** The number of the order to change or cancel. */
    public String orderId() {
        return fields.text("orderId").orElseThrow(RequestFailure::unreadable);
    }

    /**
     * The order asked for.
     *
     * @param type kind of order, which the body does not say
     * @param listed where to look up the instrument
     * @param origin where the request came from
     */
    public OrderTicket order(OrderType type, Listed listed, Origin origin) {
        return new OrderReader(this, fields).order(type, listed, origin);
    }

    /**
     * The order that is to take the place of another one, which gives it what the request does not name.
     *
     * @param old the order to be replaced
     */
    public OrderTicket change(OrderType type, Listed listed, Origin origin, OrderState old) {
        return new OrderReader(this, fields).change(type, listed, origin, old);
    }

    /**
     * The stop order asked for.
     *
     * @param type kind of the order that comes of it, which the body does not say
     */
    public StopTicket stopOrder(OrderType type, Listed listed, Origin origin) {
        return new StopOrderReader(this, fields).stopOrder(type, listed, origin);
    }

    /**
     * The stop order that is to take the place of another one, which gives it what the request does not name.
     *
     * @param old the stop order to be replaced
     */
    public StopTicket changeStopOrder(OrderType type, Listed listed, Origin origin, StopOrderState old) {
        return new StopOrderReader(this, fields).change(type, listed, origin, old);
    }

    /** The orders of a group; empty if they are not named. */
    public Optional<List<GroupMember>> groupMembers() {
        return new GroupReader(fields).members();
    }

    /** The policy of a group. */
    public GroupPolicy groupPolicy() {
        return new GroupReader(fields).policy();
    }

    /** The order to be estimated. A price of 0 is none. */
    public EstimateQuestion estimate(Listed listed) {
        Optional<BigDecimal> price = fields.decimal("price").filter(given -> given.signum() != 0);
        Optional<BigDecimal> budget = fields.decimal("budget");
        Optional<Long> lots = fields.integer("lotQuantity");
        if (price.map(BigDecimal::signum).orElse(0) < 0
                || budget.map(BigDecimal::signum).orElse(0) < 0
                || lots.orElse(0L) < 0
                || lots.orElse(0L) > Integer.MAX_VALUE) {
            throw RequestFailure.badRequest(
                    "price, budget and lotQuantity must not be negative, nor lotQuantity beyond an int");
        }
        return new EstimateQuestion(
                portfolio(),
                listing(listed),
                price.orElse(null),
                lots.orElse(null),
                budget.orElse(null),
                fields.flag("includeLimitOrders", false));
    }

    /** The listing asked for. */
    public Listing listing(Listed listed) {
        return listed.find(exchange(), symbol(), board())
                .orElseThrow(() -> RequestFailure.badRequest("Неизвестный инструмент в заявке"));
    }

    static <E extends Enum<E>> E word(String word, E[] values, Function<E, String> code) {
        for (E value : values) {
            if (code.apply(value).equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw RequestFailure.unreadable();
    }
}
