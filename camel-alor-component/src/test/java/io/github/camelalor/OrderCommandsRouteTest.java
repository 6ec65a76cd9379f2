package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderDeniedException;
import io.github.camelalor.order.OrderRejectedException;
import io.github.camelalor.order.ScriptedApi;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What routes see of commands about orders, and the broker of routes. */
class OrderCommandsRouteTest {

    private static final String ID = "eafb19d6-c578-4afe-aa95-d528c4531031";
    private static final String STEP = """
            > GET /md/v2/Securities/MOEX/SBER?format=Simple
            < 200 {"symbol":"SBER","exchange":"MOEX","minstep":0.01}
            """;

    private static final String GROUP = "{\"id\":\"" + ID
            + "\",\"orders\":[{\"orderId\":\"17\"}],\"executionPolicy\":\"IgnoreCancel\",\"status\":\"Active\"}";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private ScriptedApi broker;
    private ProducerTemplate template;

    @AfterEach
    void close() {
        context.stop();
        broker.close();
    }

    @Test
    void anOrderIsUpdatedAndCancelledByItsNumber() {
        script(STEP + """
                > POST .../actions/limit
                < 200 {"message":"success","orderNumber":"17"}
                > PUT .../actions/limit/17
                < 200 {"message":"success","orderNumber":"18"}
                > DELETE .../18?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 200 success
                """);

        Exchange made = send("alor:limit-order:MOEX:SBER?side=BUY&quantity=1", "{\"price\":250.51}", Map.of());
        Exchange updated = send(
                "alor:limit-order:MOEX:SBER?side=BUY&quantity=1&action=update",
                "{\"price\":250.52}",
                Map.of(AlorConstants.ORDER_ID, made.getMessage().getHeader(AlorConstants.ORDER_NUMBER)));
        Exchange cancelled = send(
                "alor:limit-order:MOEX?action=cancel",
                null,
                Map.of(AlorConstants.ORDER_ID, updated.getMessage().getHeader(AlorConstants.ORDER_NUMBER)));

        assertThat(broker.surprises()).isEmpty();
        assertThat(updated.getMessage().getHeader(AlorConstants.REPLACED_ORDER_NUMBER))
                .isEqualTo("17");
        assertThat(cancelled.getMessage().getHeader(AlorConstants.ORDER_NUMBER)).isEqualTo("18");
        assertThat(cancelled.getMessage().getHeader(AlorConstants.OUTCOME)).isEqualTo(Outcome.CONFIRMED);
        assertThat(cancelled.getMessage().getBody(OrderReceipt.class).command()).isEqualTo("delete:limit");
    }

    @Test
    void theNumberOfAReplacedOrderIsNotTakenForThatOfTheNewOne() {
        script(STEP + """
                > PUT .../actions/limit/17
                < 200 {"message":"success","orderNumber":"18"}
                > DELETE .../18?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true
                < 200 success
                """);

        Exchange updated = send(
                "alor:limit-order:MOEX:SBER?side=BUY&quantity=1&price=250.52&action=update",
                null,
                Map.of(AlorConstants.ORDER_ID, "17"));
        Exchange cancelled = send(
                "alor:limit-order:MOEX?action=cancel",
                updated.getMessage().getBody(),
                updated.getMessage().getHeaders());

        assertThat(broker.surprises()).isEmpty();
        assertThat(cancelled.getMessage().getHeader(AlorConstants.ORDER_NUMBER)).isEqualTo("18");
    }

