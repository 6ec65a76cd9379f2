package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelalor.model.CurrencyPair;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBuilder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopLimitOrder;
import io.github.camelalor.model.StopMarketOrder;
import io.github.camelalor.model.TimeInForce;
import io.github.camelalor.order.CancelScope;
import io.github.camelalor.order.Instruction;
import io.github.camelalor.order.OrderDeniedException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What options, body and headers together ask for. */
class OrderMessageTest {

    private static final BigDecimal PRICE = new BigDecimal("250.50");

    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void everyFieldHasAnOption() throws Exception {
        NewOrder limit = created(read(
                "alor:limit-order:MOEX:SBER?side=BUY&quantity=10&price=250.50&icebergFixed=2&icebergVariance=5"
                        + "&timeInForce=BOOKORCANCEL&allowMargin=true&checkDuplicates=false&comment=mine"
                        + "&instrumentGroup=TQBR",
                null,
                Map.of()));
        NewOrder stop = created(read(
                "alor:stop-order:MOEX:SBER?side=SELL&quantity=10&condition=LESSOREQUAL&triggerPrice=249"
                        + "&protectingSeconds=15&activate=false",
                null,
                Map.of()));

        assertThat(limit)
                .isEqualTo(place(LimitOrder.builder())
                        .side(Side.BUY)
                        .board("TQBR")
                        .price(PRICE)
                        .icebergFixed(2L)
                        .icebergVariance(5L)
                        .timeInForce(TimeInForce.BOOKORCANCEL)
                        .allowMargin(true)
                        .checkDuplicates(false)
                        .comment("mine")
                        .build());
        assertThat(stop)
                .isEqualTo(place(StopMarketOrder.builder())
                        .side(Side.SELL)
                        .condition(StopCondition.LESSOREQUAL)
                        .triggerPrice(new BigDecimal("249"))
                        .protectingSeconds(15L)
                        .activate(false)
                        .build());
    }

