package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.BookFlag;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PriceLevel;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBookReaderTest {

    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", "TQBR");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'snapshot':true,'bids':[{'price':257.7,'volume':157}],'asks':[{'price':257.71,'volume':288}],"
                        + "'timestamp':1702631123,'ms_timestamp':1702631123780,'existing':true}",
                "{'b':[{'p':257.7,'v':157}],'a':[{'p':257.71,'v':288}],'t':1702631123780,'h':true}",
                "{'bids':[{'price':257.7,'volume':157}],'asks':[{'price':257.71,'volume':288}],"
                        + "'msTimestamp':1702631123780,'existing':true}",
                "{'existing':true,'asks':[{'volume':288,'price':257.71}],'msTimestamp':1702631123780,"
                        + "'bids':[{'seen':[1,{}],'price':'257.7','volume':157.0}],'new':{'x':null}}",
                " { 'b' : [ { 'p' : 257.7 , 'v' : 1.57e2, 'y' : null } ] ,\n'a' : [ { 'p' : 25771e-2 , 'v' : 288 } ] ,"
                        + " 't' : '1702631123780' , 'h' : true } "
            })
    void aBookIsTheSameInAllFormatsAndSpellings(String text) throws CodecException {
        OrderBook book = Bytes.read(EventReaders.orderBook(), text, SBER);

        assertThat(book.exchange()).isEqualTo("MOEX");
        assertThat(book.symbol()).isEqualTo("SBER");
        assertThat(book.board()).isEqualTo("TQBR");
        assertThat(book.bids()).containsExactly(new PriceLevel(new BigDecimal("257.7"), 157, null));
        assertThat(book.asks()).containsExactly(new PriceLevel(new BigDecimal("257.71"), 288, null));
        assertThat(book.time()).isEqualTo(Instant.parse("2023-12-15T09:05:23.780Z"));
        assertThat(book.existing()).isTrue();
        assertThat(book.flags()).isEmpty();
    }

    @Test
    void bondsHaveYields() throws CodecException {
        OrderBook book = Bytes.read(
                EventReaders.orderBook(),
                "{'b':[{'p':70.589,'v':146,'y':16.21},{'p':70.5,'v':1,'y':null}],'a':[],'t':1721372266417,'h':false}",
                SBER);

        assertThat(book.bids())
                .containsExactly(
                        new PriceLevel(new BigDecimal("70.589"), 146, new BigDecimal("16.21")),
                        new PriceLevel(new BigDecimal("70.5"), 1, null));
        assertThat(book.flags()).containsExactly(BookFlag.ONE_SIDED);
    }

    @Test
    void theOldFieldsServeWhereTheNewOnesAreMissing() throws CodecException {
        OrderBook book = Bytes.read(
                EventReaders.orderBook(), "{'snapshot':true,'bids':[],'asks':[],'timestamp':1671223802.5}", SBER);

        assertThat(book.existing()).isTrue();
        assertThat(book.time()).isEqualTo(Instant.parse("2022-12-16T20:50:02.500Z"));
        assertThat(book.flags()).containsExactly(BookFlag.EMPTY);
    }

    @Test
    void numbersThatFitNoLongAreKeptExactly() throws CodecException {
        OrderBook book = Bytes.read(
                EventReaders.orderBook(),
                "{'b':[{'p':123456789012345678901.5,'v':9223372036854775807}],'a':[],'t':1,'h':false}",
                SBER);

        assertThat(book.bids())
                .containsExactly(new PriceLevel(new BigDecimal("123456789012345678901.5"), Long.MAX_VALUE, null));
    }

    @Test
    void twoNamesThatSayTheSameAreOne() throws CodecException {
        String book = "{'b':[{'p':1,'price':1.0,'v':1}],'bids':[{'p':1.0,'v':1}],'a':[],'t':1,'msTimestamp':1}";

        assertThat(Bytes.read(EventReaders.orderBook(), book, SBER).bids()).hasSize(1);
        assertThatThrownBy(() -> Bytes.read(EventReaders.orderBook(), book.replace("1.0", "2"), SBER))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("not the same as p: price");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{'b':[],'a':[]}",
                "{'b':[],'t':1}",
                "{'b':null,'a':[],'t':1}",
                "{'b':{},'a':[],'t':1}",
                "{'b':[1],'a':[],'t':1}",
                "{'b':[null],'a':[],'t':1}",
                "{'b':[{'p':1}],'a':[],'t':1}",
                "{'b':[{'p':null,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':true,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':1,'v':1.5}],'a':[],'t':1}",
                "{'b':[{'p':1,'v':9223372036854775808}],'a':[],'t':1}",
                "{'b':[{'p':01,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':1.,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':'1,5','v':1}],'a':[],'t':1}",
                "{'b':[{'p':'','v':1}],'a':[],'t':1}",
                "{'b':[{'p':NaN,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':1e400,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':1e-400,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':1,'v':1e2147483647}],'a':[],'t':1}",
                "{'b':[{'p':1,'v':1e99999999999}],'a':[],'t':1}",
                "{'b':[],'a':[],'t':1,'h':'true'}",
                "{'b':[],'a':[],'t':1.5}",
                "{'b':[],'a':[],'timestamp':1e30}",
                "{'b':[],'bids':[{'p':1,'v':1}],'a':[],'t':1}",
                "{'b':[{'p':1,'price':2,'v':1}],'a':[],'t':1}",
                "{'b':[],'a':[],'t':1}{}",
                "{'b':[],'a':[],'t':1",
                "{'b':[],'a':[],'t':1,}",
                "{'b':[,],'a':[],'t':1}",
            })
    void whatIsNoBookIsRefused(String text) {
        assertThatThrownBy(() -> Bytes.read(EventReaders.orderBook(), text, SBER))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void aRefusalNamesTheFieldAndTheOffset() {
        assertThatThrownBy(() ->
                        Bytes.read(EventReaders.orderBook(), "{'b':[{'p':1,'v':2},{'p':[],'v':1}],'a':[],'t':1}", SBER))
                .hasMessage("a number is expected at /b/1/p, offset 25, in: "
                        + "{\"b\":[{\"p\":1,\"v\":2},{\"p\":[],\"v\":1}],\"a\":[],\"t\":1}");
    }
}
