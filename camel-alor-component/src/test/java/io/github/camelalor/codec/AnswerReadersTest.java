package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Bar;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.RiskRate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReadersTest {

    private static final EventContext BARS = EventContext.ofBars("MOEX", "SBER", "TQBR", "60");
    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", null);
    private static final String TRADE =
            "{'id':159,'sym':'SBER','bd':'TQBR','q':1,'px':142.52,'t':1611158710768,'s':'buy'}";
    private static final String RATE = "{'id':65419,'instrument':'SBER','riskCategoryId':5,'rateUp':12.4}";

    @ParameterizedTest
    @ValueSource(strings = {"history", "h"})
    void historyIsReadUnderBothNames(String name) throws CodecException {
        Page<Bar> page = AnswerReaders.bars()
                .read(
                        Bytes.of("{'" + name + "':[{'t':1701068400,'c':2,'o':1,'h':3,'l':0.5,'v':7},"
                                + "{'t':1701068460,'c':2,'o':1,'h':3,'l':0.5,'v':7}],'next':1701069000,'prev':null}"),
                        BARS);

        assertThat(page.items())
                .extracting(Bar::time)
                .containsExactly(Instant.ofEpochSecond(1701068400), Instant.ofEpochSecond(1701068460));
        assertThat(page.items().get(0).timeframe()).isEqualTo("60");
        assertThat(page.next()).isEqualTo(Instant.ofEpochSecond(1701069000));
        assertThat(page.previous()).isNull();
        assertThat(page.total()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'history':[],'next':null,'prev':1701068100}", "{'history':null}", "{'next':0,'h':[]}", "[]"})
    void aHistoryMayBeEmpty(String body) throws CodecException {
        assertThat(AnswerReaders.bars().read(Bytes.of(body), BARS).items()).isEmpty();
        assertThat(AnswerReaders.bars().read(Bytes.of(body), BARS).next()).isNull();
    }

    @Test
    void pastTradesAreAListOrOneAlone() throws CodecException {
        Page<MarketTrade> list =
                AnswerReaders.marketTrades().read(Bytes.of("{'total':23,'list':[" + TRADE + "," + TRADE + "]}"), SBER);
        Page<MarketTrade> alone =
                AnswerReaders.marketTrades().read(Bytes.of("{'list':" + TRADE + ",'total':23}"), SBER);

        assertThat(list.items()).hasSize(2);
        assertThat(list.total()).isEqualTo(23);
        assertThat(alone.items()).isEqualTo(list.items().subList(0, 1));
        assertThat(alone.total()).isEqualTo(23);
        assertThat(AnswerReaders.marketTrades()
                        .read(Bytes.of("[" + TRADE + "]"), SBER)
                        .items())
                .isEqualTo(alone.items());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'list':[" + RATE + "],'total':1}", "[" + RATE + "]", RATE})
    void riskRatesAreAListOrOneAlone(String body) throws CodecException {
        assertThat(AnswerReaders.riskRates().read(Bytes.of(body), SBER).items())
                .extracting(RiskRate::instrument)
                .containsExactly("SBER");
    }

    @Test
    void theTextsOfAListAreTheBrokersOwn() throws CodecException {
        String odd = "{ 'id' : 159 , 'qty':1.0, 'new':[{'я':null}] }";

        assertThat(AnswerReaders.marketTrades()
                        .texts(Bytes.of("{'list': [" + odd + " , 12,'x', true ],'total':4}"))
                        .items())
                .containsExactly(odd.replace('\'', '"'), "12", "\"x\"", "true");
    }

    @Test
    void theOutlineHoldsNothingOfTheList() throws CodecException {
        assertThat(AnswerReaders.marketTrades().outline(Bytes.of("{'total':23,'list':[{'id':'any'}]}")))
                .isEqualTo(new Page<MarketTrade>(List.of(), 23L, null, null));
    }

    @Test
    void oneThingIsNotNoneAndNotTwo() throws CodecException {
        assertThat(AnswerReaders.riskRates()
                        .readOne(Bytes.of("[" + RATE + "]"), SBER)
                        .id())
                .isEqualTo(65419);
        assertThatThrownBy(() -> AnswerReaders.riskRates().readOne(Bytes.of("[]"), SBER))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> AnswerReaders.riskRates().readOne(Bytes.of("[" + RATE + "," + RATE + "]"), SBER))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("not 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "{'list':[null]}",
                "{'list':1}",
                "{'list':[],'list':[]}",
                "{'list':[],'total':'many'}",
                "{'list':[]}]",
                "{'list':[",
                "<html>"
            })
    void anythingElseIsRefused(String body) {
        assertThatThrownBy(() -> AnswerReaders.riskRates().read(Bytes.of(body), SBER))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void aRefusalIsReadInAnyForm() {
        assertThat(refusal("{'code':'NotFound (404)','message':'No such order'}"))
                .isEqualTo(new Refusal("NotFound (404)", "No such order"));
        assertThat(refusal("{'code':404,'message':null,'error':'no'}")).isEqualTo(new Refusal("404", "no"));
        assertThat(refusal("{'title':'Bad','status':400,'detail':'Wrong limit'}"))
                .isEqualTo(new Refusal(null, "Wrong limit"));
        assertThat(refusal("{'error':{'code':7,'message':'no'}}")).isEqualTo(new Refusal("7", "no"));
        assertThat(refusal("Too many\n requests")).isEqualTo(new Refusal(null, "Too many requests"));
        assertThat(refusal("")).isEqualTo(new Refusal(null, ""));
        assertThat(refusal("{'status':500}")).isEqualTo(new Refusal(null, "{\"status\":500}"));
        assertThat(refusal("x".repeat(1_000)).message()).hasSize(303);
    }

    private static Refusal refusal(String body) {
        return Answers.refusal(Bytes.of(body));
    }
}
