package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.OrderGroupStatus;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to commands that make no order. */
class CommandAnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "success",
                "Success\n",
                "\"success\"",
                "{'message':'success'}",
                "{'message':'success','orderNumber':'17'}",
                "{'orderNumber':17}",
                "{'orderId':1,'message':'Success','more':{}}"
            })
    void aSuccessIsOneInAnyForm(String body) {
        assertThat(Answers.done(Bytes.of(body))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no success", "{}", "{'message':'no'}", "{'message':", "<html>success</html>", "[]", "null"})
    void whatDoesNotSayThatItIsDoneIsNoSuccess(String body) {
        assertThat(Answers.done(Bytes.of(body))).isFalse();
    }

    @Test
    void aGroupThatWasMadeHasAnId() {
        assertThat(Answers.orderGroup(200, Bytes.of("{'message':'success','groupId':'g-1'}")))
                .isEqualTo(new OrderAnswer.Accepted("g-1"));
        assertThat(Answers.orderGroup(200, Bytes.of("{'message':'success'}")))
                .isInstanceOf(OrderAnswer.Unreadable.class);
        assertThat(Answers.orderGroup(200, Bytes.of("success"))).isInstanceOf(OrderAnswer.Unreadable.class);
    }

    @Test
    void anErrorOfAGroupIsItsTitleAndDetail() {
        assertThat(Answers.orderGroup(
                        400, Bytes.of("{'title':'BadRequest','status':400,'detail':'Forbidden attempt'}")))
                .isEqualTo(new OrderAnswer.Refused("BadRequest", "Forbidden attempt"));
        assertThat(Answers.orderGroup(400, Bytes.of("{'code':'X (1)','message':'no'}")))
                .isEqualTo(new OrderAnswer.Refused("X (1)", "no"));
        assertThat(Answers.orderGroup(400, Bytes.of("{}"))).isInstanceOf(OrderAnswer.Unreadable.class);
        assertThat(Answers.orderGroup(502, Bytes.of("<html>"))).isInstanceOf(OrderAnswer.Unreadable.class);
    }

    @Test
    void groupsAreReadAsAListOrAlone() throws CodecException {
        String group = "{'id':'g-1','login':'P039004','orders':[{'orderId':'33977952408'}],"
                + "'executionPolicy':'TriggerBracketOrders','status':'Active',"
                + "'createdAt':'2023-10-30T05:26:25.1177405Z','closedAt':null}";

        OrderGroup alone = Answers.orderGroups(Bytes.of(group)).get(0);

        assertThat(alone.executionPolicy()).isEqualTo(ExecutionPolicy.TRIGGER_BRACKET_ORDERS);
        assertThat(alone.status()).isEqualTo(OrderGroupStatus.ACTIVE);
        assertThat(Answers.orderGroups(Bytes.of("[" + group + "]"))).containsExactly(alone);
        assertThatThrownBy(() -> Answers.orderGroups(Bytes.of("{'id':"))).isInstanceOf(CodecException.class);
    }

    @Test
    void theStepOfAnInstrumentIsExact() throws CodecException {
        byte[] body = Bytes.of("{'symbol':'SBER','exchange':'MOEX','minstep':0.01}");

        assertThat(Answers.security(body, EventContext.ofInstrument("MOEX", "SBER", null))
                        .minStep())
                .isEqualTo(new BigDecimal("0.01"));
    }
}
