package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.model.DenialReason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a share          | \"market\":\"FOND\",\"cfiCode\":\"ESXXXX\",\"lotsize\":10,\"facevalue\":3            | 2 | 250.5 | 5010",
                "a bond           | \"market\":\"FOND\",\"cfiCode\":\"DBFXXX\",\"lotsize\":1,\"facevalue\":1000          | 3 | 58.12 | 1743.6",
                "a future         | \"market\":\"FORTS\",\"cfiCode\":\"FFXCSX\",\"lotsize\":1,\"facevalue\":1000,\"pricestep\":7 | 2 | 11.2 | 156800",
                "a currency       | \"market\":\"CURR\",\"cfiCode\":\"MRCXXX\",\"lotsize\":1000,\"priceShownUnits\":1     | 5 | 11.85 | 59250",
                "units at once    | \"market\":\"CURR\",\"lotsize\":10000,\"priceShownUnits\":100                       | 1 | 55 | 5500",
                "a foreign share  | \"market\":\"SPBX\",\"lotsize\":1                                                   | 4 | 170.25 | 681"
            })
    void lotsAtAPriceAreWorthWhatTheKindOfInstrumentSays(
            String kind, String fields, long lots, String price, String worth) throws Exception {
        Terms terms = terms(fields);
        BigDecimal exactly = new BigDecimal(worth);

        assertThatCode(() -> terms.checkNotional(lots, new BigDecimal(price), exactly))
                .doesNotThrowAnyException();
        Denial denial = catchThrowableOfType(
                Denial.class,
                () -> terms.checkNotional(lots, new BigDecimal(price), exactly.subtract(new BigDecimal("1E-12"))));
        assertThat(denial.reason()).isEqualTo(DenialReason.NOTIONAL_LIMIT);
        assertThat(denial.getMessage())
                .contains(lots + " lots at " + price)
                .contains("worth " + exactly.setScale(2).toPlainString())
                .contains("maxOrderNotional");
    }

    @Test
    void aValueWithoutAnEndIsComparedExactly() throws Exception {
        // The step of 0.003 is worth 0.01: a lot at 1 is worth 3.333...
        Terms terms = terms("\"market\":\"FORTS\",\"pricestep\":0.01", "0.003");

        assertThatCode(() -> terms.checkNotional(3, BigDecimal.ONE, BigDecimal.TEN))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        Denial.class,
                        () -> terms.checkNotional(3, BigDecimal.ONE, new BigDecimal("9.99999999999999999999"))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"market\":\"FOND\"",
                "\"market\":\"FOND\",\"lotsize\":0",
                "\"market\":\"FOND\",\"cfiCode\":\"DBFXXX\",\"lotsize\":1",
                "\"market\":\"FORTS\",\"lotsize\":1",
                "\"market\":\"FORTS\",\"lotsize\":1,\"pricestep\":0"
            })
    void withoutTheNumbersThatItTakesNothingIsWorthAnything(String fields) throws Exception {
        assertThat(terms(fields).worth()).isNull();
    }

    private static Terms terms(String fields) throws CodecException {
        return terms(fields, "0.001");
    }

    private static Terms terms(String fields, String step) throws CodecException {
        String json = "{\"symbol\":\"X\",\"exchange\":\"MOEX\",\"minstep\":" + step + "," + fields + "}";
        return Terms.of(
                Answers.security(json.getBytes(StandardCharsets.UTF_8), EventContext.ofInstrument("MOEX", "X", null)));
    }
}