    @Test
    void anEmptyHeaderLeavesWhatTheBodySays() throws Exception {
        NewOrder order = created(read(
                "alor:limit-order:MOEX:SBER?side=BUY&quantity=10&price=250.50",
                Map.of("timeInForce", "immediateorcancel", "icebergFixed", 2),
                Map.of(AlorConstants.ORDER_TIME_IN_FORCE, "", AlorConstants.ORDER_ICEBERG_FIXED, "")));

        assertThat(order.timeInForce()).isEqualTo(TimeInForce.IMMEDIATEORCANCEL);
        assertThat(order.icebergFixed()).isEqualTo(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create:limit", "update:market", "delete:stop", "create:stopLimit"})
    void aLivingOrderOfTheOtherSortIsDenied(String command) {
        String operation = command.contains("stop") ? "limit-order" : "stop-order";
        OrderReceipt receipt = new OrderReceipt(
                Outcome.CONFIRMED,
                command,
                "id",
                "17",
                null,
                null,
                "MOEX",
                "SBER",
                "D39004",
                "http",
                null,
                null,
                null,
                1,
                Instant.EPOCH);

        OrderDeniedException denial = catchThrowableOfType(
                OrderDeniedException.class, () -> read("alor:" + operation + ":MOEX?action=cancel", receipt, Map.of()));

        assertThat(denial).hasMessageContaining("the body names a").hasMessageContaining(operation);
    }

    @Test
    void everyFieldHasAHeaderThatWins() throws Exception {
        Map<String, Object> headers = Map.ofEntries(
                Map.entry(AlorConstants.ORDER_SIDE, "sell"),
                Map.entry(AlorConstants.ORDER_QUANTITY, 10),
                Map.entry(AlorConstants.ORDER_PRICE, PRICE),
                Map.entry(AlorConstants.ORDER_CONDITION, "More"),
                Map.entry(AlorConstants.ORDER_TRIGGER_PRICE, "251"),
                Map.entry(AlorConstants.ORDER_END_TIME, Instant.ofEpochSecond(1_900_000_000)),
                Map.entry(AlorConstants.ORDER_PROTECTING_SECONDS, 20),
                Map.entry(AlorConstants.ORDER_ACTIVATE, true),
                Map.entry(AlorConstants.ORDER_TIME_IN_FORCE, "oneday"),
                Map.entry(AlorConstants.ORDER_ICEBERG_FIXED, 3),
                Map.entry(AlorConstants.ORDER_ICEBERG_VARIANCE, 4),
                Map.entry(AlorConstants.ORDER_ALLOW_MARGIN, false),
                Map.entry(AlorConstants.ORDER_COMMENT, "of the header"));

        NewOrder order = created(read(
                "alor:stop-limit-order:MOEX:SBER?side=BUY&quantity=1&price=1&condition=LESS&triggerPrice=1&comment=x",
                "{\"quantity\":2,\"price\":2,\"comment\":\"of the body\",\"stopEndUnixTime\":0}",
                headers));

        assertThat(order)
                .isEqualTo(place(StopLimitOrder.builder())
                        .side(Side.SELL)
                        .price(PRICE)
                        .condition(StopCondition.MORE)
                        .triggerPrice(new BigDecimal("251"))
                        .endTime(Instant.ofEpochSecond(1_900_000_000))
                        .protectingSeconds(20L)
                        .activate(true)
                        .timeInForce(TimeInForce.ONEDAY)
                        .icebergFixed(3L)
                        .icebergVariance(4L)
                        .allowMargin(false)
                        .comment("of the header")
                        .build());
    }

    @Test
    void theActionIsThatOfTheHeaderElseOfTheOption() throws Exception {
        Map<String, Object> header = Map.of(AlorConstants.ORDER_ACTION, "Cancel");

        assertThat(read("alor:limit-order:MOEX?orderId=17&action=cancel", null, Map.of()))
                .isEqualTo(new Instruction.Cancel(OrderType.LIMIT, "17", "MOEX", null, "D39004", null));
        assertThat(read("alor:stop-order:MOEX:SBER?side=BUY&quantity=1", Map.of("orderId", 18L), header))
                .isEqualTo(new Instruction.Cancel(OrderType.STOP, "18", "MOEX", "SBER", "D39004", null));
        assertThat(read(
                        "alor:market-order:MOEX:SBER?side=BUY&quantity=10",
                        null,
                        Map.of(AlorConstants.ORDER_ACTION, AlorAction.update, AlorConstants.ORDER_ID, "19")))
                .isEqualTo(new Instruction.Update(
                        "19", place(MarketOrder.builder()).side(Side.BUY).build()));
    }

    @Test
    void aCancelTakesNoNoticeOfTheHeadersOfItsOrder() throws Exception {
        assertThat(read(
                        "alor:limit-order:MOEX:SBER?action=cancel",
                        null,
                        Map.of(
                                AlorConstants.ORDER_ID,
                                "17",
                                AlorConstants.ORDER_PRICE,
                                PRICE,
                                AlorConstants.ORDER_SIDE,
                                "buy",
                                AlorConstants.ORDER_QUANTITY,
                                1)))
                .isEqualTo(new Instruction.Cancel(OrderType.LIMIT, "17", "MOEX", "SBER", "D39004", null));
    }

    @Test
    void allOrdersOrThoseOfASortAreCancelled() throws Exception {
        assertThat(read("alor:cancel-all:MOEX", null, Map.of()))
                .isEqualTo(new Instruction.CancelAll("MOEX", "D39004", CancelScope.ALL));
        assertThat(read("alor:cancel-all:MOEX?which=stop-orders", null, Map.of()))
                .isEqualTo(new Instruction.CancelAll("MOEX", "D39004", CancelScope.STOP_ORDERS));
        assertThat(read(
                        "alor:cancel-all:MOEX?which=stop-orders",
                        "{\"portfolio\":\"D1\"}",
                        Map.of(AlorConstants.ORDER_WHICH, "orders")))
                .isEqualTo(new Instruction.CancelAll("MOEX", "D1", CancelScope.ORDERS));
    }

    @Test
    void anEventMayMakeARouteCancelEverything() throws Exception {
        CurrencyPair event = new CurrencyPair("USD", "RUB", "USD000UTSTOM");

        assertThat(read("alor:cancel-all:MOEX", event, Map.of()))
                .isEqualTo(new Instruction.CancelAll("MOEX", "D39004", CancelScope.ALL));
    }

    @Test
    void aBodyThatCanBeReadOnceMakesTheSameOrderWhenItIsReadAgain() throws Exception {
        AlorEndpoint endpoint = context.getEndpoint(
                "alor:market-order:MOEX:SBER?side=BUY&quantity=1&refreshToken=demo&portfolio=D39004",
                AlorEndpoint.class);
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(new ByteArrayInputStream("{\"quantity\":10}".getBytes(StandardCharsets.UTF_8)));
        OrderMessage message = new OrderMessage(endpoint);

        assertThat(created(message.read(exchange)).quantity()).isEqualTo(10);
        assertThat(created(message.read(exchange)).quantity()).isEqualTo(10);
    }

    @Test
    void anOwnOrderIsUpdatedOnItsBoard() throws Exception {
        Order order = new Order(
                "17",
                "MOEX",
                "SBER",
                "SMAL",
                null,
                "D39004",
                null,
                OrderType.LIMIT,
                Side.BUY,
                OrderStatus.WORKING,
                null,
                null,
                null,
                10,
                100,
                0,
                0,
                PRICE,
                false,
                TimeInForce.ONEDAY,
                null,
                null);

        Instruction update = read("alor:limit-order?action=update&side=BUY&quantity=5&price=250", order, Map.of());

        assertThat(((Instruction.Update) update).order().board()).isEqualTo("SMAL");
    }

    @Test
    void aTypedOrderHasToBeOfTheKindOfTheEndpoint() throws Exception {
        LimitOrder order =
                place(LimitOrder.builder()).side(Side.BUY).price(PRICE).build();

        assertThat(created(read("alor:limit-order", order, Map.of()))).isEqualTo(order);
        for (String uri : List.of("alor:stop-limit-order", "alor:market-order")) {
            assertThat(denied(uri, order, Map.of()))
                    .hasMessageContaining("LimitOrder does not belong to the operation " + uri.substring(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"destroy", "list", "delete", ""})
    void anActionThatOrdersDoNotHaveIsDenied(String action) throws Exception {
        OrderDeniedException denied =
                denied("alor:limit-order:MOEX:SBER", null, Map.of(AlorConstants.ORDER_ACTION, action));

        assertThat(denied.receipt().reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(denied)
                .hasMessageContaining("CamelAlorOrderAction is '" + action + "'")
                .hasMessageContaining("[create, update, cancel]");
    }

    private static <O extends NewOrder> OrderBuilder<O> place(OrderBuilder<O> order) {
        return order.exchange("MOEX").symbol("SBER").portfolio("D39004").quantity(10);
    }

    private static NewOrder created(Instruction instruction) {
        return ((Instruction.Create) instruction).order();
    }

    private OrderDeniedException denied(String uri, Object body, Map<String, Object> headers) {
        return catchThrowableOfType(OrderDeniedException.class, () -> read(uri, body, headers));
    }

    private Instruction read(String uri, Object body, Map<String, Object> headers) throws Exception {
        String account = (uri.contains("?") ? "&" : "?") + "refreshToken=demo&portfolio=D39004";
        AlorEndpoint endpoint = context.getEndpoint(uri + account, AlorEndpoint.class);
        new EndpointChecks(endpoint).toProduce();
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return new OrderMessage(endpoint).read(exchange);
    }
}
