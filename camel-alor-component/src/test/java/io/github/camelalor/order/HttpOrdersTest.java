package io.github.camelalor.order;

import static io.github.camelalor.simulator.fault.Channel.API;
import static io.github.camelalor.simulator.fault.Moment.ANSWERING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import io.github.camelalor.simulator.server.RepeatedRequestId;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders over HTTP against the simulator; after each, the ledger may hold no more than one order for a request id. */
@Execution(ExecutionMode.CONCURRENT)
class HttpOrdersTest {

    private static final When ORDER = When.on(API).about("/actions/market");

    private AlorSimulator broker;
    private TradingSession session;

    /** Loads classes, which on a busy machine takes longer than some of the deadlines here. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (AlorSimulator broker = AlorSimulator.builder().start();
                TradingSession session = TradingSession.with(broker, TradingSession.PATIENT)) {
            session.buy("warm-up", Transport.HTTP);
        }
    }

    @BeforeEach
    void open() {
        broker = AlorSimulator.builder().seed(7).start();
        session = TradingSession.with(broker, TradingSession.PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        assertThat(broker.ledger().effects(Effect.Kind.ORDER_CREATED))
                .extracting(Effect::requestId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        broker.close();
    }

    @Test
    void anAcceptedOrderIsConfirmedWithItsNumber() {
        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo(created("a-1").get(0).orderNumber());
        assertThat(receipt.transport()).isEqualTo("http");
        assertThat(receipt.attempts()).isOne();
        assertThat(created("a-1").get(0).comment()).isEqualTo(OrderTag.of("a-1").text());
    }

    @ParameterizedTest
    @EnumSource(RepeatedRequestId.class)
    void anOrderWhoseReplyIsLostIsAskedForAgainUnderItsId(RepeatedRequestId answerToARepeat) {
        broker.behaviour().repeatedRequestId(answerToARepeat);
        broker.faults().add(new LoseReply(Ending.RESET), ORDER.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(created("a-1")).hasSize(1);
        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo(created("a-1").get(0).orderNumber());
        assertThat(receipt.attempts()).isEqualTo(2);
    }

    @Test
    void anOrderWhoseReplyNeverComesIsAskedForAgainAfterTheReplyTimeout() {
        broker.faults().add(new LoseReply(), ORDER.once());

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void anOrderLostOnItsWayIsExecutedOnce() {
        broker.faults().add(new LoseRequest(Ending.RESET), ORDER.times(2));

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void anOrderWhoseRepliesAreAllLostIsFoundByItsTag() throws IOException {
        hurry();
        broker.faults().add(new LoseReply(Ending.RESET), ORDER);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo(created("a-1").get(0).orderNumber());
        assertThat(receipt.message()).contains("found");
    }

    @Test
    void anOrderThatIsNowhereToBeFoundIsInDoubt() throws IOException {
        hurry();
        broker.faults().add(new LoseRequest(Ending.RESET), ORDER);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.message()).contains("not found in orders and trades");
        assertThat(created("a-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "500 | oops",
                "502 | <html>Bad gateway</html>",
                "503 | ``",
                "504 | ``",
                "408 | ``",
                "499 | ``",
                "400 | ``",
                "400 | {}",
                "400 | <html>Bad request</html>",
                "200 | ``",
                "200 | <html>Welcome</html>",
                "200 | {\"message\":\"succ",
                "200 | {\"message\":\"success\"}",
            })
    void anAnswerThatSaysNothingIsAskedForAgain(int status, String body) {
        broker.faults().add(new AnswerInstead(status, body), ORDER.at(ANSWERING).once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isEqualTo(2);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void aTimeoutOfTheTradingSystemIsNoRefusal() throws IOException {
        hurry();
        broker.faults()
                .add(
                        new AnswerInstead(400, "{\"code\":\"CommandResponseTimeout\",\"message\":\"Command Timeout\"}"),
                        ORDER.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.attempts()).isOne();
    }

    @Test
    void anOrderThatLivesInSpiteOfATimeoutOfTheTradingSystemIsFound() {
        broker.faults()
                .add(
                        new AnswerInstead(400, "{\"code\":\"900\",\"message\":\"Command Timeout\"}"),
                        ORDER.at(ANSWERING).once());

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void aRepeatAnsweredWithAnOriginalInDoubtStaysInDoubt() throws IOException {
        hurry();
        broker.faults()
                .add(
                        new AnswerInstead(
                                400,
                                "{\"message\":\"Request with such X-ALOR-REQID was already handled.\","
                                        + "\"oldResponse\":{\"statusCode\":400,\"body\":"
                                        + "{\"code\":\"CommandResponseTimeout\",\"message\":\"Command Timeout\"}}}"),
                        ORDER.once());

        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "null", "none yet"})
    void whatIsNoOrderNumberIsNoConfirmation(String number) throws IOException {
        hurry();
        broker.faults().add(new AnswerInstead(200, "{\"orderNumber\":\"" + number + "\"}"), ORDER.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(receipt.attempts()).isOne();
    }

    @Test
    void theFirstAnswerCountsWhateverTheStatusThatItIsRepeatedUnder() {
        broker.faults()
                .add(
                        new AnswerInstead(
                                409, "{\"oldResponse\":{\"statusCode\":200,\"body\":{\"orderNumber\":\"77\"}}}"),
                        ORDER.once());

        assertThat(buy("a-1").orderNumber()).isEqualTo("77");
    }

    @Test
    void aRepeatAnsweredWithARefusalIsRejected() {
        broker.faults()
                .add(
                        new AnswerInstead(
                                400,
                                "{\"message\":\"Request with such X-ALOR-REQID was already handled. We return the response"
                                        + " to that request.\",\"oldResponse\":{\"statusCode\":400,\"body\":"
                                        + "{\"code\":\"NotEnoughCash\",\"message\":\"Нехватка средств\"}}}"),
                        ORDER.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.code()).isEqualTo("NotEnoughCash");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"code\":\"NotEnoughCash\",\"message\":\"Нехватка средств\"} | NotEnoughCash | Нехватка средств",
                "400 | {\"code\":\"SomethingNew (777)\",\"message\":\"no\"} | SomethingNew (777) | no",
                "400 | {\"message\":\"Invalid quantity\"} | 400 | Invalid quantity",
                "403 | not yours | 403 | not yours",
                "403 | '' | 403 | the broker gives no reason",
                "404 | nothing here | 404 | nothing here",
            })
    void aRefusalOfTheBrokerIsRejectedWithoutARetry(int status, String body, String code, String text) {
        broker.faults().add(new AnswerInstead(status, body), ORDER.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.code()).isEqualTo(code);
        assertThat(receipt.message()).isEqualTo(text);
        assertThat(receipt.attempts()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | not now",
                "400 | {\"message\":\"The request id has been seen\"}",
                "400 | {\"code\":\"SomethingNew\",\"message\":\"no\"}",
                // What a broker says that has forgotten the id, and tries a second time what has used up the money.
                "400 | {\"code\":\"NotEnoughCash\",\"message\":\"no\"}",
            })
    void aRefusedRepeatProvesNothingAboutTheAttemptBeforeIt(int status, String body) {
        broker.faults().add(new LoseReply(Ending.RESET), ORDER.once());
        broker.faults().add(new AnswerInstead(status, body), ORDER.after(1));

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo(created("a-1").get(0).orderNumber());
    }

    @Test
    void aRepeatRefusedByTheTradingSystemIsRejected() {
        broker.faults().add(new LoseRequest(Ending.RESET), ORDER.once());
        broker.faults().add(new AnswerInstead(400, "{\"code\":\"NotEnoughCash\",\"message\":\"no\"}"), ORDER);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.attempts()).isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsReplacedAndTheOrderSentAgainUnderItsId() {
        broker.faults().add(new AnswerInstead(401, ""), ORDER.once());

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.tokens().refreshes()).isEqualTo(2);
        assertThat(created("a-1")).hasSize(1);
    }

    @Test
    void aSecondRefusedTokenEndsTheOrderAsRejected() {
        broker.faults().add(new AnswerInstead(401, "Unauthorized"), ORDER);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(receipt.code()).isEqualTo("401");
        assertThat(receipt.attempts()).isEqualTo(2);
    }

    @Test
    void aRevokedRefreshTokenEndsTheOrderAtOnceAsNotSent() {
        broker.tokens().revoke("demo");

        long start = System.nanoTime();
        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.message()).contains("refused the refresh token");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anOrderThatIsOneTooManyWaitsAndIsSentUnderItsId(int retryAfter) {
        Map<String, String> headers = retryAfter == 0 ? Map.of() : Map.of("Retry-After", "" + retryAfter);
        broker.faults().add(new AnswerInstead(429, headers, ""), ORDER.once());

        long start = System.nanoTime();
        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.attempts()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anOrderToldToWaitLongerThanItCanIsNotSent() throws IOException {
        hurry();
        broker.faults().add(new AnswerInstead(429, Map.of("Retry-After", "60"), ""), ORDER);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.message()).contains("429");
        assertThat(created("a-1")).isEmpty();
    }

    @Test
    void anOrderToAServerThatIsDownIsNotSent() throws IOException {
        session.close();
        session = TradingSession.at(
                broker.oauthUrl(),
                "http://localhost:" + freePort(),
                broker.cwsUrl(),
                TradingSession.HURRIED,
                TradingSession.NEVER);

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.attempts()).isZero();
        assertThat(receipt.message()).contains("was not sent");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void anOrderInDoubtIsAskedForAgainWhenItComesBackUnderItsId() throws IOException {
        hurry();
        broker.faults().add(new LoseReply(Ending.RESET), ORDER);
        broker.faults().add(new AnswerInstead(500, ""), When.on(API).about("/md/v2/Clients"));
        assertThat(buy("a-1").outcome()).isEqualTo(Outcome.IN_DOUBT);
        broker.faults().clear();

        OrderReceipt receipt = buy("a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created("a-1")).hasSize(1);
    }

    private void hurry() throws IOException {
        session.close();
        session = TradingSession.with(broker, TradingSession.HURRIED);
    }

    private OrderReceipt buy(String requestId) {
        return session.buy(requestId, Transport.HTTP);
    }

    private List<Effect> created(String requestId) {
        return broker.ledger().effectsOf(requestId).stream()
                .filter(effect -> effect.kind() == Effect.Kind.ORDER_CREATED)
                .toList();
    }
}
