package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelalor.model.BookFlag;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.BrokerRecords;
import io.github.camelalor.model.CurrencyPair;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Quote;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written as JSON, Map or JsonNode reads back as an equal record, whichever record it is. */
class RoundTripTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(tries = 1_000)
    void everyRecordReadsBackAsItWas(@ForAll("records") BrokerRecord record) throws CodecException {
        Class<? extends BrokerRecord> type = record.getClass();
        Record written = (Record) record;

        assertThat((Object) ModelJson.read(ModelJson.text(written), type)).isEqualTo(record);
        assertThat((Object) ModelJson.read(ModelJson.bytes(written), type)).isEqualTo(record);
        assertThat((Object) ModelJson.read(ModelJson.map(written), type)).isEqualTo(record);
        assertThat((Object) ModelJson.read(ModelJson.node(written), type)).isEqualTo(record);
    }

    @Property(tries = 200)
    void aListIsAnArrayOfItsRecords(@ForAll("lists") BrokerRecords<?> records) throws Exception {
        JsonNode array = MAPPER.readTree(ModelJson.text(records));

        assertThat(array.size()).isEqualTo(records.size());
        for (int i = 0; i < records.size(); i++) {
            assertThat((Object) ModelJson.read(
                            array.get(i).toString(), records.get(i).getClass()))
                    .hasSameClassAs(records.get(i));
        }
        assertThat(ModelJson.node(records).toString()).isEqualTo(ModelJson.text(records));
        assertThat(ModelJson.bytes(records)).isEqualTo(ModelJson.text(records).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFlagsOfABookAreThoseThatWereWritten() throws CodecException {
        OrderBook book = OrderBook.flagged(
                        new Instrument("MOEX", "SBER", "TQBR"),
                        List.of(new PriceLevel(new BigDecimal("2.0"), 1, null)),
                        List.of(new PriceLevel(new BigDecimal("1.00"), 1, new BigDecimal("14.7"))),
                        Instant.parse("2023-12-15T09:05:23.780Z"),
                        false)
                .with(BookFlag.OLDER);
        OrderBook read = ModelJson.read(ModelJson.text(book), OrderBook.class);

        assertThat(read).isEqualTo(book);
        assertThat(read.flags()).containsExactlyInAnyOrder(BookFlag.CROSSED, BookFlag.OLDER);
        assertThat(read.asks().get(0).price()).isEqualTo(new BigDecimal("1.00"));
        assertThat(read.asks().get(0).yield()).isEqualTo("14.7");
    }

    @Test
    void anEventOfTheBrokerThatNamesEverythingIsReadInAnyFormat() throws CodecException {
        String slim = "{'id':'1','sym':'SBER','p':'D39004','ex':'MOEX','t':'limit','s':'buy','st':'working','q':10,"
                + "'qb':1,'fq':0,'fqb':0,'px':1.10,'tf':'oneday','new':true}";

        assertThat(ModelJson.read(Bytes.of(slim), Order.class).quantityUnits()).isEqualTo(10);
        assertThatThrownBy(() -> ModelJson.read(Bytes.of(slim.replace("'ex'", "'new1'")), Order.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("missing: exchange");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'exchange':'MOEX','symbol':'SBER','portfolio':'D1','side':'buy','quantity':1,'qty':1}|no such field: qty",
                "{'exchange':'MOEX','symbol':'SBER','portfolio':'D1','side':'buy'}|missing: quantity",
                "{'exchange':'MOEX','symbol':'SBER','side':'buy','quantity':1}|missing: portfolio",
                "{'exchange':'MOEX','symbol':'SBER','portfolio':'D1','side':'','quantity':1}|one of buy, sell is expected at /side",
                "{'exchange':'MOEX','symbol':'SBER','portfolio':'D1','side':'buy','quantity':1.5}|at /quantity",
                "{'exchange':'MOEX','symbol':'SBER','portfolio':'D1','side':'buy','quantity':1,'quantity':1}|given twice: quantity",
                "{'exchange':'MOEX','symbol':'SBER','portfolio':'D1','side':'buy','quantity':1,'allowMargin':1}|true or false is expected at /allowMargin",
                "{'exchange':7}|text is expected at /exchange"
            })
    void anOrderIsReadStrictly(String json, String message) {
        assertThatThrownBy(() -> ModelJson.read(Bytes.of(json), MarketOrder.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatARecordRefusesIsRefused() {
        assertThatThrownBy(() -> ModelJson.read(
                        Bytes.of("{'outcome':'REJECTED','orderNumber':'1','attempts':1,'time':'2023-12-15T09:05:23Z'}"),
                        OrderReceipt.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("Only a confirmed order has a number");
        assertThatThrownBy(() -> ModelJson.read(
                        Bytes.of("{'outcome':'REJECTED','attempts':3000000000,'time':'2023-12-15T09:05:23Z'}"),
                        OrderReceipt.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("at /attempts");
    }

    @Test
    void aMapMayHoldOtherNumbersAndRecords() throws CodecException {
        Map<String, Object> quote = new HashMap<>();
        quote.put("exchange", "MOEX");
        quote.put("symbol", new StringBuilder("SBER"));
        quote.put("bid", 142.52);
        quote.put("ask", new BigDecimal("1.5e3"));
        quote.put("bidVol", 7);
        quote.put("lastPriceTime", Instant.EPOCH);
        quote.put("lotSize", JsonNodeFactory.instance.numberNode(10));
        Quote read = ModelJson.read(quote, Quote.class);

        assertThat(read.bid()).isEqualTo(new BigDecimal("142.52"));
        assertThat(read.ask()).isEqualTo(new BigDecimal("1500"));
        assertThat(read.bidVolume()).isEqualTo(7);
        assertThat(read.lastPriceTime()).isEqualTo(Instant.EPOCH);
        assertThat(read.lotSize()).isEqualTo("10");
    }

    @Test
    void aMapOfAnythingElseIsRefused() {
        Map<String, Object> own = new HashMap<>();
        own.put("exchange", own);
        List<Object> list = new ArrayList<>();
        list.add(list);
        ObjectNode node = MAPPER.createObjectNode();
        node.set("orders", node);

        assertRefused(own, "nested too deep");
        assertRefused(Map.of("orders", list), "nested too deep");
        assertRefused(Map.of("orders", node), "cannot be written as JSON");
        assertRefused(Map.of("id", new Object()), "a value of type java.lang.Object cannot be read at id");
        assertRefused(Map.of("id", "\ud83d"), "half a character at /id");
        assertRefused(Map.of("id", new BigDecimal("1e999999999")), "cannot be written as JSON");
        assertRefused(Map.of("id", "1", "createdAt", Double.NaN), "a time in ISO-8601 is expected at /createdAt");
        assertThatThrownBy(() -> ModelJson.read("{\"id\":\"\ud83d\"}", OrderGroup.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("half a character");
        assertThatThrownBy(() -> ModelJson.read(JsonNodeFactory.instance.nullNode(), OrderGroup.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("an object is expected");
        assertThatThrownBy(() -> ModelJson.read("{}", BrokerRecord.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Map<String, ?> map, String message) {
        assertThatThrownBy(() -> ModelJson.read(map, OrderGroup.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining(message);
    }

    @Provide
    Arbitrary<BrokerRecord> records() {
        return Generated.records(Generated.brokerRecords());
    }

    @Provide
    Arbitrary<BrokerRecords<?>> lists() {
        return Generated.<CurrencyPair>records(List.of(CurrencyPair.class))
                .list()
                .ofMaxSize(5)
                .map(BrokerRecords::of);
    }
}
