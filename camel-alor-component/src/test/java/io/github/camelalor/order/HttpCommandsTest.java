package io.github.camelalor.order;

import static io.github.camelalor.order.OwnOrdersJson.order;
import static io.github.camelalor.order.OwnOrdersJson.stopOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.TimeInForce;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command over HTTP, request by request. */
@Execution(ExecutionMode.CONCURRENT)
class HttpCommandsTest {

    private static final String BASE = "/commandapi/warptrans/TRADE/v2/client/orders";
    private static final String TAG = OrderTag.of("a-1").text();

    /** Enough for a busy machine; what ends only with its deadline takes these 4 s. */
    private static final OrderOptions HURRIED = TradingSession.HURRIED;

    private ScriptedApi broker;
    private TradingSession session;

    /** Loads classes, which on a busy machine takes longer than some of the deadlines here. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (ScriptedApi broker = new ScriptedApi(
                        "> DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true\n< 200 success");
                TradingSession session = session(broker, TradingSession.PATIENT)) {
            TradingSession.outcome(session.submit(NewOrders.cancel(OrderType.LIMIT, "17"), "warm-up", Transport.HTTP));
        }
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({"MARKET, market", "LIMIT, limit", "STOP, stop", "STOPLIMIT, stopLimit"})
    void anOrderOfAnyKindIsPostedUnderItsIdAndConfirmedWithItsNumber(OrderType type, String word) {
        script("> POST " + BASE + "/actions/" + word + "\n< 200 {\"message\":\"success\",\"orderNumber\":\"18\"}");

        OrderReceipt receipt = submit(new Instruction.Create(NewOrders.of(type)));

        assertSettled(receipt, Outcome.CONFIRMED, "create:" + word);
        assertThat(receipt.orderNumber()).isEqualTo("18");
        assertThat(receipt.replacedOrderNumber()).isNull();
        assertThat(broker.heard().get(0).requestId()).isEqualTo("a-1");
        JsonObject body = broker.heard().get(0).body();
        assertThat(body.getString("comment")).isEqualTo(TAG);
        assertThat(body.containsKey("checkDuplicates")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"MARKET, market", "LIMIT, limit", "STOP, stop", "STOPLIMIT, stopLimit"})
    void anUpdateIsPutUnderItsIdAndHasBothNumbers(OrderType type, String word) {
        script("> PUT " + BASE + "/actions/" + word + "/17\n< 200 {\"message\":\"success\",\"orderNumber\":\"18\"}");

        OrderReceipt receipt = submit(new Instruction.Update("17", NewOrders.of(type)));

        assertSettled(receipt, Outcome.CONFIRMED, "update:" + word);
        assertThat(receipt.orderNumber()).isEqualTo("18");
        assertThat(receipt.replacedOrderNumber()).isEqualTo("17");
        assertThat(broker.heard().get(0).requestId()).isEqualTo("a-1");
    }

    @ParameterizedTest
    @CsvSource({"MARKET, false", "LIMIT, false", "STOP, true", "STOPLIMIT, true"})
    void aCancelSaysWhetherTheOrderIsConditional(OrderType type, boolean stop) {
        script("> DELETE " + BASE + "/17?portfolio=D39004&exchange=MOEX&stop=" + stop + "&jsonResponse=true\n"
                + "< 200 success");

        OrderReceipt receipt = submit(NewOrders.cancel(type, "17"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo("17");
        assertThat(broker.surprises()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "\"success\"", "{\"message\":\"success\"}", "{\"orderNumber\":\"17\"}"})
    void aCancelIsConfirmedByAnyFormOfSuccess(String answer) {
        script("> DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true\n< 200 " + answer);

        assertThat(cancel().outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.heard()).hasSize(1);
    }

    @Test
    void anOrderWhoseReplyIsLostIsPostedAgainUnderItsId() {
        script("""
                > POST .../actions/limit
                cut
                > POST .../actions/limit
                < 400 {"message":"Request with such X-ALOR-REQID was already handled.","oldResponse":{"statusCode":200,"body":{"orderNumber":"18"}}}
                """);

        OrderReceipt receipt = submit(new Instruction.Create(NewOrders.of(OrderType.LIMIT)));

        assertSettled(receipt, Outcome.CONFIRMED, "create:limit");
        assertThat(receipt.orderNumber()).isEqualTo("18");
        assertThat(broker.heard()).extracting(ScriptedApi.Heard::requestId).containsExactly("a-1", "a-1");
    }

    @Test
    void anUpdateWhoseReplyIsLostIsPutAgainUnderItsId() {
        script("""
                > PUT .../actions/limit/17
                cut
                > PUT .../actions/limit/17
                < 200 {"message":"success","orderNumber":"18"}
                """);

        OrderReceipt receipt = update();

        assertSettled(receipt, Outcome.CONFIRMED, "update:limit");
        assertThat(broker.heard()).extracting(ScriptedApi.Heard::requestId).containsExactly("a-1", "a-1");
    }

    @Test
    void anUpdateThatWasExecutedIsFoundWhenItsRepeatFindsNothingToChange() {
        script("""
                > PUT .../actions/limit/17
                cut
                > PUT .../actions/limit/17
                < 400 {"code":"OrderToModifyNotFound (403)","message":"Order to modify not found"}
                > GET .../orders?format=Simple
                < 200 [%s,%s]
                """.formatted(order("17", "canceled", 3, ""), order("18", "working", 0, TAG)));

        OrderReceipt receipt = update();

        assertSettled(receipt, Outcome.CONFIRMED, "update:limit");
        assertThat(receipt.orderNumber()).isEqualTo("18");
        assertThat(receipt.replacedOrderNumber()).isEqualTo("17");
    }

    @Test
    void anUpdateOfAnOrderThatWasFilledMeanwhileIsRejectedAsSuch() {
        script("""
                > PUT .../actions/limit/17
                < 400 {"code":"OrderToModifyNotFound (403)","message":"Order to modify not found"}
                > GET .../orders?format=Simple
                < 200 [%s]
                """.formatted(order("17", "filled", 10, "")));

        OrderReceipt receipt = update();

        assertSettled(receipt, Outcome.REJECTED, "update:limit");
        assertThat(receipt.code()).isEqualTo("OrderToModifyNotFound (403)");
        assertThat(receipt.message()).contains("already filled").contains("10 lots");
        assertThat(receipt.orderNumber()).isNull();
    }

    @Test
    void anUpdateOfAnOrderThatNobodyKnowsIsRejectedWithTheCode() {
        script("""
                > PUT .../actions/limit/17
                < 400 {"code":"OrderToModifyNotFound (403)","message":"Order to modify not found"}
                > GET .../orders?format=Simple
                < 200 []
                > GET .../trades?format=Simple
                < 200 []
                """);

        OrderReceipt receipt = update();

        assertSettled(receipt, Outcome.REJECTED, "update:limit");
        assertThat(receipt.code()).isEqualTo("OrderToModifyNotFound (403)");
        assertThat(receipt.message()).isEqualTo("Order to modify not found");
    }

    @Test
    void anUpdateWhoseNewOrderIsNotToBeSeenIsInDoubtThoughTheOldOneIsCancelled() {
        script(HURRIED, """
                > PUT .../actions/limit/17
                < 400 {"code":"CommandResponseTimeout (900)","message":"Command Timeout"}
                """ + """
                > GET .../orders?format=Simple
                < 200 [%s]
                > GET .../trades?format=Simple
                < 200 []
                """.formatted(order("17", "canceled", 3, "")).repeat(30));

        OrderReceipt receipt = update();

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.message()).contains("not found");
        assertThat(broker.lines()).filteredOn(line -> line.startsWith("PUT")).hasSize(1);
    }

    @Test
    void anUpdateOfAStopOrderIsLookedForAmongStopOrders() {
        script("""
                > PUT .../actions/stop/17
                < 400 {"code":"CommandResponseTimeout (900)","message":"Command Timeout"}
                > GET .../stoporders?format=Simple
                < 200 [%s,%s]
                """.formatted(stopOrder("17", "canceled", ""), stopOrder("18", "working", TAG)));

        OrderReceipt receipt = submit(new Instruction.Update("17", NewOrders.of(OrderType.STOP)));

        assertSettled(receipt, Outcome.CONFIRMED, "update:stop");
        assertThat(receipt.orderNumber()).isEqualTo("18");
    }

    @Test
    void aStopOrderIsLookedForAmongStopOrdersAndRejectedWithTheReasonThere() {
        script("""
                > POST .../actions/stopLimit
                < 400 {"code":"CantWriteStopOrderToStorage","message":"storage"}
                > GET .../stoporders?format=Simple
                < 200 [%s]
                """.formatted(stopOrder("18", "rejected", TAG)));

        OrderReceipt receipt = submit(new Instruction.Create(NewOrders.of(OrderType.STOPLIMIT)));

        assertSettled(receipt, Outcome.REJECTED, "create:stopLimit");
    }

    @Test
    void aCancelWhoseReplyIsLostIsConfirmedByTheStateOfTheOrder() {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                cut
                > GET .../orders?format=Simple
                < 200 [%s]
                """.formatted(order("17", "canceled", 2, "")));

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.CONFIRMED, "delete:limit");
        assertThat(receipt.orderNumber()).isEqualTo("17");
        assertThat(receipt.message()).contains("2 lots filled");
    }

    @Test
    void aCancelWhoseReplyIsLostIsSentAgainWhileTheOrderWorks() {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                cut
                > GET .../orders?format=Simple
                < 200 [%s]
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 200 success
                """.formatted(order("17", "working", 0, "")));

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.CONFIRMED, "delete:limit");
        assertThat(receipt.attempts()).isEqualTo(2);
    }

    @Test
    void aCancelThatCameTooLateIsRejectedAsAlreadyFilled() {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                stall
                > GET .../orders?format=Simple
                < 200 [%s]
                """.formatted(order("17", "filled", 10, "")));

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.REJECTED, "delete:limit");
        assertThat(receipt.message()).contains("already filled");
        assertThat(receipt.orderNumber()).isEqualTo("17");
    }

    @Test
    void aCancelOfWhatIsCancelledAlreadyIsConfirmed() {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 400 {"code":"OrderToCancelNotFound (404)","message":"Order to cancel not found"}
                > GET .../orders?format=Simple
                < 200 [%s]
                """.formatted(order("17", "canceled", 0, "")));

        assertSettled(cancel(), Outcome.CONFIRMED, "delete:limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OrderToCancelNotFound (404)", "404", "ExchangeOrderNotFound"})
    void aCancelOfWhatNobodyKnowsIsRejectedWithTheCode(String code) {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 400 {"code":"%s","message":"Order to cancel not found"}
                > GET .../orders?format=Simple
                < 200 [%s]
                """.formatted(code, order("16", "working", 0, "")));

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.REJECTED, "delete:limit");
        assertThat(receipt.code()).isEqualTo(code);
    }

    @Test
    void unansweredQuestionsDoNotTurnWhatIsCancelledAlreadyIntoARefusal() {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 400 {"code":"OrderToCancelNotFound (404)","message":"Order to cancel not found"}
                > GET .../orders?format=Simple
                cut
                > GET .../orders?format=Simple
                < 500 oops
                > GET .../orders?format=Simple
                < 200 <html>
                > GET .../orders?format=Simple
                < 200 [%s]
                """.formatted(order("17", "canceled", 0, "")));

        assertSettled(cancel(), Outcome.CONFIRMED, "delete:limit");
    }

    @Test
    void aRefusedCancelIsRejectedThoughTheQuestionWhyIsNeverAnswered() {
        script(TradingSession.options(Duration.ofSeconds(2), Duration.ofSeconds(10)), """
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 400 {"code":"OrderToCancelNotFound (404)","message":"Order to cancel not found"}
                > GET .../orders?format=Simple
                stall
                """);

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.REJECTED, "delete:limit");
        assertThat(receipt.code()).isEqualTo("OrderToCancelNotFound (404)");
    }

    @Test
    void aCancelThatIsRefusedOnlyWhenRepeatedIsSettledByTheStateOfTheOrder() {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 200 <html>
                > GET .../orders?format=Simple
                < 200 [%s]
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 400 {"code":"ExchangeTradingIsStopped (306)","message":"no"}
                > GET .../orders?format=Simple
                < 200 [%s]
                """.formatted(order("17", "working", 0, ""), order("17", "canceled", 0, "")));

        assertSettled(cancel(), Outcome.CONFIRMED, "delete:limit");
    }

    @Test
    void aCancelOfWhichNothingIsKnownIsInDoubt() {
        script(HURRIED, """
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                cut
                """);

        OrderReceipt receipt = cancel();

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.orderNumber()).isEqualTo("17");
        assertThat(broker.lines()).filteredOn(line -> line.startsWith("DELETE")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ALL, ''", "ORDERS, &stop=false", "STOP_ORDERS, &stop=true"})
    void aCancelOfAllSaysWhich(CancelScope scope, String stop) {
        script("> DELETE " + BASE + "/all?exchange=MOEX&portfolio=D39004" + stop + "\n< 200 success");

        OrderReceipt receipt = submit(new Instruction.CancelAll("MOEX", "D39004", scope));

        assertSettled(receipt, Outcome.CONFIRMED, "cancel-all");
        assertThat(receipt.orderNumber()).isNull();
        assertThat(receipt.transport()).isEqualTo("http");
    }

    @Test
    void aCancelOfAllGoesOverHttpWhateverIsWishedFor() {
        script("> DELETE .../all?exchange=MOEX&portfolio=D39004\n< 200 success");

        OrderReceipt receipt = TradingSession.outcome(session.submit(
                new Instruction.CancelAll("MOEX", "D39004", CancelScope.ALL), "a-1", Transport.WEBSOCKET));

        assertSettled(receipt, Outcome.CONFIRMED, "cancel-all");
    }

    @Test
    void aCancelOfAllWhoseReplyIsLostIsSentAgainUntilNothingIsLeft() {
        script("""
                > DELETE .../all?exchange=MOEX&portfolio=D39004
                cut
                > DELETE .../all?exchange=MOEX&portfolio=D39004
                < 500 oops
                > DELETE .../all?exchange=MOEX&portfolio=D39004
                < 400 {"code":"OrderToCancelNotFound","message":"Orders to cancel not found"}
                """);

        OrderReceipt receipt = submit(new Instruction.CancelAll("MOEX", "D39004", CancelScope.ALL));

        assertSettled(receipt, Outcome.CONFIRMED, "cancel-all");
        assertThat(receipt.attempts()).isEqualTo(3);
    }

    @Test
    void aCancelOfAllThatIsRefusedIsRejected() {
        script("""
                > DELETE .../all?exchange=MOEX&portfolio=D39004
                < 403 no
                """);

        OrderReceipt receipt = submit(new Instruction.CancelAll("MOEX", "D39004", CancelScope.ALL));

        assertSettled(receipt, Outcome.REJECTED, "cancel-all");
        assertThat(receipt.code()).isEqualTo("403");
    }

    @ParameterizedTest
    @EnumSource(value = OrderType.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void aCommandThatNeverLeavesIsNotSent(OrderType type) throws IOException {
        broker = new ScriptedApi("");
        session = TradingSession.at(
                broker.url(),
                "http://localhost:1",
                "ws://localhost:1/cws",
                TradingSession.options(Duration.ofSeconds(5), Duration.ofSeconds(5)),
                TradingSession.NEVER);

        assertThat(submit(NewOrders.cancel(type, "17")).outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void aCancelIsDeniedByFieldBeforeAnythingIsSent() {
        script("");

        OrderReceipt receipt = submit(NewOrders.cancel(OrderType.LIMIT, "../all"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(receipt.message()).contains("orderId");
        assertThat(broker.heard()).isEmpty();
    }

    @Test
    void anUpdateIsDeniedWhatTheBrokerWouldLeaveOutSilently() {
        script("");

        OrderReceipt receipt = submit(new Instruction.Update(
                "17",
                new LimitOrder(
                        "MOEX",
                        "SBER",
                        null,
                        "D39004",
                        Side.BUY,
                        1,
                        BigDecimal.TEN,
                        TimeInForce.ONEDAY,
                        null,
                        null,
                        null,
                        null,
                        null)));

        assertThat(receipt.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(receipt.message()).contains("timeInForce");
    }

    @Test
    void aCommandInDoubtThatComesBackIsLookedForBeforeItIsSentAgain() {
        script(HURRIED, """
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                cut
                """);
        assertThat(cancel().outcome()).isEqualTo(Outcome.IN_DOUBT);
        int asked = broker.heard().size();

        assertThat(cancel().outcome()).isEqualTo(Outcome.IN_DOUBT);
        List<String> after = broker.lines().subList(asked, broker.lines().size());
        assertThat(after).isNotEmpty().allMatch(line -> line.startsWith("GET"));
    }

    private OrderReceipt cancel() {
        return submit(NewOrders.cancel(OrderType.LIMIT, "17"));
    }

    private OrderReceipt update() {
        return submit(new Instruction.Update("17", NewOrders.of(OrderType.LIMIT)));
    }

    private OrderReceipt submit(Instruction instruction) {
        return TradingSession.outcome(session.submit(instruction, "a-1", Transport.HTTP));
    }

    private void assertSettled(OrderReceipt receipt, Outcome outcome, String command) {
        assertThat(broker.surprises()).isEmpty();
        assertThat(broker.left()).isEmpty();
        assertThat(receipt.outcome()).describedAs(receipt.toString()).isEqualTo(outcome);
        assertThat(receipt.command()).isEqualTo(command);
    }

    private void script(String script) {
        script(TradingSession.PATIENT, script);
    }

    private void script(OrderOptions options, String script) {
        broker = new ScriptedApi(script);
        session = session(broker, options);
    }

    private static TradingSession session(ScriptedApi broker, OrderOptions options) {
        return TradingSession.at(broker.url(), broker.url(), "ws://localhost:1/cws", options, TradingSession.NEVER);
    }
}
