package io.github.camelalor.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Repo;
import io.github.camelalor.model.Trade;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes records as the broker would, in each format: the tables of the protocol once more, from the other side. */
final class WireText {

    private final WireFormat format;
    private final StringBuilder text = new StringBuilder("{");

    private WireText(WireFormat format) {
        this.format = format;
    }

    static String orderBook(OrderBook book, WireFormat format) {
        WireText json = new WireText(format);
        json.put("snapshot", null, null, book.existing());
        json.raw("bids", "b", "bids", levels(book.bids(), format));
        json.raw("asks", "a", "asks", levels(book.asks(), format));
        json.put("timestamp", null, null, book.time().getEpochSecond());
        json.put("ms_timestamp", "t", "msTimestamp", book.time().toEpochMilli());
        return json.put("existing", "h", "existing", book.existing()).end();
    }

    private static String levels(List<PriceLevel> levels, WireFormat format) {
        return levels.stream()
                .map(level -> {
                    WireText json = new WireText(format);
                    json.put("price", "p", "price", level.price());
                    json.put("volume", "v", "volume", level.volume());
                    if (level.yield() != null) {
                        json.put("yield", "y", "yield", level.yield());
                    }
                    return json.end();
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String order(Order order, WireFormat format) {
        WireText json = new WireText(format);
        json.put("id", "id", "id", order.id());
        json.put("symbol", "sym", "symbol", order.symbol());
        json.put("board", "bd", "board", order.board());
        json.put("brokerSymbol", "tic", "brokerSymbol", order.brokerSymbol());
        json.put("portfolio", "p", "portfolio", order.portfolio());
        json.put("exchange", "ex", "exchange", order.exchange());
        json.put("comment", "cmt", "comment", order.comment());
        json.put("type", "t", "type", order.type().wireName());
        json.put("side", "s", "side", order.side().wireName());
        json.put("status", "st", "status", order.status().wireName());
        json.put("transTime", "tt", "transTime", order.transTime());
        json.put("updateTime", "ut", "updateTime", order.updateTime());
        json.put("endTime", "et", "endTime", order.endTime());
        json.put("qtyUnits", "q", "qtyUnits", order.quantityUnits());
        json.put("qtyBatch", "qb", "qtyBatch", order.quantity());
        json.put("qty", null, null, order.quantity());
        json.put("filledQtyUnits", "fq", "filledQtyUnits", order.filledQuantityUnits());
        json.put("filledQtyBatch", "fqb", "filledQtyBatch", order.filledQuantity());
        json.put("filled", null, null, order.filledQuantity());
        json.put("price", "px", "price", order.price());
        json.put("existing", "h", "existing", order.existing());
        json.put("timeInForce", "tf", "timeInForce", order.timeInForce().wireName());
        json.raw("iceberg", "i", "iceberg", iceberg(order.iceberg(), format));
        return json.put("volume", "v", "volume", order.volume()).end();
    }

    private static String iceberg(Iceberg iceberg, WireFormat format) {
        if (iceberg == null) {
            return "null";
        }
        WireText json = new WireText(format);
        json.put("creationFixedQuantity", "cf", "creationFixedQuantity", iceberg.creationFixedQuantity());
        json.put("creationVarianceQuantity", "cv", "creationVarianceQuantity", iceberg.creationVarianceQuantity());
        json.put("visibleQuantity", "v", "visibleQuantity", iceberg.visibleQuantityUnits());
        json.put("visibleQuantityBatch", "vb", "visibleQuantityBatch", iceberg.visibleQuantity());
        json.put("visibleFilledQuantity", "vf", "visibleFilledQuantity", iceberg.visibleFilledQuantityUnits());
        json.put("visibleFilledQuantityBatch", "vfb", "visibleFilledQuantityBatch", iceberg.visibleFilledQuantity());
        return json.end();
    }

    static String trade(Trade trade, WireFormat format) {
        WireText json = new WireText(format);
        json.put("id", "id", "id", trade.id());
        json.put("orderno", "eid", "orderNo", trade.orderNumber());
        json.put("comment", "cmt", "comment", trade.comment());
        json.put("symbol", "sym", "symbol", trade.symbol());
        json.put(null, null, "shortName", trade.shortName());
        json.put("brokerSymbol", "tic", "brokerSymbol", trade.brokerSymbol());
        json.put("exchange", "ex", "exchange", trade.exchange());
        json.put("date", "d", "date", trade.time());
        json.put("board", "b", "board", trade.board());
        json.put("qtyUnits", "q", "qtyUnits", trade.quantityUnits());
        json.put("qtyBatch", "qb", "qtyBatch", trade.quantity());
        json.put("qty", null, "qty", trade.quantity());
        json.put("price", "px", "price", trade.price());
        json.put(null, null, "currency", trade.currency());
        json.put("accruedInt", "ai", "accruedInt", trade.accruedInterest());
        json.put("side", "s", "side", trade.side().wireName());
        json.put("existing", "h", "existing", trade.existing());
        json.put("commission", "cms", "commission", trade.commission());
        json.raw("repoSpecificFields", "r", "repoSpecificFields", repo(trade.repo(), format));
        json.put("volume", "v", "volume", trade.volume());
        return json.put(null, null, "settleDate", trade.settleDate()).end();
    }

    private static String repo(Repo repo, WireFormat format) {
        if (repo == null) {
            return "null";
        }
        WireText json = new WireText(format);
        json.put("repoRate", "r", "repoRate", repo.rate());
        json.put("extRef", "exr", "extRef", repo.externalReference());
        json.put("repoTerm", "tm", "repoTerm", repo.term());
        json.put("account", "a", "account", repo.account());
        json.put("tradeTypeInfo", "t", "tradeTypeInfo", repo.tradeType());
        json.put("value", "v", "value", repo.value());
        return json.put("yield", "y", "yield", repo.yield()).end();
    }

    static String position(Position position, WireFormat format) {
        WireText json = new WireText(format);
        json.put("volume", "v", "volume", position.volume());
        json.put("currentVolume", "cv", "currentVolume", position.currentVolume());
        json.put("symbol", "sym", "symbol", position.symbol());
        json.put("brokerSymbol", "tic", "brokerSymbol", position.brokerSymbol());
        json.put("portfolio", "p", "portfolio", position.portfolio());
        json.put("exchange", "ex", "exchange", position.exchange());
        json.put("avgPrice", "pxavg", "avgPrice", position.averagePrice());
        json.put("qtyUnits", "q", "qtyUnits", position.quantityUnits());
        json.put("openUnits", "o", "openUnits", position.openQuantityUnits());
        json.put("lotSize", "lot", "lotSize", position.lotSize());
        json.put("shortName", "n", "shortName", position.shortName());
        json.put("qtyT0", "q0", "qtyT0", position.quantityT0Units());
        json.put("qtyT1", "q1", "qtyT1", position.quantityT1Units());
        json.put("qtyT2", "q2", "qtyT2", position.quantityT2Units());
        json.put("qtyTFuture", "qf", "qtyTFuture", position.quantityTFutureUnits());
        json.put("qtyT0Batch", null, "qtyT0Batch", position.quantityT0());
        json.put("qtyT1Batch", null, "qtyT1Batch", position.quantityT1());
        json.put("qtyT2Batch", null, "qtyT2Batch", position.quantityT2());
        json.put("qtyTFutureBatch", null, "qtyTFutureBatch", position.quantityTFuture());
        json.put("qtyBatch", null, null, position.quantityTFuture());
        json.put("openQtyBatch", null, "openQtyBatch", position.openQuantity());
        json.put("qty", null, null, position.quantityTFuture());
        json.put("open", null, null, position.openQuantity());
        json.put("dailyUnrealisedPl", "upd", "dailyUnrealisedPl", position.dailyUnrealisedPl());
        json.put("unrealisedPl", "up", "unrealisedPl", position.unrealisedPl());
        json.put("isCurrency", "cur", "isCurrency", position.currency());
        return json.put("existing", "h", "existing", position.existing()).end();
    }

    private WireText put(String simple, String slim, String heavy, Object value) {
        return raw(simple, slim, heavy, json(value));
    }

    private WireText raw(String simple, String slim, String heavy, String json) {
        String name =
                switch (format) {
                    case SIMPLE -> simple;
                    case SLIM -> slim;
                    case HEAVY -> heavy;
                };
        if (name != null) {
            text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(json);
        }
        return this;
    }

    private String end() {
        return text.append('}').toString();
    }

    private static String json(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
        }
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value.toString())) + '"';
    }
}
