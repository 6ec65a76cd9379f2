package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.Bar;
import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.InstrumentState;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Quote;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.market.TradeCluster;

/** Frames of both WebSockets, as UTF-8 bytes. */
public final class Frames {
    private static final int OK = 200;

    private Frames() {}

    /** A book; the same as {@link BookFrames#encode}. */
    public static byte[] book(Book book, WireFormat format, boolean existing, String guid) {
        return BookFrames.encode(book, format, existing, guid);
    }

    /** An order; {@code existing} for the initial snapshot. */
    public static byte[] order(OrderState order, WireFormat format, boolean existing, String guid) {
        return data(guid, json -> OrderShape.write(json, order, format, existing));
    }

    /** A stop order; {@code existing} for the initial snapshot. */
    public static byte[] stopOrder(StopOrderState stop, WireFormat format, boolean existing, String guid) {
        return data(guid, json -> StopOrderShape.write(json, stop, format, existing, false));
    }

    /**
     * A stop order in the shape of the deprecated subscription; {@code existing} for the initial snapshot.
     *
     * @param numericIds whether its id is a JSON number
     */
    public static byte[] oldStopOrder(
            StopOrderState stop, WireFormat format, boolean existing, String guid, boolean numericIds) {
        return data(guid, json -> StopOrderShape.writeOld(json, stop, format, existing, numericIds));
    }

    /** An own trade; {@code existing} for the initial snapshot. */
    public static byte[] trade(OwnTrade trade, WireFormat format, boolean existing, String guid) {
        return data(guid, json -> TradeShape.write(json, trade, format, existing));
    }

    /** A position, or the money; {@code existing} for the initial snapshot. */
    public static byte[] position(PositionState position, WireFormat format, boolean existing, String guid) {
        return data(guid, json -> PositionShape.write(json, position, format, existing));
    }

    /** A candle. */
    public static byte[] bar(Bar bar, WireFormat format, String guid) {
        return data(guid, json -> BarShape.write(json, bar, format));
    }

    /** A quote. */
    public static byte[] quote(Quote quote, WireFormat format, String guid) {
        return data(guid, json -> QuoteShape.write(json, quote, format));
    }

    /**
     * An anonymous trade.
     *
     * @param existing for those before the subscription
     * @param textOrder writes the number of its order, which is nobody's, as text
     */
    public static byte[] publicTrade(
            PublicTrade trade, WireFormat format, boolean existing, boolean textOrder, String guid) {
        return data(guid, json -> PublicTradeShape.writeFrame(json, trade, format, existing, textOrder));
    }

    /** What was traded at each price while a candle lasted. */
    public static byte[] cluster(TradeCluster cluster, String guid) {
        return data(guid, json -> ClusterShape.write(json, cluster));
    }

    /** The whole state of an instrument. */
    public static byte[] instrument(InstrumentState state, WireFormat format, String guid) {
        return data(guid, json -> InstrumentShape.write(json, state, format));
    }

    /** The ticker of an instrument and what has changed about it. */
    public static byte[] instrumentChange(InstrumentState before, InstrumentState now, WireFormat format, String guid) {
        return data(guid, json -> InstrumentShape.writeChange(json, before, now, format));
    }

    /** The acknowledgement of a subscription, the end of one, or a ping. */
    public static byte[] handled(String guid) {
        return Json.object(json -> {
            json.writeStringField("message", "Handled successfully");
            json.writeNumberField("httpCode", OK);
            json.writeStringField("requestGuid", guid);
        });
    }

    /** The refusal of a request. */
    public static byte[] error(String guid, int httpCode, String message) {
        return service(guid, httpCode, message, null);
    }

    /** The answer to a successful {@code authorize}. */
    public static byte[] authorized(String guid) {
        return service(guid, OK, "The connection has been initialized.", null);
    }

    /** The answer to a successful {@code create:...}. */
    public static byte[] created(String guid, String orderNumber) {
        return service(guid, OK, "An order '" + orderNumber + "' has been created.", orderNumber);
    }

    /** The answer to a successful {@code update:...}, with the number of the order that replaces the old one. */
    public static byte[] updated(String guid, String orderNumber) {
        return service(guid, OK, "An order has been updated. New order ID is '" + orderNumber + "'.", orderNumber);
    }

    /** The answer to a successful {@code delete:...}. */
    public static byte[] deleted(String guid, String orderNumber) {
        return service(guid, OK, "An order '" + orderNumber + "' has been deleted.", orderNumber);
    }

    static byte[] data(String guid, Json.Content content) {
        return Json.object(json -> {
            json.writeFieldName("data");
            content.write(json);
            json.writeStringField("guid", guid);
        });
    }

    private static byte[] service(String guid, int httpCode, String message, String orderNumber) {
        return Json.object(json -> {
            json.writeStringField("requestGuid", guid);
            json.writeNumberField("httpCode", httpCode);
            json.writeStringField("message", message);
            if (orderNumber != null) {
                json.writeStringField("orderNumber", orderNumber);
            }
        });
    }
}
