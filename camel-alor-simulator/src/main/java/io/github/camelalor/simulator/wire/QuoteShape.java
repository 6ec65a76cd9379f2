package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.DayFigures;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Quote;
import io.github.camelalor.simulator.market.Traits;
import java.io.IOException;

/** Writes quotes, those of futures included. */
final class QuoteShape {
    private QuoteShape() {}

    static void write(JsonGenerator json, Quote quote, WireFormat format) throws IOException {
        json.writeStartObject();
        if (format.slim()) {
            slim(json, quote);
        } else {
            full(json, quote, format == WireFormat.HEAVY);
        }
        json.writeEndObject();
    }

    private static void full(JsonGenerator json, Quote quote, boolean heavy) throws IOException {
        Listing listing = quote.listing();
        Traits traits = listing.traits();
        DayFigures day = quote.figures();
        json.writeStringField("symbol", listing.symbol());
        json.writeStringField("exchange", listing.exchange());
        json.writeStringField("description", listing.description());
        if (heavy) {
            json.writeStringField("currency", listing.currency());
        }
        Json.decimal(json, heavy ? "prevClosePrice" : "prev_close_price", listing.previousClose());
        Json.decimal(json, heavy ? "lastPrice" : "last_price", day.last().price());
        json.writeNumberField(
                heavy ? "lastPriceTimestamp" : "last_price_timestamp",
                day.last().time().getEpochSecond());
        Json.decimal(json, heavy ? "highPrice" : "high_price", day.high());
        Json.decimal(json, heavy ? "lowPrice" : "low_price", day.low());
        Json.decimal(json, heavy ? "accruedInterest" : "accruedInt", traits.accruedInterest());
        json.writeNumberField("volume", day.volume());
        json.writeNumberField(
                heavy ? "openInterest" : "open_interest", day.last().openInterest());
        Json.decimal(json, "ask", quote.ask());
        Json.decimal(json, "bid", quote.bid());
        json.writeNumberField(heavy ? "askVol" : "ask_vol", quote.askVolume());
        json.writeNumberField(heavy ? "bidVol" : "bid_vol", quote.bidVolume());
        json.writeNumberField(heavy ? "obMsTimestamp" : "ob_ms_timestamp", quote.bookTime());
        Json.decimal(json, heavy ? "openPrice" : "open_price", day.open());
        Json.decimal(json, "yield", traits.yield());
        json.writeNumberField(heavy ? "lotSize" : "lotsize", listing.lotSize());
        Json.decimal(json, heavy ? "lotValue" : "lotvalue", quote.lotValue());
        Json.decimal(json, heavy ? "faceValue" : "facevalue", traits.faceValue());
        json.writeStringField("type", traits.type());
        json.writeNumberField(heavy ? "totalBidVol" : "total_bid_vol", quote.totalBidVolume());
        json.writeNumberField(heavy ? "totalAskVol" : "total_ask_vol", quote.totalAskVolume());
        if (!heavy) {
            Json.decimal(json, "accrued_interest", traits.accruedInterest());
        }
        Json.decimal(json, "change", quote.change());
        Json.decimal(json, heavy ? "changePercent" : "change_percent", quote.changePercent());
    }

    private static void slim(JsonGenerator json, Quote quote) throws IOException {
        Listing listing = quote.listing();
        Traits traits = listing.traits();
        DayFigures day = quote.figures();
        json.writeStringField("sym", listing.symbol());
        json.writeStringField("ex", listing.exchange());
        json.writeStringField("desc", listing.description());
        json.writeNumberField("tst", day.last().time().getEpochSecond());
        json.writeNumberField("tso", quote.bookTime());
        Json.decimal(json, "o", day.open());
        Json.decimal(json, "h", day.high());
        Json.decimal(json, "l", day.low());
        Json.decimal(json, "c", day.last().price());
        json.writeNumberField("v", day.volume());
        Json.decimal(json, "acci", traits.accruedInterest());
        json.writeNumberField("oi", day.last().openInterest());
        Json.decimal(json, "y", traits.yield());
        Json.decimal(json, "ask", quote.ask());
        Json.decimal(json, "bid", quote.bid());
        json.writeNumberField("av", quote.askVolume());
        json.writeNumberField("bv", quote.bidVolume());
        json.writeNumberField("tbv", quote.totalBidVolume());
        json.writeNumberField("tav", quote.totalAskVolume());
        json.writeNumberField("lot", listing.lotSize());
        Json.decimal(json, "lotv", quote.lotValue());
        Json.decimal(json, "fv", traits.faceValue());
        json.writeStringField("t", traits.type());
    }
}
