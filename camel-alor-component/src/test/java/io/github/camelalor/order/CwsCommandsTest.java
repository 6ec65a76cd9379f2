package io.github.camelalor.order;

import static io.github.camelalor.order.OwnOrdersJson.order;
import static io.github.camelalor.order.OwnOrdersJson.stopOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command over the command socket, word by word. */
@Execution(ExecutionMode.CONCURRENT)
class CwsCommandsTest {

    private static final String TAG = OrderTag.of("a-1").text();

    private static final String AUTHORIZED = """
            > authorize
            < {"requestGuid":"$guid","httpCode":200,"message":"The connection has been initialized."}
            """;

    private static final String UPDATED = """
            < {"requestGuid":"$guid","httpCode":200,"message":"An order has been updated. New order ID is '18'.","orderNumber":"18"}
            """;

    private static final String DELETED = """
            < {"requestGuid":"$guid","httpCode":200,"message":"An order '17' has been deleted.","orderNumber":"17"}
            """;

    private static final String NOT_FOUND = """
            < {"requestGuid":"$guid","httpCode":400,"message":"Order to cancel not found"}
            """;

    private ScriptedBroker broker;
    private TradingSession session;

    /** Loads classes, which on a busy machine takes longer than some of the deadlines here. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (ScriptedBroker broker = new ScriptedBroker(AUTHORIZED + "> delete:limit\n" + DELETED);
                TradingSession session = session(broker, TradingSession.PATIENT)) {
            TradingSession.outcome(
                    session.submit(NewOrders.cancel(OrderType.LIMIT, "17"), "warm-up", Transport.WEBSOCKET));
        }
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({"MARKET, market", "LIMIT, limit", "STOP, stop", "STOPLIMIT, stopLimit"})
    void anOrderOfAnyKindIsConfirmedWithItsNumber(OrderType type, String word) {
        script(AUTHORIZED + "> create:" + word + "\n"
                + "< {\"requestGuid\":\"$guid\",\"httpCode\":200,\"message\":\"\",\"orderNumber\":\"17\"}");

        OrderReceipt receipt = submit(new Instruction.Create(NewOrders.of(type)));

        assertSettled(receipt, Outcome.CONFIRMED, "create:" + word);
        assertThat(receipt.orderNumber()).isEqualTo("17");
        assertThat(last().getString("comment")).isEqualTo(TAG);
    }

    @ParameterizedTest
    @CsvSource({"MARKET, market", "LIMIT, limit", "STOP, stop", "STOPLIMIT, stopLimit"})
    void anUpdateHasBothNumbers(OrderType type, String word) {
        script(AUTHORIZED + "> update:" + word + "\n" + UPDATED);

        OrderReceipt receipt = submit(new Instruction.Update("17", NewOrders.of(type)));

        assertSettled(receipt, Outcome.CONFIRMED, "update:" + word);
        assertThat(receipt.orderNumber()).isEqualTo("18");
        assertThat(receipt.replacedOrderNumber()).isEqualTo("17");
        assertThat(last().getString("orderId")).isEqualTo("17");
        assertThat(last().getString("comment")).isEqualTo(TAG);
    }

    @ParameterizedTest
    @CsvSource({"MARKET, market", "LIMIT, limit", "STOP, stop", "STOPLIMIT, stopLimit"})
    void aCancelIsConfirmedWithTheNumberOfItsOrder(OrderType type, String word) {
        script(AUTHORIZED + "> delete:" + word + "\n" + DELETED);

        OrderReceipt receipt = submit(NewOrders.cancel(type, "17"));

        assertSettled(receipt, Outcome.CONFIRMED, "delete:" + word);
        assertThat(receipt.orderNumber()).isEqualTo("17");
        assertThat(last().fieldNames()).containsExactlyInAnyOrder("opcode", "guid", "orderId", "exchange", "user");
    }

    @Test
    void aCancelNeedsNoNumberInItsAnswer() {
        script(AUTHORIZED + """
                > delete:limit
                < {"requestGuid":"$guid","httpCode":200,"message":"deleted"}
                """);

        assertThat(cancel().outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aStopOrderWhoseReplyIsLostIsFoundAmongStopOrdersAndNotSentAgain() {
        script(AUTHORIZED + "> create:stop\ncut", AUTHORIZED);
        broker.list("stoporders", "[" + stopOrder("347499", "working", TAG) + "]");

        OrderReceipt receipt = submit(new Instruction.Create(NewOrders.of(OrderType.STOP)));

        assertSettled(receipt, Outcome.CONFIRMED, "create:stop");
        assertThat(receipt.orderNumber()).isEqualTo("347499");
        assertThat(broker.opcodes()).filteredOn("create:stop"::equals).hasSize(1);
    }

    @Test
    void anUpdateWhoseReplyIsLostIsFoundByTheTagOfTheNewOrder() {
        script(AUTHORIZED + "> update:limit\ncut", AUTHORIZED);
        broker.orders("[" + order("17", "canceled", 3, "") + "," + order("18", "working", 0, TAG) + "]");

        OrderReceipt receipt = update();

        assertSettled(receipt, Outcome.CONFIRMED, "update:limit");
        assertThat(receipt.orderNumber()).isEqualTo("18");
        assertThat(receipt.replacedOrderNumber()).isEqualTo("17");
    }

    @Test
    void anUpdateThatWasLostBeforeItsOrderWasFilledIsRejectedAsSuch() {
        script(AUTHORIZED + "> update:limit\ncut", AUTHORIZED);
        broker.orders("[" + order("17", "filled", 10, "") + "]");

        OrderReceipt receipt = update();

        assertSettled(receipt, Outcome.REJECTED, "update:limit");
        assertThat(receipt.message()).contains("already filled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"working", "canceled"})
    void anUpdateWithoutAnswerIsNeverSentAgain(String stateOfTheOldOrder) {
        script(TradingSession.HURRIED, AUTHORIZED + "> update:limit\ncut", AUTHORIZED);
        broker.orders("[" + order("17", stateOfTheOldOrder, 3, "") + "]");

        OrderReceipt receipt = update();

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.replacedOrderNumber()).isEqualTo("17");
        assertThat(broker.opcodes()).filteredOn("update:limit"::equals).hasSize(1);
    }

    @Test
    void anUpdateOfAnOrderThatIsNotThereIsRejected() {
        script(AUTHORIZED + """
                > update:limit
                < {"requestGuid":"$guid","httpCode":400,"message":"Order to modify not found"}
                """);

        OrderReceipt receipt = update();

        assertSettled(receipt, Outcome.REJECTED, "update:limit");
        assertThat(receipt.message()).isEqualTo("Order to modify not found");
    }

    @Test
    void aCancelWhoseReplyIsLostIsConfirmedByTheStateOfTheOrder() {
        script(AUTHORIZED + "> delete:limit\ncut", AUTHORIZED);
        broker.orders("[" + order("17", "canceled", 2, "") + "]");

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.CONFIRMED, "delete:limit");
        assertThat(receipt.message()).contains("2 lots filled");
    }

    @Test
    void aCancelWhoseReplyIsLostIsSentAgainUnderANewGuidWhileTheOrderWorks() {
        script(AUTHORIZED + "> delete:limit\ncut", AUTHORIZED + "> delete:limit\n" + DELETED);
        broker.orders("[" + order("17", "working", 0, "") + "]");

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.CONFIRMED, "delete:limit");
        assertThat(receipt.attempts()).isEqualTo(2);
        assertThat(deletes()).containsExactly("a-1", "a-1~1");
    }

    @Test
    void aLateAnswerToTheFirstAttemptOfACancelStillCounts() {
        script(AUTHORIZED + """
                > delete:limit
                > delete:limit
                < {"requestGuid":"a-1","httpCode":200,"message":"late","orderNumber":"17"}
                """);
        broker.orders("[" + order("17", "working", 0, "") + "]");

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.CONFIRMED, "delete:limit");
        assertThat(receipt.message()).isEqualTo("late");
    }

    @Test
    void aCancelThatCameTooLateIsRejectedAsAlreadyFilled() {
        script(AUTHORIZED + "> delete:limit\n" + NOT_FOUND);
        broker.orders("[" + order("17", "filled", 10, "") + "]");

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.REJECTED, "delete:limit");
        assertThat(receipt.message()).contains("already filled");
    }

    @Test
    void aCancelOfAStopOrderLooksAtStopOrders() {
        script(AUTHORIZED + "> delete:stopLimit\n" + NOT_FOUND);
        broker.list("stoporders", "[" + stopOrder("17", "canceled", "") + "]");

        assertSettled(submit(NewOrders.cancel(OrderType.STOPLIMIT, "17")), Outcome.CONFIRMED, "delete:stopLimit");
    }

    @Test
    void aCancelOfWhatNobodyKnowsIsRejected() {
        script(AUTHORIZED + "> delete:limit\n" + NOT_FOUND);

        OrderReceipt receipt = cancel();

        assertSettled(receipt, Outcome.REJECTED, "delete:limit");
        assertThat(receipt.message()).isEqualTo("Order to cancel not found");
    }

    @Test
    void aSecondAttemptOfACancelThatFindsNothingIsNoProofAgainstTheFirst() {
        script(TradingSession.HURRIED, AUTHORIZED + "> delete:limit\ncut", AUTHORIZED + "> delete:limit\n" + NOT_FOUND);
        broker.orders("[" + order("17", "working", 0, "") + "]");

        assertThat(cancel().outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @Test
    void aCancelInDoubtThatComesBackIsLookedForAndThenSentUnderANewGuid() {
        script(TradingSession.HURRIED, AUTHORIZED + """
                > delete:limit
                < {"requestGuid":"$guid","httpCode":400,"message":"Command Timeout"}
                > delete:limit
                """ + DELETED);
        broker.list("orders", "no list");
        assertThat(cancel().outcome()).isEqualTo(Outcome.IN_DOUBT);

        broker.orders("[" + order("17", "working", 0, "") + "]");

        assertSettled(cancel(), Outcome.CONFIRMED, "delete:limit");
        assertThat(deletes()).containsExactly("a-1", "a-1~1");
        assertThat(broker.connections()).isOne();
    }

    @Test
    void aCancelThatIsRefusedOnlyWhenRepeatedIsSettledByTheStateOfTheOrder() {
        script(AUTHORIZED + "> delete:limit\ncut", AUTHORIZED + """
                > delete:limit
                < {"requestGuid":"$guid","httpCode":400,"message":"HALT_INSTRUMENT"}
                """);
        broker.orders("[" + order("17", "working", 0, "") + "]");
        broker.after("delete:limit", 2, "orders", "[" + order("17", "canceled", 0, "") + "]");

        assertSettled(cancel(), Outcome.CONFIRMED, "delete:limit");
    }

    @ParameterizedTest
    @CsvSource({"update:limit", "delete:limit"})
    void aCommandThatTheTradingSystemRefusesIsRejectedWithItsText(String opcode) {
        script(AUTHORIZED + "> " + opcode + """

                < {"requestGuid":"$guid","httpCode":400,"message":"HALT_INSTRUMENT"}
                """);

        OrderReceipt receipt = opcode.startsWith("update") ? update() : cancel();

        assertSettled(receipt, Outcome.REJECTED, opcode);
        assertThat(receipt.message()).isEqualTo("HALT_INSTRUMENT");
    }

    @Test
    void aCommandWithoutConnectionIsNotSent() {
        broker = new ScriptedBroker();
        session = TradingSession.at(
                broker.url(), broker.url(), "ws://localhost:1/cws", TradingSession.HURRIED, TradingSession.NEVER);

        assertThat(cancel().outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    private List<String> deletes() {
        return broker.heard().stream()
                .filter(frame -> frame.getString("opcode").startsWith("delete:"))
                .map(frame -> frame.getString("guid"))
                .toList();
    }

    private JsonObject last() {
        return broker.heard().get(broker.heard().size() - 1);
    }

    private OrderReceipt cancel() {
        return submit(NewOrders.cancel(OrderType.LIMIT, "17"));
    }

    private OrderReceipt update() {
        return submit(new Instruction.Update("17", NewOrders.of(OrderType.LIMIT)));
    }

    private OrderReceipt submit(Instruction instruction) {
        return TradingSession.outcome(session.submit(instruction, "a-1", Transport.WEBSOCKET));
    }

    private void assertSettled(OrderReceipt receipt, Outcome outcome, String command) {
        assertThat(broker.surprises()).isEmpty();
        assertThat(receipt.outcome()).describedAs(receipt.toString()).isEqualTo(outcome);
        assertThat(receipt.command()).isEqualTo(command);
        assertThat(receipt.transport()).isEqualTo("websocket");
    }

    private void script(String... scripts) {
        script(TradingSession.PATIENT, scripts);
    }

    private void script(OrderOptions options, String... scripts) {
        broker = new ScriptedBroker(scripts);
        session = session(broker, options);
    }

    private static TradingSession session(ScriptedBroker broker, OrderOptions options) {
        return TradingSession.at(broker.url(), broker.url(), broker.cwsUrl(), options, TradingSession.NEVER);
    }
}
