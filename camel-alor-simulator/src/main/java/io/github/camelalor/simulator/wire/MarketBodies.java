package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.Bar;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Quote;
import io.github.camelalor.simulator.market.RiskRate;
import io.github.camelalor.simulator.market.Security;
import io.github.camelalor.simulator.market.TradePage;
import java.io.IOException;
import java.util.List;

/** Bodies of HTTP answers about instruments and their trading, as UTF-8 bytes. */
public final class MarketBodies {
    private MarketBodies() {}

    private interface Shape<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    /** A list of quotes. */
    public static byte[] quotes(List<Quote> quotes, WireFormat format) {
        return Json.bytes(json -> array(json, quotes, (to, quote) -> QuoteShape.write(to, quote, format)));
    }

    /** The quote of a future. */
    public static byte[] futuresQuote(Quote quote, WireFormat format) {
        return Json.bytes(json -> QuoteShape.write(json, quote, format));
    }

    /** One instrument. */
    public static byte[] security(Security security, WireFormat format) {
        return Json.bytes(json -> SecurityShape.write(json, security, format));
    }

    /** A list of instruments. */
    public static byte[] securities(List<Security> securities, WireFormat format) {
        return Json.bytes(json -> array(json, securities, (to, each) -> SecurityShape.write(to, each, format)));
    }

    /**
     * A list of anonymous trades.
     *
     * @param textOrder writes the numbers of their orders, which are nobody's, as text
     */
    public static byte[] publicTrades(List<PublicTrade> trades, WireFormat format, boolean textOrder) {
        return Json.bytes(
                json -> array(json, trades, (to, trade) -> PublicTradeShape.write(to, trade, format, textOrder)));
    }

    /**
     * A page of past anonymous trades.
     *
     * @param textOrder writes the numbers of their orders, which are nobody's, as text
     */
    public static byte[] publicTrades(TradePage page, WireFormat format, boolean textOrder, Wording wording) {
        Shape<PublicTrade> shape = (to, trade) -> PublicTradeShape.write(to, trade, format, textOrder);
        return Json.object(json -> {
            json.writeNumberField("total", page.total());
            json.writeFieldName("list");
            if (wording.loneObjects() && page.trades().size() == 1) {
                shape.write(json, page.trades().get(0));
            } else {
                array(json, page.trades(), shape);
            }
        });
    }

    /**
     * Candles.
     *
     * @param list name of the list, on which the broker's schema and its samples disagree
     * @param next start of the candle after these, or null
     * @param previous start of the candle before these, or null
     */
    public static byte[] history(List<Bar> bars, String list, Long next, Long previous, WireFormat format) {
        return Json.object(json -> {
            json.writeFieldName(list);
            array(json, bars, (to, bar) -> BarShape.write(to, bar, format));
            number(json, "next", next);
            number(json, "prev", previous);
        });
    }

    /** A list of words. */
    public static byte[] words(List<String> words) {
        return Json.bytes(json -> array(json, words, JsonGenerator::writeString));
    }

    /** Currency pairs by the tickers they are traded under, such as {@code EUR_RUB__TOM}. */
    public static byte[] currencyPairs(List<Listing> pairs) {
        return Json.bytes(json -> array(json, pairs, (to, pair) -> {
            to.writeStartObject();
            to.writeStringField("firstCode", pair.symbol().substring(0, 3));
            to.writeStringField("secondCode", pair.symbol().substring(4, 7));
            to.writeStringField("symbolTom", pair.symbol());
            to.writeEndObject();
        }));
    }

    /** A page of risk rates. */
    public static byte[] riskRates(List<RiskRate> rates, long total, Wording wording) {
        if (wording.loneObjects() && rates.size() == 1) {
            return Json.bytes(json -> RiskRateShape.write(json, rates.get(0)));
        }
        return Json.object(json -> {
            json.writeFieldName("list");
            array(json, rates, RiskRateShape::write);
            json.writeNumberField("total", total);
        });
    }

    /** The state of a market, {@code open} or {@code closed}. */
    public static byte[] session(String market, String status) {
        return Json.object(json -> {
            json.writeStringField("code", market);
            json.writeStringField("status", status);
        });
    }

    private static void number(JsonGenerator json, String name, Long number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }

    private static <T> void array(JsonGenerator json, List<T> values, Shape<T> shape) throws IOException {
        json.writeStartArray();
        for (T value : values) {
            shape.write(json, value);
        }
        json.writeEndArray();
    }
}
