package io.github.camelalor.simulator.wire;

import static io.github.camelalor.simulator.wire.Specimens.GUID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.simulator.contract.PublishedFrames;
import io.github.camelalor.simulator.contract.PublishedSchemas;
import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.InstrumentState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Quote;
import io.github.camelalor.simulator.market.Security;
import io.github.camelalor.simulator.market.TradePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write about the market, held against the broker's schemas and against the members of its samples. */
class MarketShapesContractTest {
    @ParameterizedTest
    @EnumSource
    void bar(WireFormat format) throws IOException {
        byte[] frame = Frames.bar(MarketSpecimens.BAR, format, GUID);
        assertValid("ws_response_sub_BarsGetAndSubscribe_", format, frame);
        assertSameMembers("ws/BarsGetAndSubscribe/response-", format, frame);
        assertThat(json(frame)).isEqualTo(sample("ws/BarsGetAndSubscribe/response-", format));
    }

    @ParameterizedTest
    @EnumSource
    void history(WireFormat format) throws IOException {
        assertValid(
                "response_History_",
                format,
                MarketBodies.history(List.of(MarketSpecimens.BAR), "history", 1701069000L, null, format));
        assertSameMembers(
                "http/history/response-",
                format,
                MarketBodies.history(
                        List.of(MarketSpecimens.BAR),
                        format == WireFormat.SLIM ? "h" : "history",
                        1701069000L,
                        1701068100L,
                        format));
    }

    @ParameterizedTest
    @EnumSource
    void quote(WireFormat format) throws IOException {
        for (Quote quote : List.of(MarketSpecimens.QUOTE, MarketSpecimens.FUTURES_QUOTE)) {
            byte[] frame = Frames.quote(quote, format, GUID);
            assertValid("ws_response_sub_QuotesSubscribe_", format, frame);
            assertSameMembers("ws/QuotesSubscribe/response-", format, frame);
            byte[] list = MarketBodies.quotes(List.of(quote), format);
            assertValid("response_Symbols_", format, list);
            assertSameMembers("http/quotes/response-", format, list);
        }
        byte[] future = MarketBodies.futuresQuote(MarketSpecimens.FUTURES_QUOTE, format);
        assertValid("response_Futures_", format, future);
        assertSameMembers("http/actual-futures-quote/response-", format, future);
    }

    @ParameterizedTest
    @EnumSource
    void publicTrade(WireFormat format) throws IOException {
        for (PublicTrade trade : List.of(MarketSpecimens.SHARE_TRADE, MarketSpecimens.CONTRACT_TRADE)) {
            byte[] frame = Frames.publicTrade(trade, format, false, false, GUID);
            assertValid("ws_response_sub_AllTradesGetAndSubscribe_", format, frame);
            assertSameMembers("ws/AllTradesGetAndSubscribe/response-", format, frame);
            byte[] list = MarketBodies.publicTrades(List.of(trade), format, false);
            assertValid("response_AllTrades_", format, list);
            assertSameMembers("http/alltrades/response-", format, list);
            assertValid(
                    "response_AllTradesHistory_",
                    format,
                    MarketBodies.publicTrades(new TradePage(23, List.of(trade)), format, false, new Wording()));
        }
        assertThat(json(Frames.publicTrade(MarketSpecimens.SHARE_TRADE, format, false, false, GUID))
                        .get("data"))
                .isEqualTo(
                        sample("ws/AllTradesGetAndSubscribe/response-", format).get("data"));
    }

    @ParameterizedTest
    @EnumSource
    void instrument(WireFormat format) throws IOException {
        for (InstrumentState state : List.of(MarketSpecimens.SHARE_STATE, MarketSpecimens.OPTION_STATE)) {
            assertValid(
                    "ws_response_sub_InstrumentsGetAndSubscribeV2_", format, Frames.instrument(state, format, GUID));
        }
        assertThat(members(Frames.instrument(MarketSpecimens.SHARE_STATE, format, GUID)))
                .isEqualTo(membersOfSample("ws/InstrumentsGetAndSubscribeV2/response-", format, "-full"));
    }

