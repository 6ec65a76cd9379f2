package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.Estimate;
import io.github.camelalor.simulator.market.GroupState;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.market.StopOrderState;
import java.io.IOException;
import java.util.List;

/** Bodies of HTTP answers, as UTF-8 bytes. */
public final class HttpBodies {
    private HttpBodies() {}

    private interface Shape<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    /** A book. */
    public static byte[] book(Book book, WireFormat format) {
        return BookFrames.body(book, format, true);
    }

    /** One order. */
    public static byte[] order(OrderState order, WireFormat format) {
        return Json.bytes(json -> OrderShape.write(json, order, format, true));
    }

    /** A list of orders. */
    public static byte[] orders(List<OrderState> orders, WireFormat format) {
        return array(orders, (json, order) -> OrderShape.write(json, order, format, true));
    }

    /**
     * One stop order.
     *
     * @param numericIds whether ids are JSON numbers
     */
    public static byte[] stopOrder(StopOrderState stop, WireFormat format, boolean numericIds) {
        return Json.bytes(json -> StopOrderShape.write(json, stop, format, true, numericIds));
    }

    /**
     * A list of stop orders.
     *
     * @param numericIds whether ids are JSON numbers
     */
    public static byte[] stopOrders(List<StopOrderState> stops, WireFormat format, boolean numericIds) {
        return array(stops, (json, stop) -> StopOrderShape.write(json, stop, format, true, numericIds));
    }

    /** A list of own trades. */
    public static byte[] trades(List<OwnTrade> trades, WireFormat format) {
        return array(trades, (json, trade) -> TradeShape.writeV2(json, trade, format, false));
    }

    /** A list of own trades in the deprecated shape. */
    public static byte[] deprecatedTrades(List<OwnTrade> trades, WireFormat format) {
        return array(trades, (json, trade) -> TradeShape.write(json, trade, format, false));
    }

    /** One position. */
    public static byte[] position(PositionState position, WireFormat format) {
        return Json.bytes(json -> PositionShape.write(json, position, format, true));
    }

    /** A list of positions. */
    public static byte[] positions(List<PositionState> positions, WireFormat format) {
        return array(positions, (json, position) -> PositionShape.write(json, position, format, true));
    }

    /** An estimate. */
    public static byte[] estimate(Estimate estimate) {
        return Json.bytes(json -> EstimateShape.write(json, estimate));
    }

    /** A list of estimates. */
    public static byte[] estimates(List<Estimate> estimates) {
        return array(estimates, EstimateShape::write);
    }

    /** A group of orders. */
    public static byte[] group(GroupState group) {
        return Json.bytes(json -> GroupShape.write(json, group));
    }

    /** A list of groups of orders. */
    public static byte[] groups(List<GroupState> groups) {
        return array(groups, GroupShape::write);
    }

    /** The answer to a group of orders created. */
    public static byte[] groupCreated(String groupId) {
        return Json.object(json -> {
            json.writeStringField("message", "success");
            json.writeStringField("groupId", groupId);
        });
    }

    /** The answer to a refused request about groups of orders. */
    public static byte[] problem(String title, int status, String detail) {
        return Json.object(json -> {
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
        });
    }

    /** The answer to an order created, updated, or cancelled with a JSON answer asked for. */
    public static byte[] success(String orderNumber) {
        return Json.object(json -> {
            json.writeStringField("message", "success");
            json.writeStringField("orderNumber", orderNumber);
        });
    }

    /**
     * The answer to a refused request.
     *
     * @param code the broker's name of the reason, or null to leave it out
     */
    public static byte[] error(String code, String message) {
        return Json.object(json -> {
            if (code != null) {
                json.writeStringField("code", code);
            }
            json.writeStringField("message", message);
        });
    }

    /**
     * The answer to a request whose id has been seen, with a copy of the first answer.
     *
     * @param message which of the broker's wordings to use
     * @param statusCode status of the first answer
     * @param body body of the first answer, which is JSON
     */
    public static byte[] repeated(String message, int statusCode, String body) {
        return Json.object(json -> {
            json.writeStringField("message", message);
            json.writeObjectFieldStart("oldResponse");
            json.writeNumberField("statusCode", statusCode);
            json.writeFieldName("body");
            json.writeRawValue(body);
            json.writeEndObject();
        });
    }

    private static <T> byte[] array(List<T> values, Shape<T> shape) {
        return Json.bytes(json -> {
            json.writeStartArray();
            for (T value : values) {
                shape.write(json, value);
            }
            json.writeEndArray();
        });
    }
}
