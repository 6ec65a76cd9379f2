package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelalor.simulator.market.InstrumentState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OptionTraits;
import io.github.camelalor.simulator.market.Security;
import io.github.camelalor.simulator.market.Traits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes securities. */
final class SecurityShape {
    private static final int RATE_SCALE = 4;
    private static final int MONEY_SCALE = 2;

    private SecurityShape() {}

    static void write(JsonGenerator json, Security security, WireFormat format) throws IOException {
        json.writeStartObject();
        if (format.slim()) {
            slim(json, security);
        } else {
            full(json, security, format == WireFormat.HEAVY);
        }
        json.writeEndObject();
    }

    private static void full(JsonGenerator json, Security security, boolean heavy) throws IOException {
        Listing listing = security.listing();
        Traits traits = listing.traits();
        json.writeStringField("symbol", listing.symbol());
        json.writeStringField(heavy ? "shortName" : "shortname", listing.shortName());
        json.writeStringField("description", listing.description());
        json.writeStringField("exchange", listing.exchange());
        json.writeStringField("market", listing.market());
        json.writeStringField("type", traits.type());
        json.writeNumberField(heavy ? "lotSize" : "lotsize", listing.lotSize());
        Json.decimal(json, heavy ? "faceValue" : "facevalue", traits.faceValue());
        json.writeStringField("cfiCode", traits.cfiCode());
        Json.timeWithoutZone(json, "cancellation", traits.endsAt());
        Json.decimal(json, heavy ? "minStep" : "minstep", listing.priceStep());
        if (heavy) {
            json.writeNumberField("roundTo", listing.decimals());
        }
        json.writeNumberField("rating", security.rating());
        Json.decimal(json, heavy ? "marginBuy" : "marginbuy", traits.marginBuy());
        Json.decimal(json, heavy ? "marginSell" : "marginsell", traits.marginSell());
        Json.decimal(json, heavy ? "marginRate" : "marginrate", marginRate(listing));
        Json.decimal(json, heavy ? "priceStep" : "pricestep", traits.stepValue());
        Json.decimal(json, "priceMax", security.state().priceMax());
        Json.decimal(json, "priceMin", security.state().priceMin());
        theory(json, traits, "theorPrice", "theorPriceLimit");
        Json.decimal(json, "volatility", volatility(traits));
        json.writeStringField("currency", listing.currency());
        if (heavy) {
            json.writeStringField("nominalCurrency", listing.currency());
            json.writeNullField("settlementCurrency");
            json.writeNullField("underlyingCurrency");
        }
        json.writeStringField("ISIN", listing.isin());
        Json.decimal(json, "yield", traits.yield());
        json.writeStringField("board", listing.board());
        json.writeStringField(heavy ? "primaryBoard" : "primary_board", listing.primaryBoard());
        status(json, security.state(), "tradingStatus", "tradingStatusInfo");
        json.writeStringField("complexProductCategory", traits.complexProductCategory());
        json.writeNumberField("priceMultiplier", 1);
        json.writeNumberField("priceShownUnits", 1);
        option(json, traits.option(), false);
        if (heavy) {
            initialMargins(json, traits);
        }
    }

    private static void slim(JsonGenerator json, Security security) throws IOException {
        Listing listing = security.listing();
        Traits traits = listing.traits();
        json.writeStringField("sym", listing.symbol());
        json.writeStringField("n", listing.shortName());
        json.writeStringField("desc", listing.description());
        json.writeStringField("ex", listing.exchange());
        json.writeStringField("t", traits.type());
        json.writeNumberField("lot", listing.lotSize());
        Json.decimal(json, "fv", traits.faceValue());
        json.writeStringField("cfi", traits.cfiCode());
        Json.decimal(json, "stp", listing.priceStep());
        Json.timeWithoutZone(json, "cncl", traits.endsAt());
        json.writeNumberField("rt", security.rating());
        Json.decimal(json, "mgb", traits.marginBuy());
        Json.decimal(json, "mgs", traits.marginSell());
        Json.decimal(json, "mgrt", marginRate(listing));
        Json.decimal(json, "stppx", traits.stepValue());
        Json.decimal(json, "pxmx", security.state().priceMax());
        Json.decimal(json, "pxmn", security.state().priceMin());
        theory(json, traits, "pxt", "pxtl");
        json.writeNumberField("pxmu", 1);
        json.writeNumberField("pxu", 1);
        Json.decimal(json, "vl", volatility(traits));
        json.writeStringField("cur", listing.currency());
        json.writeStringField("isin", listing.isin());
        Json.decimal(json, "yld", traits.yield());
        json.writeStringField("bd", listing.board());
        json.writeStringField("pbd", listing.primaryBoard());
        status(json, security.state(), "st", "sti");
        json.writeStringField("cpct", traits.complexProductCategory());
        option(json, traits.option(), true);
    }

    private static void status(JsonGenerator json, InstrumentState state, String code, String text) throws IOException {
        json.writeNumberField(code, state.status().code());
        json.writeStringField(text, state.status().text());
    }

    private static void theory(JsonGenerator json, Traits traits, String price, String limit) throws IOException {
        OptionTraits option = traits.option();
        Json.decimal(json, price, option == null ? BigDecimal.ZERO : option.theorPrice());
        Json.decimal(json, limit, option == null ? BigDecimal.ZERO : option.theorPriceLimit());
    }

    private static BigDecimal volatility(Traits traits) {
        return traits.option() == null ? BigDecimal.ZERO : traits.option().volatility();
    }

    private static BigDecimal marginRate(Listing listing) {
        return listing.traits().marginBuy().divide(listing.previousClose(), RATE_SCALE, RoundingMode.HALF_UP);
    }

    private static void option(JsonGenerator json, OptionTraits option, boolean slim) throws IOException {
        if (option != null) {
            Json.decimal(json, slim ? "pxs" : "strikePrice", option.strike());
            Json.timeWithoutZone(json, slim ? "exp" : "endExpiration", option.expiresAt());
            Json.decimal(json, slim ? "fdis" : "fixedSpotDiscount", option.fixedSpotDiscount());
            Json.decimal(json, slim ? "pdis" : "projectedSpotDiscount", option.projectedSpotDiscount());
            json.writeStringField(slim ? "usym" : "underlyingSymbol", option.underlyingSymbol());
            json.writeStringField(slim ? "osd" : "optionSide", option.side());
        }
    }

    /** What each class of clients is asked for, in the proportions of the broker's samples. */
    private static void initialMargins(JsonGenerator json, Traits traits) throws IOException {
        initialMargins(json, traits, "LowRisk", "2.435");
        initialMargins(json, traits, "StandardRisk", "1.825");
        initialMargins(json, traits, "HighRisk", "1.002");
        initialMargins(json, traits, "SpecialRisk", "1.002");
    }

    private static void initialMargins(JsonGenerator json, Traits traits, String clients, String share)
            throws IOException {
        Json.decimal(json, "initialMargin" + clients + "Long", part(traits.marginBuy(), share));
        Json.decimal(json, "initialMargin" + clients + "Short", part(traits.marginSell(), share));
    }

    private static BigDecimal part(BigDecimal margin, String share) {
        return margin.multiply(new BigDecimal(share)).setScale(MONEY_SCALE, RoundingMode.HALF_UP);
    }
}
