package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.TimeInForce;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For every command, the fields that it needs, may have, and must not have, and what may be in them. */
class InstructionFieldsTest {

    private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");

    private static final Map<String, Object> EVERYTHING = Map.ofEntries(
            Map.entry("orderId", "17"),
            Map.entry("exchange", "MOEX"),
            Map.entry("symbol", "SBER"),
            Map.entry("portfolio", "D39004"),
            Map.entry("side", "buy"),
            Map.entry("quantity", 10),
            Map.entry("price", "250.50"),
            Map.entry("condition", "MoreOrEqual"),
            Map.entry("triggerPrice", 249));

    private final OrderAssembler assembler =
            new OrderAssembler(Set.of("MOEX", "SPBX"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aStopLimitOrderInTheBrokersOwnSpelling() throws OrderDeniedException, CodecException {
        String json = """
                {"side":"sell","quantity":3,"price":208.60,"condition":"LessOrEqual","triggerPrice":191.33,
                 "stopEndUnixTime":1900000000,"type":"stopLimit",
                 "instrument":{"symbol":"SBER","exchange":"MOEX","instrumentGroup":"TQBR"},
                 "user":{"portfolio":"D39004"},"timeInForce":"BookOrCancel","allowMargin":false,"icebergFixed":2,
                 "icebergVariance":5,"protectingSeconds":15,"activate":false,"comment":"mine"}""";
        Instruction made = assembler.order(
                OrderType.STOPLIMIT,
                OrderAction.CREATE,
                Map.of(),
                ModelJson.object(json.getBytes(StandardCharsets.UTF_8)),
                Map.of());

        NewOrder order = ((Instruction.Create) made).order();
        assertThat(order.price()).isEqualTo(new BigDecimal("208.60"));
        assertThat(order.condition()).isEqualTo(StopCondition.LESSOREQUAL);
        assertThat(order.triggerPrice()).isEqualTo(new BigDecimal("191.33"));
        assertThat(order.endTime()).isEqualTo(Instant.ofEpochSecond(1_900_000_000));
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.BOOKORCANCEL);
        assertThat(order.icebergFixed()).isEqualTo(2);
        assertThat(order.icebergVariance()).isEqualTo(5);
        assertThat(order.protectingSeconds()).isEqualTo(15);
        assertThat(order.activate()).isFalse();
        assertThat(order.board()).isEqualTo("TQBR");
    }

    @ParameterizedTest
    @EnumSource(value = OrderType.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void aTypedOrderOfAnyKindComesThroughUnchanged(OrderType type) throws OrderDeniedException {
        NewOrder order = NewOrders.of(type);

        assertThat(assembler.order(type, OrderAction.CREATE, Map.of(), ModelJson.map((Record) order), Map.of()))
                .isEqualTo(new Instruction.Create(order));
    }

    @ParameterizedTest(name = "{0} {1} without {2}")
    @CsvSource(textBlock = """
            CREATE, MARKET, side
            CREATE, MARKET, quantity
            CREATE, MARKET, exchange
            CREATE, MARKET, symbol
            CREATE, MARKET, portfolio
            CREATE, LIMIT, side
            CREATE, LIMIT, quantity
            CREATE, LIMIT, price
            CREATE, LIMIT, symbol
            CREATE, STOP, side
            CREATE, STOP, quantity
            CREATE, STOP, condition
            CREATE, STOP, triggerPrice
            CREATE, STOPLIMIT, price
            CREATE, STOPLIMIT, condition
            CREATE, STOPLIMIT, triggerPrice
            UPDATE, MARKET, orderId
            UPDATE, MARKET, side
            UPDATE, MARKET, quantity
            UPDATE, LIMIT, orderId
            UPDATE, LIMIT, price
            UPDATE, LIMIT, portfolio
            UPDATE, STOP, orderId
            UPDATE, STOP, condition
            UPDATE, STOP, triggerPrice
            UPDATE, STOPLIMIT, orderId
            UPDATE, STOPLIMIT, price
            UPDATE, STOPLIMIT, triggerPrice
            CANCEL, MARKET, orderId
            CANCEL, LIMIT, exchange
            CANCEL, STOP, portfolio
            CANCEL, STOPLIMIT, orderId
            """)
    void aFieldThatIsNeededIsMissedByName(OrderAction action, OrderType type, String field) {
        Map<String, Object> body = fitting(action, type);
        body.remove(field);

        OrderDeniedException denied = denied(action, type, body);

        assertThat(denied.receipt().reason()).isEqualTo(DenialReason.MISSING_FIELD);
        assertThat(denied).hasMessageContaining("the field " + field + " is missing");
    }

    @ParameterizedTest(name = "{0} {1} with {2}")
    @CsvSource(textBlock = """
            CREATE, MARKET, price, 1
            CREATE, MARKET, condition, more
            CREATE, MARKET, triggerPrice, 1
            CREATE, MARKET, stopEndUnixTime, 1900000000
            CREATE, MARKET, icebergFixed, 1
            CREATE, MARKET, icebergVariance, 1
            CREATE, MARKET, protectingSeconds, 1
            CREATE, MARKET, activate, true
            CREATE, MARKET, orderId, 1
            CREATE, LIMIT, condition, more
            CREATE, LIMIT, triggerPrice, 1
            CREATE, LIMIT, endTime, 1900000000
            CREATE, LIMIT, protectingSeconds, 1
            CREATE, LIMIT, activate, true
            CREATE, LIMIT, orderId, 1
            CREATE, STOP, price, 1
            CREATE, STOP, timeInForce, oneday
            CREATE, STOP, icebergFixed, 1
            CREATE, STOP, icebergVariance, 1
            CREATE, STOP, orderId, 1
            CREATE, STOPLIMIT, orderId, 1
            CREATE, STOPLIMIT, which, all
            UPDATE, MARKET, price, 1
            UPDATE, LIMIT, timeInForce, oneday
            UPDATE, LIMIT, icebergVariance, 1
            UPDATE, LIMIT, activate, true
            UPDATE, STOP, price, 1
            UPDATE, STOP, timeInForce, oneday
            UPDATE, STOPLIMIT, icebergVariance, 1
            CANCEL, LIMIT, side, buy
            CANCEL, LIMIT, quantity, 1
            CANCEL, LIMIT, price, 1
            CANCEL, STOP, triggerPrice, 1
            CANCEL, MARKET, comment, why
            CANCEL, MARKET, reason, ForceCloseOrder
            """)
    void aFieldThatTheCommandDoesNotHaveIsRefusedByName(
            OrderAction action, OrderType type, String field, String value) {
        OrderDeniedException denied = denied(action, type, with(action, type, field, value));

        assertThat(denied.receipt().reason()).isEqualTo(DenialReason.UNKNOWN_FIELD);
        assertThat(denied).hasMessageContaining("has no field '" + field + "'").hasMessageContaining("exchange");
    }

    @ParameterizedTest(name = "{0} {1}: {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            CREATE | LIMIT | price | 0 | must be above zero
            CREATE | LIMIT | price | -1 | must be above zero
            CREATE | LIMIT | price | ten | must be a number, not 'ten'
            CREATE | LIMIT | price | NaN | must be a number, not 'NaN'
            CREATE | LIMIT | price | 1e999999999 | is far too large
            CREATE | LIMIT | price | 1e-999999999 | more than 12 digits after the point
            CREATE | LIMIT | price | 0.30000000000000004 | more than 12 digits after the point
            CREATE | LIMIT | icebergFixed | 0 | allowed are 1 to 10
            CREATE | LIMIT | icebergFixed | 11 | allowed are 1 to 10
            CREATE | LIMIT | icebergFixed | 1.5 | must be a whole number
            CREATE | LIMIT | icebergVariance | 5 | icebergFixed shows, which is missing
            CREATE | LIMIT | icebergVariance | 101 | allowed are 0 to 100
            CREATE | LIMIT | timeInForce | forever | allowed are [oneday, immediateorcancel, fillorkill, attheclose, goodtillcancelled, bookorcancel]
            CREATE | LIMIT | side | hold | allowed are buy and sell
            CREATE | LIMIT | quantity | 0 | allowed are 1 to 2147483647
            CREATE | LIMIT | exchange | NYSE | allowed are [MOEX, SPBX]
            CREATE | LIMIT | type | stop | for orders of the type limit only
            CREATE | STOP | condition | above | allowed are more, less, moreorequal and lessorequal
            CREATE | STOP | triggerPrice | 0 | must be above zero
            CREATE | STOP | triggerPrice | soon | must be a number, not 'soon'
            CREATE | STOP | protectingSeconds | 0 | allowed are 1 to 300
            CREATE | STOP | protectingSeconds | 301 | allowed are 1 to 300
            CREATE | STOP | activate | perhaps | must be true or false
            CREATE | STOP | stopEndUnixTime | 1900000000000 | Unix seconds, not milliseconds
            CREATE | STOP | stopEndUnixTime | -1 | Unix seconds
            CREATE | STOP | endTime | 2100-01-01T00:00:00Z | before 2100
            CREATE | STOP | endTime | 2030-01-31T18:00:00 | ISO-8601 text with its zone
            CREATE | STOP | endTime | tomorrow | ISO-8601 text with its zone
            CREATE | STOPLIMIT | price | 0 | must be above zero
            CREATE | STOPLIMIT | triggerPrice | -5 | must be above zero
            CREATE | STOPLIMIT | condition | unknown | allowed are more
            CREATE | STOPLIMIT | icebergFixed | 11 | allowed are 1 to 10
            CREATE | STOPLIMIT | protectingSeconds | 1e3 | allowed are 1 to 300
            CREATE | MARKET | timeInForce | bookorcancel | could never execute
            UPDATE | MARKET | timeInForce | bookorcancel | could never execute
            UPDATE | MARKET | orderId | 12a | allowed are 1 to 20 digits
            UPDATE | MARKET | quantity | -1 | allowed are 1 to
            UPDATE | LIMIT | orderId | 0 | not all of them zero
            UPDATE | LIMIT | price | 0 | must be above zero
            UPDATE | LIMIT | icebergFixed | 11 | allowed are 1 to 10
            UPDATE | STOP | orderId | ../1 | allowed are 1 to 20 digits
            UPDATE | STOP | triggerPrice | 0 | must be above zero
            UPDATE | STOPLIMIT | orderId | 123456789012345678901 | allowed are 1 to 20 digits
            CANCEL | MARKET | orderId | -1 | allowed are 1 to 20 digits
            CANCEL | LIMIT | orderId | 1.5 | allowed are 1 to 20 digits
            CANCEL | LIMIT | exchange | NYSE | allowed are [MOEX, SPBX]
            CANCEL | STOP | orderId | 1 2 | allowed are 1 to 20 digits
            CANCEL | STOPLIMIT | type | limit | for orders of the type stoplimit only
            CANCEL | STOPLIMIT | checkDuplicates | never | must be true or false
            """)
    void aWrongValueIsRefusedByFieldWithWhatIsAllowed(
            OrderAction action, OrderType type, String field, String value, String message) {
        OrderDeniedException denied = denied(action, type, with(action, type, field, value));

        assertThat(denied.receipt().reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(denied)
                .hasMessageContaining("the field " + ("stopEndUnixTime".equals(field) ? "endTime" : field) + " ")
                .hasMessageContaining(message);
    }

    @Test
    void aNumberOfAnOrderIsTakenAsNumberToo() throws OrderDeniedException {
        Map<String, Object> body = fitting(OrderAction.CANCEL, OrderType.LIMIT);
        body.put("orderId", 2023555935792417386L);
        assertThat(assembler.order(OrderType.LIMIT, OrderAction.CANCEL, Map.of(), body, Map.of()))
                .isEqualTo(NewOrders.cancel(OrderType.LIMIT, "2023555935792417386"));

        body.put("orderId", new BigDecimal("12345678901234567890"));
        assertThat(assembler.order(OrderType.LIMIT, OrderAction.CANCEL, Map.of(), body, Map.of()))
                .isEqualTo(NewOrders.cancel(OrderType.LIMIT, "12345678901234567890"));
    }

    @Test
    void aNumberOfAnOrderThatWentThroughADoubleIsRefused() {
        Map<String, Object> body = fitting(OrderAction.CANCEL, OrderType.LIMIT);
        body.put("orderId", 2023555935792417386d);

        assertThat(denied(OrderAction.CANCEL, OrderType.LIMIT, body))
                .hasMessageContaining("the field orderId must be text");
    }

    @Test
    void aPriceIsExactHoweverItIsGiven() throws OrderDeniedException {
        for (Object price : new Object[] {"250.51", 250.51, new BigDecimal("250.51")}) {
            Map<String, Object> body = fitting(OrderAction.CREATE, OrderType.LIMIT);
            body.put("price", price);

            assertThat(assembler.order(OrderType.LIMIT, OrderAction.CREATE, Map.of(), body, Map.of()))
                    .isEqualTo(new Instruction.Create(withQuantity(new BigDecimal("250.51"))));
        }
    }

    private static NewOrder withQuantity(BigDecimal price) {
        return LimitOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio("D39004")
                .side(Side.BUY)
                .quantity(10)
                .price(price)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2030-03-17T17:46:40Z", "1900000000", "2030-03-17T20:46:40+03:00"})
    void theEndOfValidityIsZeroOrATimeInAnyForm(String end) throws OrderDeniedException {
        Instruction made = assembler.order(
                OrderType.STOP,
                OrderAction.CREATE,
                Map.of(),
                with(OrderAction.CREATE, OrderType.STOP, "endTime", end),
                Map.of());

        assertThat(((Instruction.Create) made).order().endTime())
                .isEqualTo("0".equals(end) ? null : Instant.ofEpochSecond(1_900_000_000));
    }

    @Test
    void defaultsThatAnActionHasNoPlaceForAreLeftOut() throws OrderDeniedException {
        assertThat(assembler.order(OrderType.LIMIT, OrderAction.CANCEL, EVERYTHING, Map.of(), Map.of()))
                .isEqualTo(new Instruction.Cancel(OrderType.LIMIT, "17", "MOEX", "SBER", "D39004", null));
    }

    @Test
    void headersOfTheOrderAreNoHindranceToItsCancel() throws OrderDeniedException {
        Map<String, Object> body = fitting(OrderAction.CANCEL, OrderType.LIMIT);

        assertThat(assembler.order(OrderType.LIMIT, OrderAction.CANCEL, Map.of(), body, Map.of("price", 1)))
                .isEqualTo(NewOrders.cancel(OrderType.LIMIT, "17"));
    }

    @Test
    void aHeaderThatAnOrderHasNoPlaceForIsRefused() {
        Map<String, Object> body = fitting(OrderAction.CREATE, OrderType.MARKET);
        OrderDeniedException denied = catchThrowableOfType(
                OrderDeniedException.class,
                () -> assembler.order(OrderType.MARKET, OrderAction.CREATE, Map.of(), body, Map.of("price", 1)));

        assertThat(denied.receipt().reason()).isEqualTo(DenialReason.UNKNOWN_FIELD);
    }

    @ParameterizedTest
    @CsvSource({"all, ALL", "orders, ORDERS", "stop-orders, STOP_ORDERS", "Stop_Orders, STOP_ORDERS"})
    void whichOrdersAreCancelled(String text, CancelScope scope) throws OrderDeniedException {
        assertThat(assembler.cancelAll(
                        Map.of("exchange", "moex", "portfolio", "D39004"), Map.of(), Map.of("which", text)))
                .isEqualTo(new Instruction.CancelAll("MOEX", "D39004", scope));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            which | some | INVALID_FIELD | allowed are all, orders and stop-orders
            exchange | NYSE | INVALID_FIELD | allowed are [MOEX, SPBX]
            portfolio | '' | MISSING_FIELD | portfolio is missing
            orderId | 1 | UNKNOWN_FIELD | the cancel of all orders has no field 'orderId'
            """)
    void aWrongCancelOfAllIsRefused(String field, String value, DenialReason reason, String message) {
        Map<String, Object> body = new HashMap<>(Map.of("exchange", "MOEX", "portfolio", "D39004"));
        body.put(field, value);
        OrderDeniedException denied =
                catchThrowableOfType(OrderDeniedException.class, () -> assembler.cancelAll(Map.of(), body, Map.of()));

        assertThat(denied.receipt().reason()).isEqualTo(reason);
        assertThat(denied).hasMessageContaining(message);
    }

    private OrderDeniedException denied(OrderAction action, OrderType type, Map<String, ?> body) {
        return catchThrowableOfType(
                OrderDeniedException.class, () -> assembler.order(type, action, Map.of(), body, Map.of()));
    }

    private static Map<String, Object> with(OrderAction action, OrderType type, String field, Object value) {
        Map<String, Object> body = fitting(action, type);
        body.put(field, value);
        return body;
    }

    /** What such a command needs, and no more. */
    private static Map<String, Object> fitting(OrderAction action, OrderType type) {
        Map<String, Object> body = new HashMap<>(EVERYTHING);
        body.keySet().removeIf(field -> !needed(action, type).contains(field));
        return body;
    }

    private static Set<String> needed(OrderAction action, OrderType type) {
        Set<String> needed = new HashSet<>(Set.of("exchange", "portfolio"));
        if (action != OrderAction.CREATE) {
            needed.add("orderId");
        }
        if (action != OrderAction.CANCEL) {
            needed.addAll(Set.of("symbol", "side", "quantity"));
            if (type == OrderType.LIMIT || type == OrderType.STOPLIMIT) {
                needed.add("price");
            }
            if (type == OrderType.STOP || type == OrderType.STOPLIMIT) {
                needed.addAll(Set.of("condition", "triggerPrice"));
            }
        }
        return needed;
    }
}
