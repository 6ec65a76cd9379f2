package io.github.camelalor.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.AlorComponent;
import io.github.camelalor.AlorConstants;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SenderIdTest {

    private final CamelContext context = new DefaultCamelContext();

    SenderIdTest() {
        AlorComponent alor = new AlorComponent();
        alor.getConfiguration().setPortfolio("D1");
        context.addComponent("alor", alor);
    }

    private Exchange exchange(Map<String, ?> order) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(new HashMap<>(order));
        return exchange;
    }

    private String requestId(Map<String, ?> order) {
        Exchange exchange = exchange(order);
        new SenderId().of(exchange);
        Map<?, ?> rest = exchange.getMessage().getBody(Map.class);
        assertThat(rest.containsKey("id")).isFalse();
        return exchange.getMessage().getHeader(AlorConstants.REQUEST_ID, String.class);
    }

    static List<Map<String, ?>> spellings() {
        return List.of(
                Map.of("id", "a", "portfolio", "D2"),
                Map.of("id", "a", "Portfolio", "D2"),
                Map.of("id", "a", "user.portfolio", "D2"),
                Map.of("id", "a", "USER.Portfolio", "D2"),
                Map.of("id", "a", "user", Map.of("portfolio", "D2")),
                Map.of("id", " a", "User", Map.of("PORTFOLIO", "D2")));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void belongsToThePortfolioInWhicheverSpelling(Map<String, ?> order) {
        assertThat(requestId(order)).isEqualTo("D2/a");
    }

    @Test
    void belongsToThePortfolioOfTheComponentIfTheOrderNamesNone() {
        Map<String, Object> none = new HashMap<>(Map.of("id", "a", "user", Map.of()));
        none.put("portfolio", null);

        assertThat(requestId(none)).isEqualTo("D1/a");
        assertThat(requestId(Map.of("id", new BigInteger("17")))).isEqualTo("D1/17");
    }

    @Test
    void isLeftToTheComponentIfThereIsNone() {
        assertThat(requestId(Map.of("portfolio", "D2"))).isNull();
    }

    static List<Object> unusable() {
        return List.of("", " \t", true, List.of("a"), Map.of("a", 1));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void isRefusedIfItTellsNoOrderFromAnother(Object id) {
        Exchange exchange = exchange(Map.of("id", id, "portfolio", "D2"));

        assertThatThrownBy(() -> new SenderId().of(exchange))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the id of the order");
        assertThat(exchange.getMessage().getHeader(AlorConstants.REQUEST_ID)).isNull();
    }
}