    @Test
    void aRefusedCancelReachesTheErrorHandlerWithTheNumberOfItsOrder() {
        script("""
                > DELETE .../17?portfolio=D39004&exchange=MOEX&stop=true&jsonResponse=true
                < 400 {"code":"ExchangeTradingIsStopped (306)","message":"HALT_INSTRUMENT"}
                """);

        Exchange exchange = send("alor:stop-order:MOEX?action=cancel&orderId=17", null, Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(OrderRejectedException.class)
                .hasMessageContaining("The command delete:stop")
                .hasMessageContaining("of the order 17")
                .hasMessageContaining("HALT_INSTRUMENT")
                .hasMessageContaining("Look at what it was about");
    }

    @Test
    void anOrderOffTheStepIsDeniedUnlessTheCheckIsOff() {
        script(STEP + """
                > POST .../actions/limit
                < 200 {"message":"success","orderNumber":"17"}
                """);
        String uri = "alor:limit-order:MOEX:SBER?side=BUY&quantity=1&price=250.505";

        assertThat(send(uri, null, Map.of()).getException())
                .isInstanceOf(OrderDeniedException.class)
                .hasMessageContaining("PRICE_OFF_STEP");
        assertThat(send(uri + "&checkPriceStep=false", null, Map.of()).getException())
                .isNull();
    }

    @Test
    void allOrdersAreCancelled() {
        script("> DELETE .../all?exchange=MOEX&portfolio=D39004&stop=true\n< 200 success");

        Exchange exchange = send("alor:cancel-all:MOEX?which=stop-orders", null, Map.of());

        assertThat(exchange.getMessage().getBody(OrderReceipt.class).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aGroupIsMadeOfAList() {
        script("> POST /commandapi/api/orderGroups\n< 200 {\"message\":\"success\",\"groupId\":\"" + ID + "\"}");

        Exchange exchange = send(
                "alor:order-group?executionPolicy=ON_EXECUTE_OR_CANCEL",
                List.of(
                        new OrderGroupMember("D39004", "MOEX", "17", OrderType.LIMIT),
                        new OrderGroupMember("D39004", "MOEX", "18", OrderType.STOP)),
                Map.of());

        assertThat(exchange.getMessage().getHeader(AlorConstants.ORDER_GROUP_ID))
                .isEqualTo(ID);
        assertThat(exchange.getMessage().getBody(OrderReceipt.class).groupId()).isEqualTo(ID);
        assertThat(broker.heard().get(0).body().getString("executionPolicy")).isEqualTo("OnExecuteOrCancel");
    }

    @Test
    void aGroupIsChangedByJsonAndDeletedByItsHeader() {
        script("""
                > PUT /commandapi/api/orderGroups/%1$s
                < 200 success
                > DELETE /commandapi/api/orderGroups/%1$s
                < 200 success
                """.formatted(ID));
        Map<String, Object> id = Map.of(AlorConstants.ORDER_GROUP_ID, ID);

        Exchange changed = send(
                "alor:order-group?action=update",
                "{\"executionPolicy\":\"IgnoreCancel\",\"orders\":[{\"portfolio\":\"D39004\",\"exchange\":\"MOEX\","
                        + "\"orderId\":17,\"type\":\"Limit\"}]}",
                id);
        Exchange deleted = send("alor:order-group?action=delete", null, id);

        assertThat(broker.surprises()).isEmpty();
        assertThat(changed.getException()).isNull();
        assertThat(deleted.getMessage().getBody(OrderReceipt.class).command()).isEqualTo("delete:group");
    }

    @Test
    void groupsAreAskedFor() {
        script("""
                > GET /commandapi/api/orderGroups
                < 200 [%2$s]
                > GET /commandapi/api/orderGroups/%1$s
                < 200 %2$s
                > GET /commandapi/api/orderGroups/%1$s
                < 400 {"title":"BadRequest","status":400,"detail":"no such group"}
                """.formatted(ID, GROUP));

        List<?> all = send("alor:order-group?action=list", null, Map.of())
                .getMessage()
                .getBody(List.class);
        OrderGroup one = send("alor:order-group?action=get&groupId=" + ID, null, Map.of())
                .getMessage()
                .getBody(OrderGroup.class);
        Exchange none = send("alor:order-group?action=get", Map.of("groupId", ID), Map.of());

        assertThat(all).isEqualTo(List.of(one));
        assertThat(one.executionPolicy()).isEqualTo(ExecutionPolicy.IGNORE_CANCEL);
        assertThat(none.getException())
                .isInstanceOf(AlorApiException.class)
                .hasMessageContaining("HTTP 400")
                .hasMessageContaining("no such group");
    }

    @Test
    void aGroupWithoutMembersIsDenied() {
        script("");

        assertThat(send("alor:order-group?executionPolicy=IGNORE_CANCEL", "{}", Map.of())
                        .getException())
                .isInstanceOf(OrderDeniedException.class)
                .hasMessageContaining("orders is missing");
        assertThat(send("alor:order-group?action=get", null, Map.of()).getException())
                .isInstanceOf(OrderDeniedException.class)
                .hasMessageContaining("groupId is missing");
        assertThat(broker.heard()).isEmpty();
    }

    private Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            headers.forEach(exchange.getMessage()::setHeader);
        });
    }

    private void script(String script) {
        broker = new ScriptedApi(script);
        AlorComponent alor = new AlorComponent();
        AlorConfiguration configuration = alor.getConfiguration();
        configuration.setOauthUrl(broker.url());
        configuration.setApiUrl(broker.url());
        configuration.setWsUrl("ws://localhost:1/ws");
        configuration.setCwsUrl("ws://localhost:1/cws");
        configuration.setRefreshToken("demo");
        configuration.setPortfolio("D39004");
        context.addComponent("alor", alor);
        context.start();
        template = context.createProducerTemplate();
    }
}
