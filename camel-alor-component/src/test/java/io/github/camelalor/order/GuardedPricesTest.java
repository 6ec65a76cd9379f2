package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopMarketOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices against books and money, word for word with the broker: every request that is not in the script is a surprise. */
class GuardedPricesTest {

    private static final String BOOK = """
            > GET /md/v2/orderbooks/MOEX/SBER?format=Slim&depth=20
            < 200 {"b":[{"p":250,"v":10},{"p":249,"v":10}],"a":[{"p":251,"v":10},{"p":252,"v":10}],"t":1700000000000,"h":true}
            """;
    private static final String FULL_BOOK = """
            > GET /md/v2/orderbooks/MOEX/SBER?format=Slim&depth=50
            < 200 {"b":[{"p":250,"v":10}],"a":[{"p":251,"v":10},{"p":252,"v":10},{"p":252.5,"v":30}],"t":1700000000001,"h":true}
            """;
    private static final String TERMS = """
            > GET /md/v2/Securities/MOEX/SBER?format=Simple
            < 200 {"symbol":"SBER","exchange":"MOEX","market":"FOND","lotsize":10,"minstep":0.05}
            """;
    private static final String POSTED = """
            > POST .../actions/%s
            < 200 {"message":"success","orderNumber":"17"}
            """;
    private static final Instrument SBER = new Instrument("MOEX", "SBER", null);

    /** By how much the guard's own clock is ahead of the session's. */
    private final AtomicLong ahead = new AtomicLong();

    private final Guard guard = new Guard(() -> System.nanoTime() + ahead.get());
    private ScriptedApi broker;
    private TradingSession session;

    @AfterEach
    void close() throws IOException {
        session.close();
        assertThat(broker.surprises()).isEmpty();
        assertThat(broker.left()).isEmpty();
        broker.close();
    }

