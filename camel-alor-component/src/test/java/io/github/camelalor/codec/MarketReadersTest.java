package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Bar;
import io.github.camelalor.model.CurrencyPair;
import io.github.camelalor.model.InstrumentState;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.Security;
import io.github.camelalor.model.Side;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketReadersTest {

    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", "TQBR");
    private static final EventContext MINUTES = EventContext.ofBars("MOEX", "SBER", "TQBR", "60");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'time':1701068400,'close':287.79,'open':287.41,'high':287.9,'low':287,'volume':174466}",
                "{'t':1701068400,'c':287.79,'o':287.41,'h':287.9,'l':287,'v':174466}",
                "{'t':1701068400.0,'c':'287.79','o':287.41,'h':'287.9','l':287,'v':174466.0,'new':null}"
            })
    void aBarIsTheSameInAllFormats(String text) throws CodecException {
        assertThat(Bytes.read(EventReaders.bar(), text, MINUTES))
                .isEqualTo(new Bar(
                        "MOEX",
                        "SBER",
                        "TQBR",
                        "60",
                        Instant.ofEpochSecond(1701068400),
                        new BigDecimal("287.41"),
                        new BigDecimal("287.9"),
                        new BigDecimal("287"),
                        new BigDecimal("287.79"),
                        174466,
                        false));
    }

    @Test
    void theFirstBarOfAllTimeIsABar() throws CodecException {
        assertThat(Bytes.read(EventReaders.bar(), "{'t':0,'c':1,'o':1,'h':1,'l':1,'v':0}", MINUTES)
                        .time())
                .isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "o", "h", "l", "c", "v"})
    void aBarWithoutOneOfItsNumbersIsRefused(String name) {
        String bar = "{'t':1701068400,'o':1,'h':1,'l':1,'c':1,'v':1}".replace("'" + name + "'", "'gone'");

        assertThatThrownBy(() -> Bytes.read(EventReaders.bar(), bar, MINUTES))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("missing: ");
    }

    @Test
    void aQuoteOfAnInstrumentThatNobodyTradesIsAQuote() throws CodecException {
        Quote quote = Bytes.read(
                EventReaders.quote(),
                "{'sym':null,'ex':null,'desc':null,'tst':0,'tso':null,'o':null,'h':null,'l':null,'c':null,'v':null,"
                        + "'acci':null,'oi':null,'y':null,'ask':null,'bid':null,'av':null,'bv':null,'tbv':null,"
                        + "'tav':null,'lot':null,'lotv':null,'fv':null,'t':null}",
                SBER);

        assertThat(quote.symbol()).isEqualTo("SBER");
        assertThat(quote.lastPriceTime()).isNull();
        assertThat(ModelJson.map(quote)).containsOnlyKeys("exchange", "symbol", "board");
    }

    @Test
    void theOldNameOfTheAccruedInterestCountsWhereTheNewOneSaysNothing() throws CodecException {
        assertThat(quote("'accruedInt':1.5,'accrued_interest':1.50").accruedInterest())
                .isEqualTo("1.5");
        assertThat(quote("'accruedInt':null,'accrued_interest':2").accruedInterest())
                .isEqualTo("2");
        assertThat(quote("'accrued_interest':2").accruedInterest()).isEqualTo("2");
        assertThat(quote("'accruedInt':3,'accrued_interest':2").accruedInterest())
                .isEqualTo("3");
    }

    @Test
    void aFieldMayComeUnderTwoOfItsNamesThatSayTheSame() throws CodecException {
        assertThat(quote("'lotsize':10,'lotSize':10.0").lotSize()).isEqualByComparingTo("10");
        assertThat(quote("'lotsize':null,'lotSize':10").lotSize()).isEqualTo("10");
        assertThat(quote("'lotsize':10,'lotSize':null").lotSize()).isEqualTo("10");
        assertThatThrownBy(() -> quote("'lotsize':10,'lotSize':100"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("not the same as lotsize: lotSize at /lotSize");
        assertThatThrownBy(() -> quote("'lotSize':10,'lotSize':10"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("given twice: lotSize");
    }

    @Test
    void aZeroStandsForNoTimeOfABook() throws CodecException {
        assertThat(quote("'ob_ms_timestamp':0,'last_price_timestamp':'0'").bookTime())
                .isNull();
        assertThat(quote("'ob_ms_timestamp':0,'last_price_timestamp':'0'").lastPriceTime())
                .isNull();
        assertThat(quote("'bookTime':'1970-01-01T00:00:00Z'").bookTime()).isEqualTo(Instant.EPOCH);
        assertThat(quote("'tso':1702631123780,'tst':1702631123.5").bookTime())
                .isEqualTo(Instant.ofEpochMilli(1702631123780L));
    }

    @Test
    void numbersMayBeTextAndIntegersMayHaveAPoint() throws CodecException {
        Quote quote = quote("'bidVol':'49','askVol':576.0,'totalBidVol':9223372036854775807,'openInterest':1e3");

        assertThat(quote.bidVolume()).isEqualTo(49);
        assertThat(quote.askVolume()).isEqualTo(576);
        assertThat(quote.totalBidVolume()).isEqualTo(Long.MAX_VALUE);
        assertThat(quote.openInterest()).isEqualTo(1000);
        assertThatThrownBy(() -> quote("'bidVol':9223372036854775808"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a whole number of at most 19 digits");
    }

    @Test
    void aPriceWithAnExponentIsAPlainOne() throws CodecException {
        assertThat(quote("'bid':1e3,'ask':1.5E+4").bid()).isEqualTo(new BigDecimal("1000"));
        assertThat(quote("'bid':'1e3','ask':1.5E+4").ask()).isEqualTo(new BigDecimal("15000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':9237394357,'orderno':0,'symbol':'SBER','board':'TQBR','qty':79,'price':267.92,"
                        + "'time':'2023-12-19T07:00:08.9870000Z','timestamp':1702969208987,'oi':0,'existing':true,"
                        + "'side':'sell'}",
                "{'id':'9237394357','orderno':'0','sym':'SBER','bd':'TQBR','q':79.0,'px':267.92,'t':1702969208987,"
                        + "'oi':0,'h':true,'s':'SELL'}",
                "{'id':9237394357,'orderno':0,'symbol':'SBER','board':null,'qty':79,'price':267.92,"
                        + "'time':'2023-12-19T07:00:08.987','timestamp':0,'oi':0,'existing':true,'side':'sell'}"
            })
    void aMarketTradeIsTheSameInAllSpellings(String text) throws CodecException {
        assertThat(Bytes.read(EventReaders.marketTrade(), text, SBER))
                .isEqualTo(new MarketTrade(
                        9237394357L,
                        "0",
                        "MOEX",
                        "SBER",
                        "TQBR",
                        Instant.ofEpochMilli(1702969208987L),
                        79,
                        new BigDecimal("267.92"),
                        Side.SELL,
                        0L,
                        true));
    }

    @Test
    void theTimeOfAMarketTradeIsTheFinerOne() throws CodecException {
        String trade = "{'id':1,'qty':1,'price':1,'timestamp':1702969208987,'time':'2023-12-19T07:00:08.9878590Z'}";

        assertThat(Bytes.read(EventReaders.marketTrade(), trade, SBER).time())
                .isEqualTo(Instant.parse("2023-12-19T07:00:08.987859Z"));
    }

    @Test
    void aMarketTradeIsNotLostForASideOrABoardThatIsMissing() throws CodecException {
        MarketTrade trade = Bytes.read(
                EventReaders.marketTrade(),
                "{'id':9223372036854775807,'q':1,'px':1,'t':0}",
                EventContext.ofInstrument("MOEX", "SBER", null));

        assertThat(trade.id()).isEqualTo(Long.MAX_VALUE);
        assertThat(trade.side()).isEqualTo(Side.UNKNOWN);
        assertThat(trade.board()).isNull();
        assertThat(trade.time()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aPartialUpdateHasOnlyWhatChanged() throws CodecException {
        InstrumentState state =
                Bytes.read(EventReaders.instrumentState(), "{'sym':'SBER','pxmn':221.62,'st':17.0}", SBER);

        assertThat(ModelJson.map(state)).containsOnlyKeys("exchange", "symbol", "board", "priceMin", "tradingStatus");
        assertThat(state.tradingStatus()).isEqualTo(17);
    }

    @Test
    void aSecurityHasItsDigitsUnderEitherName() throws CodecException {
        assertThat(security("'roundTo':3").decimals()).isEqualTo(3);
        assertThat(security("'decimals':3").decimals()).isEqualTo(3);
        assertThat(security("'roundTo':null,'decimals':2").decimals()).isEqualTo(2);
        assertThat(security("'roundTo':3,'decimals':3").decimals()).isEqualTo(3);
        assertThat(security("'cpct':2").complexProductCategory()).isEqualTo("2");
        assertThat(security("'complexProductCategory':''").complexProductCategory())
                .isEmpty();
        assertThat(security("'cancellation':'9999-12-31T23:59:59.9999999'").cancellation())
                .isEqualTo(Instant.parse("9999-12-31T23:59:59.999999900Z"));
        assertThat(security("'endExpiration':'2024-03-20T00:00:00.0000000'").endExpiration())
                .isEqualTo(Instant.parse("2024-03-20T00:00:00Z"));
    }

    @Test
    void aPairOfCurrenciesThatNothingTradesIsAPair() throws CodecException {
        byte[] pairs = Bytes.of("[{'firstCode':'EUR','secondCode':'RUB','symbolTom':null}]");

        assertThat(CurrencyPairWire.READER.readAll(pairs, SBER)).containsExactly(new CurrencyPair("EUR", "RUB", null));
    }

    private static Quote quote(String fields) throws CodecException {
        return Bytes.read(EventReaders.quote(), "{" + fields + "}", SBER);
    }

    private static Security security(String fields) throws CodecException {
        return Bytes.read(SecurityWire.READER, "{'symbol':'SBER'," + fields + "}", SBER);
    }
}
