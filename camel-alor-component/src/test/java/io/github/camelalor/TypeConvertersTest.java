package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.BrokerRecords;
import io.github.camelalor.model.CurrencyPair;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Side;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypeConvertersTest {

    private static final MarketOrder ORDER = MarketOrder.builder()
            .exchange("MOEX")
            .symbol("SBER")
            .portfolio("D39004")
            .side(Side.BUY)
            .quantity(3)
            .comment("моя")
            .build();
    private static final String TEXT = "{\"exchange\":\"MOEX\",\"symbol\":\"SBER\",\"portfolio\":\"D39004\","
            + "\"side\":\"buy\",\"quantity\":3,\"comment\":\"моя\"}";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);
    private static final BrokerRecords<CurrencyPair> PAIRS =
            BrokerRecords.of(List.of(new CurrencyPair("EUR", "RUB", "EUR_RUB__TOM"), new CurrencyPair("A", "B", null)));
    private static final String PAIRS_TEXT =
            "[{\"firstCode\":\"EUR\",\"secondCode\":\"RUB\",\"symbolTom\":\"EUR_RUB__TOM\"},"
                    + "{\"firstCode\":\"A\",\"secondCode\":\"B\"}]";

    private CamelContext context;
    private TypeConverter converter;

    @BeforeEach
    void start() {
        context = new DefaultCamelContext();
        context.start();
        converter = context.getTypeConverter();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aRecordBecomesJsonInEveryForm() throws Exception {
        assertThat(converter.mandatoryConvertTo(String.class, ORDER)).isEqualTo(TEXT);
        assertThat(converter.mandatoryConvertTo(byte[].class, ORDER)).isEqualTo(BYTES);
        assertThat(converter.mandatoryConvertTo(InputStream.class, ORDER).readAllBytes())
                .isEqualTo(BYTES);
        assertThat((Object) converter.mandatoryConvertTo(Map.class, ORDER)).isEqualTo(ModelJson.map(ORDER));
        assertThat(converter.mandatoryConvertTo(JsonNode.class, ORDER).toString())
                .isEqualTo(TEXT);
    }

    @Test
    void jsonInEveryFormBecomesARecord() throws Exception {
        assertThat(converter.mandatoryConvertTo(MarketOrder.class, TEXT)).isEqualTo(ORDER);
        assertThat(converter.mandatoryConvertTo(MarketOrder.class, new StringBuilder(TEXT)))
                .isEqualTo(ORDER);
        assertThat(converter.mandatoryConvertTo(MarketOrder.class, BYTES)).isEqualTo(ORDER);
        assertThat(converter.mandatoryConvertTo(MarketOrder.class, new ByteArrayInputStream(BYTES)))
                .isEqualTo(ORDER);
        assertThat(converter.mandatoryConvertTo(MarketOrder.class, new ObjectMapper().readTree(TEXT)))
                .isEqualTo(ORDER);
        assertThat(converter.mandatoryConvertTo(MarketOrder.class, converter.mandatoryConvertTo(Map.class, ORDER)))
                .isEqualTo(ORDER);
        assertThat(converter.mandatoryConvertTo(MarketOrder.class, ORDER)).isSameAs(ORDER);
    }

    @Test
    void aMapMayHoldWhatJavaHas() throws Exception {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("exchange", "MOEX");
        map.put("symbol", new StringBuilder("SBER"));
        map.put("portfolio", "D39004");
        map.put("side", Side.BUY);
        map.put("quantity", 3);
        map.put("comment", "моя");
        map.put("board", null);

        assertThat(converter.mandatoryConvertTo(MarketOrder.class, map)).isEqualTo(ORDER);
    }

    @Test
    void aBookComesBackWithItsFlagsAndYields() throws Exception {
        OrderBook book = OrderBook.flagged(
                new Instrument("MOEX", "SU26238RMFS4", null),
                List.of(new PriceLevel(new BigDecimal("57.100"), 3, new BigDecimal("14.70"))),
                List.of(),
                Instant.ofEpochMilli(1702631123780L),
                true);

        assertThat(converter.mandatoryConvertTo(OrderBook.class, converter.mandatoryConvertTo(String.class, book)))
                .isEqualTo(book);
    }

    @Test
    void theMessageOfARefusalNamesTheField() {
        assertRefused("{\"exchange\":\"MOEX\"}", "missing: quantity");
        assertRefused(TEXT.replace(":3", ":3.5"), "a whole number of at most 19 digits is expected at /quantity");
        assertRefused(TEXT.replace("\"buy\"", "\"both\""), "one of buy, sell is expected at /side");
        assertRefused(TEXT.replace("quantity", "qty"), "no such field: qty; allowed are allowMargin, board");
        assertRefused(TEXT.replace("symbol", "board"), "missing: symbol");
        assertRefused("[]", "an object is expected at /");
        assertRefused("", "nothing there");
        assertRefused(Map.of("quantity", new Object()), "a value of type java.lang.Object cannot be read at quantity");
        assertRefused(new ByteArrayInputStream(new byte[2 * 1024 * 1024]), "longer than 1048576 bytes");
    }

    private void assertRefused(Object value, String message) {
        assertThatThrownBy(() -> converter.mandatoryConvertTo(MarketOrder.class, value))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining(message)
                .hasRootCauseInstanceOf(CodecException.class);
    }

    @Test
    void aRouteSeesTheMessageToo() {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody("{}");

        assertThatThrownBy(() -> exchange.getMessage().getBody(MarketOrder.class))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("missing: quantity");
    }

    @Test
    void recordsOfAnAnswerBecomeAnArray() throws Exception {
        assertThat(converter.mandatoryConvertTo(String.class, PAIRS)).isEqualTo(PAIRS_TEXT);
        assertThat(converter.mandatoryConvertTo(byte[].class, PAIRS))
                .isEqualTo(PAIRS_TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(converter.mandatoryConvertTo(InputStream.class, PAIRS)).hasContent(PAIRS_TEXT);
        assertThat(converter.mandatoryConvertTo(JsonNode.class, PAIRS).toString())
                .isEqualTo(PAIRS_TEXT);
        assertThat(converter.mandatoryConvertTo(String.class, BrokerRecords.of(List.<CurrencyPair>of())))
                .isEqualTo("[]");
    }

    @Test
    void otherListsStayAsCamelHasThem() throws Exception {
        assertThat(converter.mandatoryConvertTo(String.class, List.of("TQBR", "SMAL")))
                .isEqualTo(List.of("TQBR", "SMAL").toString());
        assertThat(PAIRS).isEqualTo(List.copyOf(PAIRS)).hasSize(2);
    }

    @Test
    void whatIsNoRecordOfOursIsLeftToOthers() {
        assertThat(converter.convertTo(Instrument.class, "{\"exchange\":\"MOEX\",\"symbol\":\"SBER\"}"))
                .isNull();
        assertThat(converter.convertTo(MarketOrder.class, 5)).isNull();
    }
}