    @Test
    void withoutABookOneIsAskedForAndKeptWhileItIsFresh() {
        collar("1");
        script(BOOK + POSTED.formatted("limit") + POSTED.formatted("limit"));

        assertThat(limit("250", "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(limit("251", "a-2").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void ofManyThatWaitForABookOneAsks() {
        collar("1");
        script(BOOK);

        CompletableFuture<OrderReceipt> first = submit(NewOrders.limit(new BigDecimal("200")), "a-1");
        CompletableFuture<OrderReceipt> second = submit(NewOrders.limit(new BigDecimal("201")), "a-2");

        assertThat(TradingSession.outcome(first).reason()).isEqualTo(DenialReason.PRICE_COLLAR);
        assertThat(TradingSession.outcome(second).reason()).isEqualTo(DenialReason.PRICE_COLLAR);
    }

    @Test
    void aFreshBookOfASubscriptionIsAskedForByNobody() {
        collar("1");
        script(POSTED.formatted("limit"));
        session.books().feed(SBER).came(PriceCollarTest.book("250x1", "251x1"), System.nanoTime());

        assertThat(limit("250.5", "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        OrderReceipt far = limit("240", "a-2");
        assertThat(far.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(far.message())
                .isEqualTo("the price is 240, below the best price, 4% from 250; maxPriceDistance is 1%");
    }

    @Test
    void insteadOfAnOldBookANewOneIsAskedFor() {
        collar("1");
        script(BOOK + POSTED.formatted("limit"));
        session.books().feed(SBER).came(PriceCollarTest.book("100x1", "101x1"), secondsAgo(6));

        assertThat(limit("250", "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void theBookOfALostConnectionIsNotTrusted() {
        collar("1");
        script(BOOK);
        LastBooks.Feed feed = session.books().feed(SBER);
        feed.came(PriceCollarTest.book("100x1", "101x1"), System.nanoTime());
        feed.lost();

        assertThat(limit("100", "a-1").reason()).isEqualTo(DenialReason.PRICE_COLLAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 oops | HTTP 500", "404 none | HTTP 404", "200 <html> | could be had"})
    void whereNoBookCanBeHadNothingIsSent(String answer, String why) {
        collar("1");
        script("> GET /md/v2/orderbooks/MOEX/SBER?format=Slim&depth=20\n< " + answer + "\n"
                + "> GET /md/v2/orderbooks/MOEX/SBER?format=Slim&depth=20\n< " + answer);

        OrderReceipt missing = limit("250", "a-1");
        assertThat(missing.reason()).isEqualTo(DenialReason.BOOK_MISSING);
        assertThat(missing.message()).contains("no book of MOEX:SBER is known").contains(why);

        session.books().feed(SBER).came(PriceCollarTest.book("250x1", "251x1"), secondsAgo(6));
        OrderReceipt stale = limit("250", "a-2");
        assertThat(stale.reason()).isEqualTo(DenialReason.BOOK_STALE);
        assertThat(stale.message()).contains("maxBookAge is 5000 ms").contains(why);
    }

    @Test
    void aBookThatWasTooLongOnItsWayIsOldItself() {
        guard.limit(new GuardLimits(null, null, BigDecimal.ONE, Duration.ofNanos(1), null, null, null));
        script(BOOK);

        OrderReceipt receipt = limit("250", "a-1");
        assertThat(receipt.reason()).isEqualTo(DenialReason.BOOK_STALE);
        assertThat(receipt.message()).contains("was asked for, but came after");
    }

    @Test
    void anOrderThatWaitsUntilItsBookIsOldDoesNotLeave() {
        collar("1");
        script("");
        session.books().feed(SBER).came(PriceCollarTest.book("250x1", "251x1"), System.nanoTime());
        ahead.set(Duration.ofSeconds(6).toNanos());

        OrderReceipt receipt = limit("250", "a-1");
        assertThat(receipt.reason()).isEqualTo(DenialReason.BOOK_STALE);
        assertThat(receipt.message()).contains("before it could leave");
    }

    @Test
    void anEmptyBookIsNone() {
        collar("1");
        script("");
        session.books().feed(SBER).came(PriceCollarTest.book("", ""), System.nanoTime());

        assertThat(limit("250", "a-1").reason()).isEqualTo(DenialReason.BOOK_MISSING);
    }

    @Test
    void aMarketOrderThatTheBookDoesNotHoldIsHeldAgainstTheFullOne() {
        collar("1");
        script(BOOK + FULL_BOOK + POSTED.formatted("market"));

        assertThat(market(50, "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aMarketOrderThatTheFullBookDoesNotHoldEitherIsDenied() {
        collar("1");
        script(BOOK + FULL_BOOK);

        OrderReceipt receipt = market(51, "a-1");
        assertThat(receipt.reason()).isEqualTo(DenialReason.PRICE_COLLAR);
        assertThat(receipt.message()).contains("holds less than the quantity of 51 lots");
    }

    @Test
    void anUpdateIsHeldAgainstTheBook() {
        collar("1");
        script(BOOK);

        Instruction update = new Instruction.Update("16", NewOrders.limit(new BigDecimal("200")));
        assertThat(TradingSession.outcome(session.submit(update, "a-1", Transport.HTTP))
                        .reason())
                .isEqualTo(DenialReason.PRICE_COLLAR);
    }

    @Test
    void moneyIsLotsTimesLotSizeTimesPrice() {
        notional("2505");
        script(TERMS + POSTED.formatted("limit"));

        assertThat(limit("250.5", "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        OrderReceipt receipt = limit("250.55", "a-2");
        assertThat(receipt.reason()).isEqualTo(DenialReason.NOTIONAL_LIMIT);
        assertThat(receipt.message()).isEqualTo("1 lots at 250.55 are worth 2505.50; maxOrderNotional is 2505");
    }

    @Test
    void aMarketOrderIsWorthWhatItWouldReachInTheBook() {
        notional("50400");
        script(TERMS + BOOK + POSTED.formatted("market") + FULL_BOOK);

        assertThat(market(20, "a-1").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(market(21, "a-2").message()).contains("21 lots at 252.5 are worth 53025.00");
    }

    @Test
    void aConditionalOrderIsWorthTheHigherOfItsPrices() {
        notional("2500");
        script(TERMS + BOOK + POSTED.formatted("stop"));

        OrderReceipt stopLimit = TradingSession.outcome(submit(NewOrders.of(OrderType.STOPLIMIT), "a-1"));
        assertThat(stopLimit.message()).contains("1 lots at 250.50 are worth 2505.00");
        // The market is above its trigger price of 249, at which it will be worth 2490.
        assertThat(TradingSession.outcome(submit(NewOrders.of(OrderType.STOP), "a-2"))
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aConditionalOrderThatTheMarketTriggersAtOnceIsWorthWhatItReaches() {
        notional("2500");
        script(TERMS + BOOK);

        StopMarketOrder atOnce = StopMarketOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio(TradingSession.PORTFOLIO)
                .side(Side.BUY)
                .quantity(1)
                .condition(StopCondition.MORE)
                .triggerPrice(BigDecimal.ONE)
                .build();
        assertThat(TradingSession.outcome(submit(atOnce, "a-1")).message()).contains("1 lots at 251 are worth 2510.00");
    }

    @Test
    void whileTheTermsCannotBeLearntNothingIsSent() {
        notional("2505");
        script("> GET /md/v2/Securities/MOEX/SBER?format=Simple\n< 500 oops\n"
                + "> GET /md/v2/Securities/MOEX/SBER?format=Simple\n"
                + "< 200 {\"symbol\":\"SBER\",\"exchange\":\"MOEX\",\"minstep\":0.05}");

        OrderReceipt unknown = limit("250.5", "a-1");
        assertThat(unknown.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(unknown.message()).contains("HTTP 500").contains("maxOrderNotional");
        OrderReceipt silent = limit("250.5", "a-1");
        assertThat(silent.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(silent.message()).contains("does not say what a lot is worth");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void onceKilledNotEvenAQuestionIsAsked(Transport transport) {
        collar("1");
        script("");
        guard.kill();

        assertThat(TradingSession.outcome(session.submit(NewOrders.limit(new BigDecimal("250")), "a-1", transport))
                        .reason())
                .isEqualTo(DenialReason.KILLED);
        assertThat(broker.lines()).isEmpty();
    }

    private void collar(String percent) {
        guard.limit(
                new GuardLimits(null, null, new BigDecimal(percent), GuardLimits.DEFAULT_BOOK_AGE, null, null, null));
    }

    private void notional(String money) {
        guard.limit(new GuardLimits(null, new BigDecimal(money), null, GuardLimits.DEFAULT_BOOK_AGE, null, null, null));
    }

    private static long secondsAgo(long seconds) {
        return System.nanoTime() - Duration.ofSeconds(seconds).toNanos();
    }

    private OrderReceipt limit(String price, String requestId) {
        return TradingSession.outcome(submit(NewOrders.limit(new BigDecimal(price)), requestId));
    }

    private OrderReceipt market(long lots, String requestId) {
        return TradingSession.outcome(submit(
                MarketOrder.builder()
                        .exchange("MOEX")
                        .symbol("SBER")
                        .portfolio(TradingSession.PORTFOLIO)
                        .side(Side.BUY)
                        .quantity(lots)
                        .build(),
                requestId));
    }

    private CompletableFuture<OrderReceipt> submit(NewOrder order, String requestId) {
        return session.submit(order, requestId, Transport.HTTP);
    }

    private void script(String script) {
        broker = new ScriptedApi(script);
        session = TradingSession.guarded(
                guard, broker.url(), broker.url(), "ws://localhost:1/cws", TradingSession.PATIENT);
    }
}
