package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups of orders: what makes one, and every command about them, request by request. */
class OrderGroupsTest {

    private static final String ID = "eafb19d6-c578-4afe-aa95-d528c4531031";

    private static final Map<String, Object> LIMIT =
            Map.of("portfolio", "D39004", "exchange", "moex", "orderId", 17L, "type", "Limit");
    private static final Map<String, Object> STOP =
            Map.of("Portfolio", "D39004", "exchange", "MOEX", "orderId", "18", "type", "stopLimit");

    private static final Instruction CREATE = new Instruction.CreateGroup(
            ExecutionPolicy.TRIGGER_BRACKET_ORDERS,
            List.of(member("17", OrderType.LIMIT), member("18", OrderType.STOPLIMIT)));

    private final OrderAssembler assembler = new OrderAssembler(Set.of("MOEX"), Clock.systemUTC());
    private ScriptedApi broker = new ScriptedApi("");
    private TradingSession session;

    @AfterEach
    void close() throws IOException {
        if (session != null) {
            session.close();
        }
        broker.close();
    }

    @Test
    void aGroupIsMadeOutOfFieldsInAnyCase() throws OrderDeniedException {
        assertThat(assembler.group(
                        OrderAction.CREATE,
                        Map.of("executionPolicy", ExecutionPolicy.IGNORE_CANCEL),
                        Map.of("Orders", List.of(LIMIT, STOP), "executionpolicy", "triggerbracketorders"),
                        Map.of()))
                .isEqualTo(CREATE);
        assertThat(assembler.group(
                        OrderAction.UPDATE,
                        Map.of("groupId", ID, "executionPolicy", "IgnoreCancel"),
                        Map.of("orders", List.of(member("17", OrderType.MARKET)))))
                .isEqualTo(new Instruction.UpdateGroup(
                        ID, ExecutionPolicy.IGNORE_CANCEL, List.of(member("17", OrderType.MARKET))));
        assertThat(assembler.group(OrderAction.CANCEL, Map.of("groupId", ID)))
                .isEqualTo(new Instruction.DeleteGroup(ID));
        assertThat(assembler.groupId(Map.of(), Map.of("groupId", ID))).isEqualTo(ID);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExecutionPolicy.class,
            names = {"ON_EXECUTE_OR_CANCEL", "IGNORE_CANCEL"})
    void otherPoliciesTakeOrdersOfAnyKind(ExecutionPolicy policy) throws OrderDeniedException {
        List<OrderGroupMember> orders = List.of(member("17", OrderType.LIMIT), member("18", OrderType.LIMIT));

        assertThat(assembler.group(OrderAction.CREATE, Map.of("executionPolicy", policy, "orders", orders)))
                .isEqualTo(new Instruction.CreateGroup(policy, orders));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            portfolio | '' | MISSING_FIELD | orders[1].portfolio
            exchange | NYSE | INVALID_FIELD | allowed are [MOEX]
            orderId | 1x | INVALID_FIELD | orderId
            orderId | 17 | INVALID_FIELD | has the order 17 twice
            type | future | INVALID_FIELD | orders[1].type is 'future'; allowed are Limit, Market, Stop and StopLimit
            type | Limit | INVALID_FIELD | exactly one order of the type Limit
            type | Market | INVALID_FIELD | exactly one order of the type Limit
            kind | Limit | UNKNOWN_FIELD | orders[1], has no field 'kind'
            """)
    void aWrongMemberIsRefusedByField(String field, String value, DenialReason reason, String message) {
        Map<String, Object> wrong =
                new HashMap<>(Map.of("portfolio", "D39004", "exchange", "MOEX", "orderId", "18", "type", "Stop"));
        wrong.put(field, value);

        OrderDeniedException denied = denied(
                OrderAction.CREATE, Map.of("executionPolicy", "TriggerBracketOrders", "orders", List.of(LIMIT, wrong)));

        assertThat(denied.receipt().reason()).isEqualTo(reason);
        assertThat(denied).hasMessageContaining(message);
    }

    @Test
    void aWrongGroupIsRefusedByField() {
        assertThat(denied(OrderAction.CREATE, Map.of("orders", List.of(LIMIT))))
                .hasMessageContaining("the field executionPolicy is missing");
        assertThat(denied(OrderAction.CREATE, Map.of("executionPolicy", "IgnoreCancel")))
                .hasMessageContaining("the field orders is missing");
        assertThat(denied(OrderAction.CREATE, Map.of("executionPolicy", "IgnoreCancel", "orders", List.of())))
                .hasMessageContaining("the field orders is empty");
        assertThat(denied(OrderAction.CREATE, Map.of("executionPolicy", "IgnoreCancel", "orders", "17")))
                .hasMessageContaining("the field orders must be a list");
        assertThat(denied(OrderAction.CREATE, Map.of("executionPolicy", "Never", "orders", List.of(LIMIT))))
                .hasMessageContaining("executionPolicy is 'Never'; allowed are OnExecuteOrCancel");
        assertThat(denied(OrderAction.CREATE, Map.of("groupId", ID))).hasMessageContaining("has no field 'groupId'");
        assertThat(denied(OrderAction.CANCEL, Map.of("groupId", "../all")))
                .hasMessageContaining("the field groupId is '../all'; allowed is a UUID");
        assertThat(denied(OrderAction.CANCEL, Map.of())).hasMessageContaining("the field groupId is missing");
        assertThat(denied(
                        OrderAction.CREATE,
                        Map.of(
                                "executionPolicy",
                                "IgnoreCancel",
                                "orders",
                                List.of(new OrderGroupMember(null, null, "17", null)))))
                .hasMessageContaining("the order 17 without portfolio");
    }

    @Test
    void aGroupThatIsMadeHasAnId() {
        script("> POST /commandapi/api/orderGroups\n< 200 {\"message\":\"success\",\"groupId\":\"" + ID + "\"}");

        OrderReceipt receipt = submit(CREATE);

        assertSettled(receipt, Outcome.CONFIRMED, "create:group");
        assertThat(receipt.groupId()).isEqualTo(ID);
        assertThat(receipt.orderNumber()).isNull();
        assertThat(broker.heard().get(0).body().encode())
                .isEqualTo("{\"orders\":[{\"portfolio\":\"D39004\",\"exchange\":\"MOEX\",\"orderId\":\"17\","
                        + "\"type\":\"Limit\"},{\"portfolio\":\"D39004\",\"exchange\":\"MOEX\",\"orderId\":\"18\","
                        + "\"type\":\"StopLimit\"}],\"executionPolicy\":\"TriggerBracketOrders\"}");
    }

    @Test
    void aGroupWhoseReplyIsLostIsFoundByItsMembers() {
        script("""
                > POST /commandapi/api/orderGroups
                cut
                > GET /commandapi/api/orderGroups
                < 200 [%s,%s,%s,%s]
                """.formatted(
                        group("1", "Active", "TriggerBracketOrders", "17"),
                        group("2", "Filled", "TriggerBracketOrders", "17", "18"),
                        group("3", "Active", "IgnoreCancel", "17", "18"),
                        group("4", "Active", "TriggerBracketOrders", "18", "17")));

        OrderReceipt receipt = submit(CREATE);

        assertSettled(receipt, Outcome.CONFIRMED, "create:group");
        assertThat(receipt.groupId()).isEqualTo("4");
    }

    @Test
    void aGroupThatIsNotThereIsMadeAgain() {
        script("""
                > POST /commandapi/api/orderGroups
                cut
                > GET /commandapi/api/orderGroups
                < 200 []
                > POST /commandapi/api/orderGroups
                < 200 {"message":"success","groupId":"5"}
                """);

        assertSettled(submit(CREATE), Outcome.CONFIRMED, "create:group");
    }

    @Test
    void aRefusedGroupIsRejectedWithTheTextOfTheBroker() {
        script("""
                > POST /commandapi/api/orderGroups
                < 400 {"title":"BadRequest","status":400,"detail":"Forbidden attempt to modify an order (17) not owned by the user"}
                """);

        OrderReceipt receipt = submit(CREATE);

        assertSettled(receipt, Outcome.REJECTED, "create:group");
        assertThat(receipt.code()).isEqualTo("BadRequest");
        assertThat(receipt.message()).contains("not owned by the user");
    }

    @Test
    void aGroupIsChangedAndDeletedByItsId() {
        script("""
                > PUT /commandapi/api/orderGroups/%1$s
                < 200 success
                > DELETE /commandapi/api/orderGroups/%1$s
                < 200 success
                """.formatted(ID));

        OrderReceipt changed = submit(new Instruction.UpdateGroup(
                ID, ExecutionPolicy.IGNORE_CANCEL, List.of(member("17", OrderType.MARKET))));
        OrderReceipt deleted =
                TradingSession.outcome(session.submit(new Instruction.DeleteGroup(ID), "a-2", Transport.WEBSOCKET));

        assertThat(changed.groupId()).isEqualTo(ID);
        assertSettled(deleted, Outcome.CONFIRMED, "delete:group");
        assertThat(deleted.groupId()).isEqualTo(ID);
    }

    @Test
    void aDeleteThatIsRefusedOnlyWhenRepeatedIsConfirmedByTheAbsenceOfTheGroup() {
        script("""
                > DELETE /commandapi/api/orderGroups/%s
                cut
                > DELETE /commandapi/api/orderGroups/%s
                < 400 {"title":"BadRequest","status":400,"detail":"no such group"}
                > GET /commandapi/api/orderGroups
                < 200 []
                """.formatted(ID, ID));

        assertSettled(submit(new Instruction.DeleteGroup(ID)), Outcome.CONFIRMED, "delete:group");
    }

    private static String group(String id, String status, String policy, String... orders) {
        StringBuilder members = new StringBuilder();
        for (String order : orders) {
            members.append(members.isEmpty() ? "" : ",")
                    .append("{\"orderId\":\"")
                    .append(order)
                    .append("\"}");
        }
        return "{\"id\":\"%s\",\"orders\":[%s],\"executionPolicy\":\"%s\",\"status\":\"%s\"}"
                .formatted(id, members, policy, status);
    }

    private static OrderGroupMember member(String orderId, OrderType type) {
        return new OrderGroupMember("D39004", "MOEX", orderId, type);
    }

    private OrderDeniedException denied(OrderAction action, Map<String, ?> fields) {
        return catchThrowableOfType(OrderDeniedException.class, () -> assembler.group(action, fields));
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
        broker.close();
        broker = new ScriptedApi(script);
        session = TradingSession.at(
                broker.url(), broker.url(), "ws://localhost:1/cws", TradingSession.PATIENT, TradingSession.NEVER);
    }
}
