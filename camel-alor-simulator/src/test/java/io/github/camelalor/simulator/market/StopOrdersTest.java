package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopOrdersTest {
    private static final Listing SBER = Listings.SBER;

    private final MovableClock clock = new MovableClock();
    private final Exchange exchange = Exchanges.still().clock(clock).build();
    private final StopOrders stops = exchange.stopOrders();
    private final List<StopOrderState> heard = new ArrayList<>();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void waitsInANumberSpaceOfItsOwn() {
        String number = place(stop(Condition.MORE, above()));

        assertThat(number).isEqualTo("8939");
        assertThat(only()).satisfies(stop -> {
            assertThat(stop.status()).isEqualTo(OrderStatus.WORKING);
            assertThat(stop.type()).isEqualTo("stop");
            assertThat(stop.exchangeOrderNumber()).isNull();
            assertThat(stop.updatedAt()).isNull();
            assertThat(stop.endsAt()).isEqualTo("2060-12-31T23:59:59Z");
            assertThat(stop.price()).isEqualTo("0");
            assertThat(stop.error()).isNull();
        });
        assertThat(exchange.orders("D39004")).isEmpty();
        assertThat(exchange.cancel("D39004", number)).isEqualTo(new Placement.Rejected(Rejection.CANCEL_NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "MORE, 308.5, 308.5, false",
        "MORE, 308.5, 308.51, true",
        "MORE_OR_EQUAL, 308.5, 308.49, false",
        "MORE_OR_EQUAL, 308.5, 308.5, true",
        "LESS, 308.5, 308.5, false",
        "LESS, 308.5, 308.49, true",
        "LESS_OR_EQUAL, 308.5, 308.51, false",
        "LESS_OR_EQUAL, 308.5, 308.5, true"
    })
    void comparesTheMarketPriceWithTheTriggerPrice(
            Condition condition, BigDecimal trigger, BigDecimal price, boolean holds) {
        assertThat(condition.holds(price, trigger)).isEqualTo(holds);
    }

    @Test
    void placesOneOrderWhenTheMarketPriceMeetsTheCondition() {
        place(stop(Condition.MORE_OR_EQUAL, above()));
        exchange.listen(ear());

        trade(above());

        assertThat(exchange.orders("D39004")).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
            assertThat(order.quantity()).isEqualTo(3);
            assertThat(order.comment()).isEqualTo("tag");
            assertThat(only().exchangeOrderNumber()).isEqualTo(order.number());
        });
        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(only().filled()).isEqualTo(3);
        assertThat(only().averagePrice()).isPositive();
        assertThat(only().updatedAt()).isEqualTo(Exchanges.NOON);
        assertThat(heard).extracting(StopOrderState::status).containsExactly(OrderStatus.FILLED);

        trade(above());
        assertThat(exchange.orders("D39004")).hasSize(1);
    }

    @Test
    void triggersOnAPriceThatWasThereForAMomentOnly() {
        place(stop(Condition.LESS_OR_EQUAL, below()));

        trade(below());
        exchange.tick();

        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void triggersAtOnceWhenTheConditionIsMetAlready() {
        place(stop(Condition.LESS, above()));

        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void readsAConditionTheOtherWayRoundWhereItSaysSo() {
        place(stop(Condition.MORE, above()).reversed(true));

        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(only().ticket().condition()).isEqualTo(Condition.MORE);
    }

    @Test
    void looksAtNoPriceFromBeforeItWasThere() {
        trade(above());
        exchange.place(OrderTicket.market("D2", SBER, Side.SELL, 1).allowMargin(true));

        place(stop(Condition.MORE_OR_EQUAL, above()));

        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);
    }

    @Test
    void looksAtPricesInBetweenFromItsSecondLookOn() {
        StopOrder stop = new StopOrder(
                1,
                stop(Condition.MORE, new BigDecimal("310")),
                new Account("D39004", ClientType.STANDARD_RISK),
                clock.instant());
        BigDecimal low = new BigDecimal("300");
        BigDecimal high = new BigDecimal("311");

        assertThat(stop.meets(low, high, low, clock.instant())).isFalse();
        assertThat(stop.meets(low, high, low, clock.instant())).isTrue();
    }

    @Test
    void aStopLimitOrderRestsAtItsPriceAndTellsOfItsFills() {
        BigDecimal price = SBER.price(SBER.requireSteps(exchange.lastPrice(SBER)) - 500);
        stops.place(
                StopTicket.of(OrderTicket.limit("D39004", SBER, Side.BUY, 3, price), Condition.MORE_OR_EQUAL, above()));
        trade(above());
        assertThat(only().type()).isEqualTo("stoplimit");
        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(only().filled()).isZero();
        assertThat(exchange.orders("D39004")).singleElement().satisfies(order -> assertThat(order.status())
                .isEqualTo(OrderStatus.WORKING));
        exchange.listen(ear());

        exchange.place(OrderTicket.limit("D2", SBER, Side.SELL, 20_000, price).allowMargin(true));

        assertThat(only().filled()).isEqualTo(3);
        assertThat(only().averagePrice()).isEqualTo(price);
        assertThat(heard).singleElement().satisfies(stop -> assertThat(stop.filled())
                .isEqualTo(3));
    }

    @Test
    void isRejectedWithAReasonWhenItsOrderIs() {
        stops.place(
                StopTicket.of(OrderTicket.market("D39004", SBER, Side.BUY, 30_000), Condition.MORE_OR_EQUAL, above()));
        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);

        trade(above());

        assertThat(only().status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(only().error()).isEqualTo(Rejection.INSUFFICIENT_FUNDS.text());
        assertThat(only().exchangeOrderNumber()).isNull();
        assertThat(exchange.orders("D39004")).isEmpty();
    }

    @Test
    void endsWhenItsTimeIsOver() {
        place(stop(Condition.MORE_OR_EQUAL, above()).endsAt(Exchanges.NOON.plusSeconds(60)));
        exchange.listen(ear());
        clock.move(Duration.ofSeconds(59));
        exchange.passTime();
        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);

        clock.move(Duration.ofSeconds(1));
        exchange.passTime();

        assertThat(heard).extracting(StopOrderState::status).containsExactly(OrderStatus.CANCELED);
        assertThat(only().error()).isNotBlank();
        trade(above());
        assertThat(exchange.orders("D39004")).isEmpty();
    }

    @Test
    void neverTriggersAfterItsEnd() {
        place(stop(Condition.LESS, above()).endsAt(Exchanges.NOON.minusSeconds(1)));

        assertThat(only().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(exchange.orders("D39004")).isEmpty();
    }

    @Test
    void waitsUntilTheConditionHasHeldForItsProtectingTime() {
        place(stop(Condition.LESS, above()).protectingSeconds(15));
        clock.move(Duration.ofSeconds(14));
        exchange.passTime();
        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);

        clock.move(Duration.ofSeconds(1));
        exchange.passTime();

        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void countsItsProtectingTimeAnewAfterAnInterruption() {
        place(stop(Condition.LESS, above()).protectingSeconds(15));
        clock.move(Duration.ofSeconds(10));
        trade(above());
        exchange.place(OrderTicket.market("D2", SBER, Side.SELL, 1).allowMargin(true));
        clock.move(Duration.ofSeconds(10));
        exchange.passTime();
        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);

        clock.move(Duration.ofSeconds(5));
        exchange.passTime();

        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void isNotWatchedWhileItIsInactive() {
        place(stop(Condition.LESS, above()).active(false));

        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);
        assertThat(only().active()).isFalse();
    }

    @Test
    void waitsWhileTradingStandsStill() {
        exchange.halt(SBER);
        place(stop(Condition.LESS, above()));
        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);

        exchange.resume(SBER);

        assertThat(only().status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void oneMaySetOffTheNext() {
        place(stop(Condition.MORE_OR_EQUAL, above()));
        StopTicket second = StopTicket.of(
                OrderTicket.market("D39004", SBER, Side.SELL, 1).allowMargin(true), Condition.MORE_OR_EQUAL, above());
        place(second);

        trade(above());

        assertThat(stops.of("D39004")).extracting(StopOrderState::status).containsOnly(OrderStatus.FILLED);
        assertThat(exchange.orders("D39004")).hasSize(2);
    }

    @Test
    void isCancelledOnce() {
        String number = place(stop(Condition.MORE, above()));

        assertThat(stops.cancel("D2", number, Origin.DIRECT))
                .isEqualTo(new Placement.Rejected(Rejection.CANCEL_NOT_FOUND));
        assertThat(stops.cancel("D39004", number, Origin.DIRECT)).isEqualTo(new Placement.Accepted(number));
        assertThat(stops.cancel("D39004", number, Origin.DIRECT))
                .isEqualTo(new Placement.Rejected(Rejection.CANCEL_NOT_FOUND));
        assertThat(only().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(only().error()).isNull();
    }

    @Test
    void isReplacedByAnotherOne() {
        String old = place(stop(Condition.MORE, above()));

        Placement placement = stops.replace(old, stop(Condition.LESS, below()));

        assertThat(placement).isEqualTo(new Placement.Accepted("8940"));
        assertThat(stops.of("D39004"))
                .extracting(StopOrderState::status)
                .containsExactly(OrderStatus.CANCELED, OrderStatus.WORKING);
        assertThat(stops.replace(old, stop(Condition.LESS, below())))
                .isEqualTo(new Placement.Rejected(Rejection.MODIFY_NOT_FOUND));
    }

    @Test
    void goesOnWhenItsReplacementIsRefused() {
        String old = place(stop(Condition.MORE, above()));

        assertThat(stops.replace(old, stop(Condition.MORE, new BigDecimal("320.001"))))
                .isEqualTo(new Placement.Rejected(Rejection.STOP_PRICE_OFF_STEP));
        assertThat(stops.replace(
                        old,
                        StopTicket.of(
                                OrderTicket.limit("D39004", SBER, Side.BUY, 1, above()), Condition.MORE, above())))
                .isEqualTo(new Placement.Rejected(Rejection.MODIFY_NOT_FOUND));

        assertThat(only().status()).isEqualTo(OrderStatus.WORKING);
    }

    @Test
    void keepsInstrumentAndSideOnTheDerivativesMarket() {
        StopTicket future = StopTicket.of(
                OrderTicket.market("7500GHC", Listings.SI, Side.BUY, 1), Condition.MORE, new BigDecimal("90000"));
        String old = place(future);

        stops.replace(
                old,
                StopTicket.of(
                        OrderTicket.market("7500GHC", SBER, Side.SELL, 2), Condition.MORE, new BigDecimal("91000")));

        assertThat(stops.of("7500GHC").get(1)).satisfies(stop -> {
            assertThat(stop.listing()).isEqualTo(Listings.SI);
            assertThat(stop.ticket().order().side()).isEqualTo(Side.BUY);
            assertThat(stop.quantity()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 300, NO_PRICE",
        "-1, 1, 300, NO_PRICE",
        "320.005, 1, 300, STOP_PRICE_OFF_STEP",
        "320, 1, 300.005, STOP_PRICE_OFF_STEP",
        "320, 1, 0, NO_PRICE",
        "320, 0, 300, INCORRECT_QUANTITY"
    })
    void refusesWhatCanNeverBecomeAnOrder(BigDecimal trigger, long lots, BigDecimal price, Rejection reason) {
        assertThat(stops.place(StopTicket.of(
                        OrderTicket.limit("D39004", SBER, Side.BUY, lots, price), Condition.MORE, trigger)))
                .isEqualTo(new Placement.Rejected(reason));
        assertThat(stops.of("D39004")).isEmpty();
    }

    @Test
    void refusesUnknownPortfoliosAndTheOtherSection() {
        OrderTicket ticket = OrderTicket.market("D1", SBER, Side.BUY, 1);
        assertThat(stops.place(StopTicket.of(ticket, Condition.MORE, above())))
                .isEqualTo(new Placement.Rejected(Rejection.CLIENT_BLOCKED));
        assertThat(stops.place(
                        StopTicket.of(OrderTicket.market("7500GHC", SBER, Side.BUY, 1), Condition.MORE, above())))
                .isEqualTo(new Placement.Rejected(Rejection.FORBIDDEN_FOR_CLIENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stop(Condition.MORE, above()).protectingSeconds(301))
                .withMessage("Protecting seconds must be from 0 to 300: 301");
    }

    @Test
    void itsEffectsAreNotedUnderTheCommandThatPlacedIt() {
        place(stop(Condition.MORE_OR_EQUAL, above()));
        trade(above());

        assertThat(exchange.ledger().effectsOf("g1"))
                .extracting(Effect::kind)
                .containsExactly(
                        Effect.Kind.STOP_CREATED,
                        Effect.Kind.ORDER_CREATED,
                        Effect.Kind.ORDER_TRADED,
                        Effect.Kind.ORDER_FILLED,
                        Effect.Kind.STOP_TRIGGERED);
    }

    @Test
    void allOfAPortfolioAreCancelledTogether() {
        place(stop(Condition.MORE, above()));
        place(stop(Condition.LESS, below()));

        assertThat(stops.cancelAll("D39004", "SPBX", Origin.cws("g2"))).isZero();
        assertThat(stops.cancelAll("D39004", "MOEX", Origin.cws("g2"))).isEqualTo(2);
        assertThat(stops.cancelAll("D39004", "MOEX", Origin.cws("g3"))).isZero();

        assertThat(exchange.ledger().effectsOf("g2"))
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.STOP_CANCELED, Effect.Kind.STOP_CANCELED);
    }

    private StopTicket stop(Condition condition, BigDecimal trigger) {
        return StopTicket.of(
                OrderTicket.market("D39004", SBER, Side.BUY, 3)
                        .allowMargin(true)
                        .comment("tag")
                        .origin(Origin.cws("g1")),
                condition,
                trigger);
    }

    private BigDecimal above() {
        return SBER.previousClose().add(BigDecimal.ONE);
    }

    private BigDecimal below() {
        return SBER.previousClose().subtract(BigDecimal.ONE);
    }

    /** Lets others trade one lot at a price that the market has to come to first. */
    private void trade(BigDecimal price) {
        Side coming = price.compareTo(SBER.previousClose()) > 0 ? Side.BUY : Side.SELL;
        exchange.place(OrderTicket.limit("D2", SBER, coming, 20_000, price).allowMargin(true));
        String rest =
                exchange.orders("D2").get(exchange.orders("D2").size() - 1).number();
        exchange.place(
                OrderTicket.limit("D2", SBER, coming.opposite(), 1, price).allowMargin(true));
        exchange.cancel("D2", rest);
    }

    private String place(StopTicket ticket) {
        return ((Placement.Accepted) stops.place(ticket)).orderNumber();
    }

    private StopOrderState only() {
        assertThat(stops.of("D39004")).hasSize(1);
        return stops.of("D39004").get(0);
    }

    private MarketListener ear() {
        return new MarketListener() {
            @Override
            public void stopOrderChanged(StopOrderState stopOrder) {
                heard.add(stopOrder);
            }
        };
    }
}
