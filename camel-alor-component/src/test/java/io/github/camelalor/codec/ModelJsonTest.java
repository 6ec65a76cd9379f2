package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelJsonTest {

    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", null);

    @Test
    void aBookIsWrittenWithPlainPricesAndItsFlags() throws CodecException {
        OrderBook book = Bytes.read(
                EventReaders.orderBook(),
                "{'b':[{'p':2.570e2,'v':157,'y':1.50}],'a':[],'t':1702631123780,'h':true}",
                SBER);
        String text = text("{'exchange':'MOEX','symbol':'SBER','bids':[{'price':257.0,'volume':157,'yield':1.50}],"
                + "'asks':[],'time':'2023-12-15T09:05:23.780Z','existing':true,'flags':['ONE_SIDED']}");

        assertThat(ModelJson.text(book)).isEqualTo(text);
        assertThat(ModelJson.bytes(book)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ModelJson.node(book).toString()).isEqualTo(text);
    }

    @Test
    void aPriceIsWrittenWithoutAnExponent() throws CodecException {
        OrderBook book =
                Bytes.read(EventReaders.orderBook(), "{'b':[{'p':1e3,'v':1},{'p':1e-9,'v':1}],'a':[],'t':1}", SBER);

        assertThat(ModelJson.text(book)).contains("\"price\":1000,").contains("\"price\":0.000000001,");
    }

    @Test
    void aMapHoldsPlainValuesInTheOrderOfTheRecord() {
        MarketOrder order = MarketOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio("D39004")
                .side(Side.BUY)
                .quantity(3)
                .allowMargin(true)
                .build();

        assertThat(ModelJson.map(order))
                .containsExactly(
                        Map.entry("exchange", "MOEX"),
                        Map.entry("symbol", "SBER"),
                        Map.entry("portfolio", "D39004"),
                        Map.entry("side", "buy"),
                        Map.entry("quantity", 3L),
                        Map.entry("allowMargin", true));
    }

    @Test
    void aReceiptNamesItsOutcome() {
        OrderReceipt receipt = new OrderReceipt(
                Outcome.IN_DOUBT,
                "create:limit",
                "r-1",
                null,
                null,
                null,
                "MOEX",
                "SBER",
                "D1",
                "http",
                null,
                "?",
                null,
                2,
                Instant.EPOCH);
        JsonNode node = ModelJson.node(receipt);

        assertThat(node.get("outcome").asText()).isEqualTo("IN_DOUBT");
        assertThat(node.get("attempts").isInt()).isTrue();
        assertThat(node.get("time").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(node.has("orderNumber")).isFalse();
    }

    @Test
    void ordersCarryTheNamesOfTheBroker() throws CodecException {
        String order = "{'id':'1','sym':'S','p':'D1','ex':'MOEX','t':'limit','s':'buy','st':'odd','q':10,'qb':1,"
                + "'fq':5,'fqb':0,'px':1.10}";

        assertThat(ModelJson.map(Bytes.read(EventReaders.order(), order, SBER)))
                .containsEntry("qtyUnits", 10L)
                .containsEntry("qtyBatch", 1L)
                .containsEntry("filledQtyUnits", 5L)
                .containsEntry("price", new BigDecimal("1.10"))
                .containsEntry("type", "limit")
                .doesNotContainKeys("status", "iceberg", "quantity");
    }

    @Test
    void anOrderIsReadFromJsonExactly() throws CodecException {
        assertThat(ModelJson.object(Bytes.of(" {'side':'buy','quantity':10,'price':142.50,'big':12345678901234567890,"
                        + "'no':null,'yes':true,'list':[1,{'a':-1}]} ")))
                .containsEntry("quantity", 10L)
                .containsEntry("price", new BigDecimal("142.50"))
                .containsEntry("big", new BigDecimal("12345678901234567890"))
                .containsEntry("no", null)
                .containsEntry("yes", true)
                .containsEntry("list", List.of(1L, Map.of("a", -1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "12",
                "'text'",
                "{'quantity':1,'quantity':2}",
                "{'user':{'portfolio':'A','portfolio':'B'}}",
                "{'quantity':1} x",
                "{'quantity':1}{}",
                "{'quantity':01}",
                "{'quantity':1e400}",
                "{'quantity':NaN}",
                "{quantity:1}",
                "{'quantity':1,}",
                "{'comment':'\\ud800'}",
                "{'quantity':1 /* lots */}"
            })
    void whatIsNoObjectOrNotCleanIsRefused(String text) {
        assertThatThrownBy(() -> ModelJson.object(Bytes.of(text))).isInstanceOf(CodecException.class);
    }

    @Test
    void aHugeBodyIsRefused() {
        assertThatThrownBy(() -> ModelJson.object(Bytes.of("{'comment':'" + "x".repeat(70_000) + "'}")))
                .isInstanceOf(CodecException.class);
    }

    private static String text(String text) {
        return text.replace('\'', '"');
    }
}
