package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices are held against the instrument's step before anything is sent. */
class InstrumentTermsTest {

    private static final String STEP = """
            > GET /md/v2/Securities/MOEX/SBER?format=Simple
            < 200 {"symbol":"SBER","exchange":"MOEX","minstep":0.05}
            """;

    private static final String POSTED = """
            > POST .../actions/limit
            < 200 {"message":"success","orderNumber":"18"}
            """;

    /** A question that is not answered in time ends its order. */
    private static final OrderOptions UNHURRIED =
            TradingSession.options(Duration.ofSeconds(20), Duration.ofSeconds(10));

    private ScriptedApi broker;
    private TradingSession session;

    @AfterEach
    void close() throws IOException {
        session.close();
        broker.close();
    }

    @Test
    void theStepIsAskedForOnce() {
        script(STEP + POSTED + POSTED);

        assertThat(limit("250.50", "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(limit("250.55", "a-2").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.surprises()).isEmpty();
        assertThat(broker.left()).isEmpty();
    }

    @Test
    void oneQuestionServesAllWhoWait() {
        script(STEP + POSTED + POSTED);
        CompletableFuture<OrderReceipt> first = submit("250.50", "a-1");
        CompletableFuture<OrderReceipt> second = submit("250.55", "a-2");

        assertThat(TradingSession.outcome(first).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(TradingSession.outcome(second).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(broker.lines()).filteredOn(line -> line.startsWith("GET")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"250.52", "250.505", "0.01"})
    void aPriceOffTheStepIsDeniedAndNeverRounded(String price) {
        script(STEP);

        OrderReceipt receipt = limit(price, "a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(receipt.reason()).isEqualTo(DenialReason.PRICE_OFF_STEP);
        assertThat(receipt.message()).contains("price is " + price).contains("step 0.05");
        assertThat(broker.lines()).hasSize(1);
    }

    @Test
    void aTriggerPriceOffTheStepIsDeniedToo() {
        script("""
                > GET /md/v2/Securities/MOEX/SBER?format=Simple
                < 200 {"symbol":"SBER","exchange":"MOEX","minstep":2}
                """);

        OrderReceipt receipt = TradingSession.outcome(session.orders()
                .submit(new Instruction.Create(NewOrders.of(OrderType.STOP)), "a-1", Sending.over(Transport.HTTP)));

        assertThat(receipt.message()).contains("the field triggerPrice is 249");
    }

    @Test
    void anOrderForAnInstrumentThatTheBrokerDoesNotKnowIsDenied() {
        script("> GET /md/v2/Securities/MOEX/SBER?format=Simple\n< 404 no such instrument\n" + STEP + POSTED);

        OrderReceipt receipt = limit("250.50", "a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(receipt.reason()).isEqualTo(DenialReason.UNKNOWN_INSTRUMENT);
        assertThat(receipt.message()).isEqualTo("the broker knows no SBER on MOEX (HTTP 404)");
        assertThat(limit("250.50", "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 no such board | HTTP 400",
                "500 oops | HTTP 500",
                "200 {\"symbol\":\"SBER\",\"exchange\":\"MOEX\"} | names none",
                "200 {\"symbol\":\"SBER\",\"exchange\":\"MOEX\",\"minstep\":0} | names none",
                "200 <html> | could not be learnt"
            })
    void whileTheStepCannotBeLearntNothingIsSent(String answer, String why) {
        script("> GET /md/v2/Securities/MOEX/SBER?format=Simple\n< " + answer + "\n" + STEP + POSTED);

        OrderReceipt receipt = limit("250.50", "a-1");

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.message())
                .contains("price step of SBER")
                .contains(why)
                .contains("checkPriceStep=false");
        assertThat(limit("250.50", "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void anUpdateIsCheckedAndACancelIsNot() {
        script(STEP + "> DELETE .../17?portfolio=D39004&exchange=MOEX&stop=false&jsonResponse=true\n< 200 success");

        OrderReceipt update = TradingSession.outcome(session.orders()
                .submit(
                        new Instruction.Update("17", NewOrders.limit(new BigDecimal("250.51"))),
                        "a-1",
                        Sending.over(Transport.HTTP)));
        OrderReceipt cancel = TradingSession.outcome(
                session.orders().submit(NewOrders.cancel(OrderType.LIMIT, "17"), "a-2", Sending.over(Transport.HTTP)));

        assertThat(update.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(cancel.outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aMarketOrderNeedsNoStep() {
        script("> POST .../actions/market\n< 200 {\"message\":\"success\",\"orderNumber\":\"18\"}");

        OrderReceipt receipt = TradingSession.outcome(session.orders()
                .submit(new Instruction.Create(TradingSession.buy()), "a-1", Sending.over(Transport.HTTP)));

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    private OrderReceipt limit(String price, String requestId) {
        return TradingSession.outcome(submit(price, requestId));
    }

    private CompletableFuture<OrderReceipt> submit(String price, String requestId) {
        return session.orders()
                .submit(
                        new Instruction.Create(NewOrders.limit(new BigDecimal(price))),
                        requestId,
                        Sending.over(Transport.HTTP));
    }

    private void script(String script) {
        broker = new ScriptedApi(script);
        session =
                TradingSession.at(broker.url(), broker.url(), "ws://localhost:1/cws", UNHURRIED, TradingSession.NEVER);
    }
}
