package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.codec.OrderAnswer.Accepted;
import io.github.camelalor.codec.OrderAnswer.AlreadyHandled;
import io.github.camelalor.codec.OrderAnswer.Refused;
import io.github.camelalor.codec.OrderAnswer.Unreadable;
import io.github.camelalor.model.Trade;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final String REPEATED = "{'message':'Request with such X-ALOR-REQID was already handled.',";
    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", null);
    private static final EventContext D39004 = EventContext.ofPortfolio("MOEX", "D39004");

    @Test
    void theOrderNumberComesThroughInFull() {
        Accepted accepted = new Accepted("2023555935792417386");

        assertThat(order(200, "{'message':'success','orderNumber':'2023555935792417386'}"))
                .isEqualTo(accepted);
        assertThat(order(201, "{'orderNumber':2023555935792417386,'new':{}}")).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "success",
                "{}",
                "{'message':'success'}",
                "{'orderNumber':''}",
                "{'orderNumber':null}",
                "[]",
                "{'orderNumber':'1'",
                "{'orderNumber':{}}",
                "<html>"
            })
    void aSuccessWithoutANumberSaysNothing(String body) {
        assertThat(order(200, body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aRefusalKeepsTheBrokersWords() {
        assertThat(order(400, "{'code':'OrderToCancelNotFound (404)','message':'Order to cancel not found'}"))
                .isEqualTo(new Refused("OrderToCancelNotFound (404)", "Order to cancel not found"));
        assertThat(order(400, "{'code':401,'message':'Нехватка средств'}"))
                .isEqualTo(new Refused("401", "Нехватка средств"));
        assertThat(order(400, "{'message':'Invalid quantity'}")).isEqualTo(new Refused(null, "Invalid quantity"));
        assertThat(order(400, "{'error':{'code':'NotEnoughCash','message':'no'}}"))
                .isEqualTo(new Refused("NotEnoughCash", "no"));
        assertThat(order(400, "{'error':'Bad Request','message':'no'}")).isEqualTo(new Refused(null, "no"));
        assertThat(order(403, "")).isEqualTo(new Refused(null, ""));
        assertThat(order(429, "Too many requests\n")).isEqualTo(new Refused(null, "Too many requests"));
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "504", "408", "499", "302", "100"})
    void aFailureOnTheWaySaysNothing(int status) {
        assertThat(order(status, "{'message':'no luck'}")).isEqualTo(new Unreadable("status " + status + ": no luck"));
        assertThat(order(status, "")).isInstanceOf(Unreadable.class);
        assertThat(order(status, "{'orderNumber':'7'}")).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'message':''}",
                "Bad request",
                "<html>",
                "{'message':'Request with such X-ALOR-REQID was alr"
            })
    void aRefusalWithoutReadableWordsSaysNothing(String body) {
        assertThat(order(400, body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aRepeatedIdGivesTheFirstSuccess() {
        assertThat(order(
                        400,
                        REPEATED + "'oldResponse':{'statusCode':200,'body':{'message':'success',"
                                + "'orderNumber':'2023555935792417386'}}}"))
                .isEqualTo(new AlreadyHandled(new Accepted("2023555935792417386")));
        assertThat(order(400, REPEATED + "'oldResponse':{'statusCode':200,'body':'{\\'orderNumber\\':77}'}}"))
                .isEqualTo(new AlreadyHandled(new Accepted("77")));
        assertThat(order(400, REPEATED + "'oldResponse':{'body':{'orderNumber':77}}}"))
                .isEqualTo(new AlreadyHandled(new Accepted("77")));
    }

    @Test
    void aRepeatedIdGivesTheFirstRefusal() {
        assertThat(order(
                        400,
                        REPEATED + "'oldResponse':{'statusCode':400,'body':{'code':'NotEnoughCash','message':'no'}}}"))
                .isEqualTo(new AlreadyHandled(new Refused("NotEnoughCash", "no")));
        assertThat(order(400, REPEATED + "'oldResponse':{'statusCode':400,'body':'Provided json cannot be read'}}"))
                .isEqualTo(new AlreadyHandled(new Refused(null, "Provided json cannot be read")));
        assertThat(order(400, REPEATED + "'oldResponse':{'body':'Provided json cannot be read'}}"))
                .isEqualTo(new AlreadyHandled(new Refused(null, "Provided json cannot be read")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'oldResponse':{'statusCode':200,'body':{'message':'success'}}}",
                "'oldResponse':{'statusCode':200,'body':'success'}}",
                "'oldResponse':{'statusCode':500,'body':'no'}}",
                "'oldResponse':{'body':{}}}",
                "'oldResponse':{}}",
                "'oldResponse':null}",
                "'new':1}"
            })
    void aRepeatedIdWithoutAReadableFirstAnswerSaysNothing(String rest) {
        assertThat(order(400, REPEATED + rest))
                .isInstanceOfSatisfying(AlreadyHandled.class, answer -> assertThat(answer.original())
                        .isInstanceOf(Unreadable.class));
    }

    @Test
    void anOldResponseOfTheWrongTypeSaysNothing() {
        assertThat(order(400, REPEATED + "'oldResponse':'gone'}")).isInstanceOf(Unreadable.class);
    }

    @Test
    void theAccessTokenIsFoundByItsNameInAnyCase() throws CodecException {
        assertThat(Answers.accessToken(Bytes.of("{'AccessToken':'t-1','more':[]}")))
                .isEqualTo("t-1");
        assertThat(Answers.accessToken(Bytes.of("{'accesstoken':'t-1'}"))).isEqualTo("t-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t-1",
                "[]",
                "{}",
                "{'AccessToken':''}",
                "{'AccessToken':null}",
                "{'AccessToken':1}",
                "{'AccessToken':'t-1','accessToken':'t-1'}",
                "{'AccessToken':'t-1'}{",
                "{'AccessToken':'t-1'"
            })
    void anythingElseIsNoAccessTokenAndIsNotShown(String body) {
        assertThatThrownBy(() -> Answers.accessToken(Bytes.of(body)))
                .isInstanceOf(CodecException.class)
                .hasMessageNotContaining("t-1");
    }

    @Test
    void listsMayBeEmptyOrOneAlone() throws CodecException {
        String trade = "{'id':'1','sym':'S','ex':'MOEX','d':'2023-12-29T12:35:06Z','q':1,'qb':1,'px':1,'s':'sell'}";

        assertThat(Answers.trades(Bytes.of("[]"), D39004)).isEmpty();
        assertThat(Answers.trades(Bytes.of("[" + trade + "," + trade + "]"), D39004))
                .extracting(Trade::id)
                .containsExactly("1", "1");
        assertThat(Answers.trades(Bytes.of(trade), D39004)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[null]", "[[]]", "[]]", "{}", "'success'"})
    void aListOfAnythingElseIsRefused(String body) {
        assertThatThrownBy(() -> Answers.trades(Bytes.of(body), D39004)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Answers.orders(Bytes.of(body), D39004)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Answers.positions(Bytes.of(body), D39004)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Answers.orderBook(Bytes.of(body), SBER)).isInstanceOf(CodecException.class);
    }

    @Test
    void theClockIsANumberOfSeconds() throws CodecException {
        assertThat(Answers.time(Bytes.of("1701235956"))).isEqualTo(Instant.ofEpochSecond(1701235956));
        assertThatThrownBy(() -> Answers.time(Bytes.of("1e30"))).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Answers.time(Bytes.of("{}"))).isInstanceOf(CodecException.class);
    }

    private static OrderAnswer order(int status, String body) {
        return Answers.order(status, Bytes.of(body.replace("\\'", "\\\"")));
    }
}
