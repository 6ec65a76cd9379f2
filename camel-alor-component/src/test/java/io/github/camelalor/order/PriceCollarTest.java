package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.LimitOrder;
import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderBuilder;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopLimitOrder;
import io.github.camelalor.model.StopMarketOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceCollarTest {

    private static final String BIDS = "100x10 99x10 98x10";
    private static final String ASKS = "101x10 102x10 104x10";

    private final PriceCollar collar = new PriceCollar(new BigDecimal("1"));

    @ParameterizedTest
    @ValueSource(strings = {"99", "100", "100.5", "101", "102.01"})
    void aLimitPriceWithinTheCollarPasses(String price) {
        passes(limit(Side.BUY, price), BIDS, ASKS);
        passes(limit(Side.SELL, price), BIDS, ASKS);
    }

    @ParameterizedTest
    @CsvSource({"98.999999999999999999, below the best price", "102.010000000000000001, above the best price"})
    void aLimitPriceOutsideIsDeniedEitherWayHoweverLittle(String price, String where) {
        assertThat(denied(limit(Side.BUY, price), BIDS, ASKS)).contains(where).contains("maxPriceDistance is 1%");
        assertThat(denied(limit(Side.SELL, price), BIDS, ASKS)).contains(where).contains("the price is " + price);
    }

    @Test
    void aBookWithOneSideIsMeasuredFromThatSide() {
        passes(limit(Side.BUY, "99"), BIDS, "");
        passes(limit(Side.BUY, "101"), BIDS, "");
        denied(limit(Side.BUY, "101.01"), BIDS, "");
        passes(limit(Side.SELL, "99.99"), "", ASKS);
        denied(limit(Side.SELL, "99.98"), "", ASKS);
    }

    @Test
    void aCrossedBookIsTakenAsItIs() {
        passes(limit(Side.BUY, "99"), "103x1", "100x1");
        passes(limit(Side.BUY, "104.03"), "103x1", "100x1");
        denied(limit(Side.BUY, "98.99"), "103x1", "100x1");
        denied(limit(Side.BUY, "104.04"), "103x1", "100x1");
    }

    @Test
    void theOrderOfTheLevelsDoesNotMatterNorDoLevelsThatNobodyCanTradeWith() {
        denied(limit(Side.BUY, "98.9"), "98x10 0x5 100x10", "104x10 101x10 50x0");
        passes(limit(Side.BUY, "102"), "98x10 0x5 100x10", "104x10 101x10 50x0");
    }

    @ParameterizedTest
    @CsvSource({"BUY, 20", "SELL, 20", "BUY, 1", "SELL, 10"})
    void aMarketOrderWhoseQuantityStaysNearTheBestPricePasses(Side side, long quantity) {
        passes(market(side, quantity), BIDS, ASKS);
    }

    @ParameterizedTest
    @CsvSource({"BUY, 21, 104", "SELL, 21, 98"})
    void aMarketOrderThatWouldReachFurtherIsDenied(Side side, long quantity, String reached) {
        assertThat(denied(market(side, quantity), BIDS, ASKS))
                .contains("the quantity of " + quantity + " lots would reach " + reached);
    }

    @Test
    void aMarketOrderThatTheBookDoesNotHoldIsDenied() {
        assertThat(denied(market(Side.BUY, 31), BIDS, ASKS)).contains("holds less than the quantity of 31 lots");
        assertThat(denied(market(Side.SELL, 1), "", ASKS)).contains("holds less");
    }

    @Test
    void theTriggerPriceOfAConditionalOrderIsFree() {
        passes(stop(Side.SELL, StopCondition.LESS, "50", 1), BIDS, ASKS);
        passes(stop(Side.BUY, StopCondition.MORE, "500", 1), BIDS, ASKS);
        passes(stopLimit(Side.SELL, StopCondition.LESS, "50", "49.5"), BIDS, ASKS);
    }

    @Test
    void theLimitPriceOfAConditionalOrderIsHeldAgainstItsTriggerPrice() {
        assertThat(denied(stopLimit(Side.SELL, StopCondition.LESS, "50", "49.49"), BIDS, ASKS))
                .contains("below the trigger price");
        assertThat(denied(stopLimit(Side.BUY, StopCondition.MORE, "500", "505.01"), BIDS, ASKS))
                .contains("above the trigger price");
    }

    @Test
    void aConditionalOrderThatTheMarketTriggersAtOnceIsHeldAgainstTheBook() {
        denied(stop(Side.BUY, StopCondition.MORE, "50", 21), BIDS, ASKS);
        denied(stop(Side.SELL, StopCondition.LESSOREQUAL, "100", 21), BIDS, ASKS);
        passes(stop(Side.BUY, StopCondition.MORE, "50", 20), BIDS, ASKS);
        denied(stopLimit(Side.BUY, StopCondition.LESS, "200", "200"), BIDS, ASKS);
        passes(stopLimit(Side.BUY, StopCondition.MOREOREQUAL, "101", "102"), BIDS, ASKS);
    }

    @ParameterizedTest
    @CsvSource({
        "MORE, 101, false",
        "MORE, 100.9, true",
        "MOREOREQUAL, 101, true",
        "LESS, 100, false",
        "LESS, 100.1, true",
        "LESSOREQUAL, 100, true"
    })
    void whetherTheMarketTriggersIsReadFromBothSidesOfTheBook(
            StopCondition condition, String trigger, boolean triggers) {
        assertThat(new MarketView(book(BIDS, ASKS)).triggers(stop(Side.BUY, condition, trigger, 1)))
                .isEqualTo(triggers);
    }

    private void passes(NewOrder order, String bids, String asks) {
        assertThatCode(() -> collar.check(order, new MarketView(book(bids, asks))))
                .doesNotThrowAnyException();
    }

    private String denied(NewOrder order, String bids, String asks) {
        Denial denial = catchThrowableOfType(Denial.class, () -> collar.check(order, new MarketView(book(bids, asks))));
        assertThat(denial).isNotNull();
        assertThat(denial.reason()).isEqualTo(DenialReason.PRICE_COLLAR);
        return denial.getMessage();
    }

    static OrderBook book(String bids, String asks) {
        return OrderBook.flagged(
                new Instrument("MOEX", "SBER", null), levels(bids), levels(asks), Instant.EPOCH, false);
    }

    private static List<PriceLevel> levels(String text) {
        return Arrays.stream(text.split(" "))
                .filter(level -> !level.isEmpty())
                .map(level -> level.split("x"))
                .map(level -> new PriceLevel(new BigDecimal(level[0]), Long.parseLong(level[1]), null))
                .toList();
    }

    private static LimitOrder limit(Side side, String price) {
        return place(LimitOrder.builder(), side, 1).price(new BigDecimal(price)).build();
    }

    private static MarketOrder market(Side side, long quantity) {
        return place(MarketOrder.builder(), side, quantity).build();
    }

    private static StopMarketOrder stop(Side side, StopCondition condition, String trigger, long quantity) {
        return place(StopMarketOrder.builder(), side, quantity)
                .condition(condition)
                .triggerPrice(new BigDecimal(trigger))
                .build();
    }

    private static StopLimitOrder stopLimit(Side side, StopCondition condition, String trigger, String price) {
        return place(StopLimitOrder.builder(), side, 1)
                .condition(condition)
                .triggerPrice(new BigDecimal(trigger))
                .price(new BigDecimal(price))
                .build();
    }

    private static <O extends NewOrder> OrderBuilder<O> place(OrderBuilder<O> order, Side side, long quantity) {
        return order.exchange("MOEX")
                .symbol("SBER")
                .portfolio("D39004")
                .side(side)
                .quantity(quantity);
    }
}
