package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.ModelJson;
import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.TimeInForce;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderAssemblerTest {

    private static final Map<String, Object> COMPLETE =
            Map.of("exchange", "MOEX", "symbol", "SBER", "portfolio", "D39004", "side", "buy", "quantity", 1);

    private final OrderAssembler assembler = new OrderAssembler(Set.of("MOEX", "SPBX"), Clock.systemUTC());

    @Test
    void takesTheBrokersOwnSpelling() throws OrderDeniedException, CodecException {
        NewOrder order = body("""
                {"side":"sell","quantity":3,"type":"market",
                 "instrument":{"symbol":"SBER","exchange":"MOEX","instrumentGroup":"TQBR"},
                 "user":{"portfolio":"D39004"},"comment":"mine","timeInForce":"FillOrKill",
                 "allowMargin":true,"checkDuplicates":false}""");

        assertThat(order)
                .isEqualTo(new MarketOrder(
                        "MOEX", "SBER", "TQBR", "D39004", Side.SELL, 3, TimeInForce.FILLORKILL, true, false, "mine"));
    }

    @Test
    void takesFlatNamesInAnyCase() throws OrderDeniedException, CodecException {
        NewOrder order = body("""
                {"SIDE":"BUY","Quantity":"2","Symbol":"SBER","exchange":"moex","board":"TQBR","Portfolio":"D39004"}""");

        assertThat(order)
                .isEqualTo(new MarketOrder("MOEX", "SBER", "TQBR", "D39004", Side.BUY, 2, null, null, null, null));
    }

    @Test
    void aTypedOrderComesThroughUnchanged() throws OrderDeniedException {
        MarketOrder order = new MarketOrder(
                "MOEX", "SBER", "TQBR", "D39004", Side.SELL, 3, TimeInForce.FILLORKILL, true, false, "mine");

        assertThat(market(Map.of(), ModelJson.map(order), Map.of())).isEqualTo(order);
    }

    @Test
    void headersWinOverTheBodyAndTheBodyOverTheDefaults() throws OrderDeniedException {
        NewOrder order = market(
                Map.of("exchange", "MOEX", "symbol", "GAZP", "portfolio", "D1", "side", "buy", "quantity", "1"),
                Map.of("symbol", "SBER", "quantity", 2, "user", Map.of("portfolio", "D2")),
                Map.of("portfolio", "D3"));

        assertThat(order.symbol()).isEqualTo("SBER");
        assertThat(order.quantity()).isEqualTo(2);
        assertThat(order.portfolio()).isEqualTo("D3");
    }

    @Test
    void aFieldThatIsNullLeavesTheDefault() throws OrderDeniedException {
        Map<String, Object> body = new HashMap<>();
        body.put("portfolio", null);

        assertThat(market(COMPLETE, body, Map.of()).portfolio()).isEqualTo("D39004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "symbol", "portfolio", "side", "quantity"})
    void aMissingFieldIsNamed(String field) {
        Map<String, Object> body = new HashMap<>(COMPLETE);
        body.remove(field);

        assertThat(denied(body).receipt().reason()).isEqualTo(DenialReason.MISSING_FIELD);
        assertThat(denied(body)).hasMessageContaining("the field " + field + " is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"timeinforc", "price", "opcode", "guid", "token", "instrument.type", "user.account", "sid\u0435"
            })
    void anUnknownFieldIsNamedWithThoseThatAreKnown(String field) {
        Map<String, Object> body = with(field, "x");

        assertThat(denied(body).receipt().reason()).isEqualTo(DenialReason.UNKNOWN_FIELD);
        assertThat(denied(body))
                .hasMessageContaining("'" + field + "'")
                .hasMessageContaining("timeInForce, allowMargin");
    }

    @ParameterizedTest
    @CsvSource({"Side", "instrument.symbol", "instrument.exchange", "user.portfolio", "QUANTITY"})
    void twoSpellingsOfOneFieldAreRefused(String twin) {
        Map<String, Object> body = with(twin, "MOEX");

        assertThat(denied(body).receipt().reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(denied(body)).hasMessageContaining("is there twice").hasMessageContaining("'" + twin + "'");
    }

    @Test
    void twoSpellingsOfANestedObjectAreRefused() {
        Map<String, Object> body = new HashMap<>(COMPLETE);
        body.remove("portfolio");
        body.put("user", Map.of("portfolio", "D1"));
        body.put("User", Map.of());

        assertThat(denied(body)).hasMessageContaining("the field user is there twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | is 0 lots; allowed are 1 to 2147483647",
                "-1 | is -1 lots; allowed are 1 to 2147483647",
                "1.5 | must be a whole number, not a fraction",
                "0.1 | must be a whole number, not a fraction",
                "2147483648 | is 2147483648 lots; allowed are 1 to 2147483647",
                "99999999999999999999 | is far too large",
                "1e999999999 | is far too large",
                "1e-999999999 | must be a whole number, not a fraction",
                "ten | must be a whole number, not 'ten'",
                "NaN | must be a whole number, not 'NaN'",
            })
    void aWrongQuantityIsRefused(String quantity, String message) {
        assertThat(denied(with("quantity", quantity)).receipt().reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(denied(with("quantity", quantity))).hasMessageContaining("the field quantity " + message);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.0, 1", "1e3, 1000", "2147483647, 2147483647"})
    void aWholeQuantityIsTakenHoweverItIsWritten(String written, long quantity) throws OrderDeniedException {
        assertThat(market(Map.of(), with("quantity", written), Map.of()).quantity())
                .isEqualTo(quantity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "side | hold | is 'hold'; allowed are buy and sell",
                "exchange | NYSE | is 'NYSE'; allowed are [MOEX, SPBX]",
                "timeInForce | forever | is 'forever'; allowed are [oneday, immediateorcancel",
                "timeInForce | bookorcancel | a market order could never execute",
                "allowMargin | maybe | must be true or false, not 'maybe'",
                "type | limit | is 'limit', but this endpoint is for orders of the type market only",
                "instrument | SBER | must be an object",
            })
    void aWrongValueIsRefusedWithWhatIsAllowed(String field, String value, String message) {
        assertThat(denied(with(field, value)).receipt().reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(denied(with(field, value))).hasMessageContaining(message);
    }

    @Test
    void aNumberWhereTextBelongsIsRefused() {
        assertThat(denied(with("symbol", 5))).hasMessageContaining("the field symbol must be text, not '5'");
    }

    @ParameterizedTest
    @ValueSource(strings = {" SBER", "SBER\r\nX-Evil: 1", "\u0000"})
    void aNameThatCouldBreakOutOfItsPlaceIsRefused(String symbol) {
        assertThat(denied(with("symbol", symbol))).hasMessageContaining("no control characters");
    }

    @Test
    void aCommentThatLeavesRoomForTheTagIsKeptWhole() throws OrderDeniedException {
        NewOrder order = market(Map.of(), with("comment", "c".repeat(82)), Map.of());

        assertThat(OrderTag.of("a-1").append(order.comment())).hasSize(100);
    }

    @Test
    void aCommentThatLeavesNoRoomForTheTagIsRefusedAndNotCut() {
        OrderDeniedException denied = denied(with("comment", "c".repeat(83)));

        assertThat(denied.receipt().reason()).isEqualTo(DenialReason.COMMENT_TOO_LONG);
        assertThat(denied).hasMessageContaining("83 characters; at most 82");
    }

    @Test
    void aCommentThatContainsTheTagOfAnOrderIsRefused() {
        OrderDeniedException denied =
                denied(with("comment", "again: " + OrderTag.of("a-1").text()));

        assertThat(denied.receipt().reason()).isEqualTo(DenialReason.INVALID_FIELD);
        assertThat(denied).hasMessageContaining("comment").hasMessageContaining("taken for another");
    }

    @Test
    void aDeniedOrderHasAReceiptThatSaysSo() {
        assertThat(denied(Map.of()).receipt().outcome()).isEqualTo(Outcome.DENIED);
        assertThatThrownBy(() -> market(Map.of(), Map.of(), Map.of()))
                .isInstanceOf(OrderException.class)
                .hasMessageContaining("was denied (MISSING_FIELD)")
                .hasMessageContaining("Nothing was sent");
    }

    private NewOrder market(Map<String, ?> defaults, Map<String, ?> body, Map<String, ?> headers)
            throws OrderDeniedException {
        Instruction made = assembler.order(OrderType.MARKET, OrderAction.CREATE, defaults, body, headers);
        return ((Instruction.Create) made).order();
    }

    private NewOrder body(String json) throws OrderDeniedException, CodecException {
        return market(Map.of(), ModelJson.object(json.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    private OrderDeniedException denied(Map<String, ?> body) {
        return catchThrowableOfType(OrderDeniedException.class, () -> market(Map.of(), body, Map.of()));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(COMPLETE);
        body.put(field, value);
        return body;
    }
}