    @ParameterizedTest
    @EnumSource
    void changeOfAnInstrument(WireFormat format) throws IOException {
        byte[] moved = Frames.instrumentChange(MarketSpecimens.SHARE_STATE, MarketSpecimens.MOVED_STATE, format, GUID);
        byte[] halted =
                Frames.instrumentChange(MarketSpecimens.SHARE_STATE, MarketSpecimens.HALTED_STATE, format, GUID);

        assertValid("ws_response_sub_InstrumentsGetAndSubscribeV2_", format, moved);
        assertValid("ws_response_sub_InstrumentsGetAndSubscribeV2_", format, halted);
        assertThat(json(moved))
                .isEqualTo(PublishedFrames.read("ws/InstrumentsGetAndSubscribeV2/response-"
                        + format.name().toLowerCase(Locale.ROOT) + "-partial.json"));
        assertThat(members(halted))
                .containsExactly(
                        "/data",
                        format.slim() ? "/data/sym" : "/data/symbol",
                        format.slim() ? "/data/st" : "/data/tradingStatus",
                        format.slim() ? "/data/sti" : "/data/tradingStatusInfo",
                        "/guid");
    }

    @ParameterizedTest
    @EnumSource
    void security(WireFormat format) throws IOException {
        for (Security security : List.of(MarketSpecimens.SHARE, MarketSpecimens.FUTURE)) {
            byte[] one = MarketBodies.security(security, format);
            assertValid("response_Security_", format, one);
            assertSameMembers("http/security/response-", format, one);
            byte[] list = MarketBodies.securities(List.of(security, security), format);
            assertValid("response_Securities_", format, list);
            assertSameMembers("http/securities/response-", format, list);
        }
        Security option = new Security(MarketSpecimens.OPTION_STATE, 7);
        assertValid("response_Security_", format, MarketBodies.security(option, format));
    }

    @Test
    void riskRates() throws IOException {
        try (Exchange exchange = Exchange.builder().build()) {
            byte[] rates = MarketBodies.riskRates(exchange.instruments().riskRates(1), 5, new Wording());
            assertThat(PublishedSchemas.validate("response_RiskRates", rates)).isEmpty();
            assertThat(PublishedFrames.members(json(rates).at("/list/0")))
                    .isEqualTo(PublishedFrames.members(PublishedFrames.read("http/risk-rates/response.json")));
        }
    }

    @Test
    void wordsAndPairsAndSessions() throws IOException {
        assertThat(PublishedSchemas.validate("response_AvailableBoards", MarketBodies.words(List.of("TQBR"))))
                .isEmpty();
        Listing pair = Listing.share("EUR_RUB__TOM", "EURRUB", "EUR/RUB", null, 1000, "0.01", "90");
        assertThat(json(MarketBodies.currencyPairs(List.of(pair))))
                .isEqualTo(PublishedFrames.read("http/currency-pairs/response.json"));
        assertThat(json(MarketBodies.session("FOND", "open")))
                .isEqualTo(PublishedFrames.read("http/trading-session-deprecated/response-simple.json"));
    }

    @Test
    void integersAreWrittenAsIntegers() {
        String future = text(MarketBodies.security(MarketSpecimens.FUTURE, WireFormat.HEAVY));

        assertThat(future).contains("\"lotSize\":1,", "\"faceValue\":1000,", "\"minStep\":1,", "\"priceMax\":91368,");
        assertThat(text(Frames.bar(MarketSpecimens.BAR, WireFormat.SIMPLE, GUID)))
                .contains("\"close\":192.15,");
        assertThat(text(Frames.publicTrade(MarketSpecimens.CONTRACT_TRADE, WireFormat.SIMPLE, true, true, GUID)))
                .contains("\"id\":1952361470987654322,\"orderno\":\"0\",", "\"price\":84600,");
        assertThat(text(MarketBodies.security(new Security(MarketSpecimens.SHARE_STATE, 0), WireFormat.SIMPLE)))
                .contains("\"symbol\":\"" + Listings.SBER.symbol() + "\"", "\"priceMax\":370.2,");
    }

    private static void assertValid(String schema, WireFormat format, byte[] json) {
        String name =
                schema + format.name().charAt(0) + format.name().substring(1).toLowerCase(Locale.ROOT);
        assertThat(PublishedSchemas.validate(name, json))
                .as(() -> name + " of " + text(json))
                .isEmpty();
    }

    private static void assertSameMembers(String sample, WireFormat format, byte[] written) throws IOException {
        assertThat(members(written)).isEqualTo(membersOfSample(sample, format, ""));
    }

    private static List<String> members(byte[] json) throws IOException {
        return PublishedFrames.members(json(json));
    }

    private static List<String> membersOfSample(String sample, WireFormat format, String kind) {
        return PublishedFrames.members(
                PublishedFrames.read(sample + format.name().toLowerCase(Locale.ROOT) + kind + ".json"));
    }

    private static JsonNode sample(String sample, WireFormat format) {
        return PublishedFrames.read(sample + format.name().toLowerCase(Locale.ROOT) + ".json");
    }

    private static JsonNode json(byte[] json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
