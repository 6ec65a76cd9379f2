package io.github.camelalor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.EstimateQuery;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private static final Manner MANNER = new Manner(false, false, null, Duration.ofSeconds(5), Lists.CLOCK);
    private static final Map<String, Object> SBER = Map.of("exchange", "MOEX", "symbol", "SBER", "portfolio", "D39004");
    private static final String PATH = "/commandapi/warptrans/TRADE/v2/client/orders/estimate";

    private static Inquiry<?> ask(Map<String, ?> options, Object body, Map<String, ?> headers) {
        return Estimates.inquire(Source.options(options), body, Source.headers(headers), MANNER);
    }

    private static String body(Map<String, ?> options, Object body, Map<String, ?> headers) {
        return ask(options, body, headers).call().body().replace('"', '\'');
    }

    @Test
    void optionsAloneAreAnOrder() {
        Inquiry<?> inquiry = ask(SBER, null, Map.of());

        assertThat(inquiry.call().method()).isEqualTo("POST");
        assertThat(inquiry.call().path()).isEqualTo(PATH);
        assertThat(inquiry.call().query()).isEmpty();
        assertThat(inquiry.call().body())
                .isEqualTo("{\"portfolio\":\"D39004\",\"exchange\":\"MOEX\",\"ticker\":\"SBER\"}");
    }

    @Test
    void theBodyWinsOverOptionsAndHeadersOverBoth() {
        assertThat(body(
                        Map.of(
                                "exchange",
                                "MOEX",
                                "symbol",
                                "SBER",
                                "portfolio",
                                "D39004",
                                "quantity",
                                1,
                                "price",
                                "1"),
                        Map.of(
                                "ticker",
                                "GAZP",
                                "lotQuantity",
                                2,
                                "PRICE",
                                2.5,
                                "board",
                                "TQBR",
                                "includeLimitOrders",
                                true),
                        Map.of("quantity", "3", "budget", new BigDecimal("1e5"))))
                .isEqualTo("{'portfolio':'D39004','exchange':'MOEX','ticker':'GAZP','board':'TQBR','price':2.5,"
                        + "'lotQuantity':3,'budget':100000,'includeLimitOrders':true}");
    }

    @Test
    void recordsAndMapsMayBeMany() {
        EstimateQuery record = new EstimateQuery("D1", "MOEX", "LKOH", null, new BigDecimal("7000.5"), 1L, null, null);
        Inquiry<?> inquiry = ask(SBER, List.of(record, Map.of("symbol", "GAZP")), Map.of());

        assertThat(inquiry.call().path()).isEqualTo(PATH + "/all");
        assertThat(inquiry.call().body().replace('"', '\''))
                .isEqualTo("[{'portfolio':'D1','exchange':'MOEX','ticker':'LKOH','price':7000.5,'lotQuantity':1},"
                        + "{'portfolio':'D39004','exchange':'MOEX','ticker':'GAZP'}]");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> ask(Map.of("exchange", "MOEX", "symbol", "SBER"), null, Map.of()))
                .hasMessageContaining("portfolio");
        assertThatThrownBy(() -> ask(SBER, Map.of("ticket", "GAZP"), Map.of()))
                .hasMessageContaining("'ticket'")
                .hasMessageContaining("ticker, board, price, lotQuantity, budget, includeLimitOrders");
        assertThatThrownBy(() -> ask(SBER, Map.of("ticker", "GAZP", "symbol", "GAZP"), Map.of()))
                .hasMessageContaining("ticker of the body is there twice");
        assertThatThrownBy(() -> ask(SBER, List.of(Map.of(), Map.of("lotQuantity", 1.5)), Map.of()))
                .hasMessageContaining("lotQuantity of order 2 of the body is '1.5'");
        assertThatThrownBy(() -> ask(SBER, List.of(), Map.of())).hasMessageContaining("empty list");
        assertThatThrownBy(() -> ask(SBER, Arrays.asList((Object) null), Map.of()))
                .hasMessageContaining("null");
        assertThatThrownBy(() -> ask(SBER, List.of("SBER"), Map.of())).hasMessageContaining("String");
    }
}
