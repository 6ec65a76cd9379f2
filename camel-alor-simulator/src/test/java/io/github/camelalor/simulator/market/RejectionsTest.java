package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionsTest {
    private static final Listing SBER = Listings.SBER;

    private final Exchange exchange = Exchanges.still().build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 214_748_365})
    void refusesQuantityThatIsNoneOrBeyondAnInt(long lots) {
        assertRejected(OrderTicket.market("D39004", SBER, Side.BUY, lots), Rejection.INCORRECT_QUANTITY);
    }

    @ParameterizedTest
    @CsvSource({
        "257.705, PRICE_OFF_STEP",
        "246.79, PRICE_OUT_OF_LIMITS",
        "370.21, PRICE_OUT_OF_LIMITS",
        "-1, PRICE_OUT_OF_LIMITS",
        "0, NO_PRICE",
        "0.00, NO_PRICE",
        ", NO_PRICE"
    })
    void refusesPrice(BigDecimal price, Rejection reason) {
        assertRejected(OrderTicket.limit("D39004", SBER, Side.BUY, 1, price), reason);
    }

    @Test
    void refusesBookOrCancelThatWouldTrade() {
        BigDecimal ask = exchange.book(SBER, 1).asks().get(0).price();

        assertRejected(
                OrderTicket.limit("D39004", SBER, Side.BUY, 1, ask).timeInForce(TimeInForce.BOOK_OR_CANCEL),
                Rejection.WOULD_EXECUTE_AT_ONCE);
    }

    @Test
    void refusesTheOtherSection() {
        assertRejected(OrderTicket.market("D39004", Listings.SI, Side.BUY, 1), Rejection.FORBIDDEN_FOR_CLIENT);
        assertRejected(OrderTicket.market("7500GHC", SBER, Side.BUY, 1), Rejection.FORBIDDEN_FOR_CLIENT);
    }

    @Test
    void refusesUnknownPortfolio() {
        assertRejected(OrderTicket.market("D1", SBER, Side.BUY, 1), Rejection.CLIENT_BLOCKED);
    }

    @Test
    void refusesOrdersWhileTradingIsHalted() {
        exchange.halt(SBER);
        assertThat(exchange.tradingStatus(SBER)).isEqualTo(TradingStatus.BREAK);
        Book before = exchange.book(SBER, 50);
        exchange.tick();

        assertThat(exchange.book(SBER, 50)).isEqualTo(before);
        assertRejected(OrderTicket.market("D39004", SBER, Side.BUY, 1), Rejection.IN_BREAK);
        assertAccepted(OrderTicket.market("D39004", Listings.GAZP, Side.BUY, 1));

        exchange.resume(SBER);
        assertAccepted(OrderTicket.market("D39004", SBER, Side.BUY, 1));
    }

    @Test
    void cancelsWhileTradingIsHalted() {
        Placement.Accepted placed = (Placement.Accepted)
                exchange.place(OrderTicket.limit("D39004", SBER, Side.BUY, 1, new BigDecimal("300")));
        exchange.halt(SBER);

        assertThat(exchange.cancel("D39004", placed.orderNumber())).isInstanceOf(Placement.Accepted.class);
    }

    @Test
    void refusesBuyBeyondTheMoneyUnlessOnMargin() {
        // 999,333 and a commission of 799.
        OrderTicket tooMuch = OrderTicket.limit("D39004", SBER, Side.BUY, 333, new BigDecimal("300.1"));
        assertRejected(tooMuch, Rejection.INSUFFICIENT_FUNDS);
        assertAccepted(OrderTicket.limit("D39004", SBER, Side.BUY, 330, new BigDecimal("300")));
        assertRejected(
                OrderTicket.limit("D39004", SBER, Side.BUY, 4, new BigDecimal("300")), Rejection.INSUFFICIENT_FUNDS);
        assertRejected(OrderTicket.market("D39004", SBER, Side.BUY, 4), Rejection.INSUFFICIENT_FUNDS);

        assertAccepted(tooMuch.allowMargin(true));
    }

    @Test
    void moneyOfACancelledOrderIsFreeAgain() {
        OrderTicket most = OrderTicket.limit("D39004", SBER, Side.BUY, 330, new BigDecimal("300"));
        Placement.Accepted placed = (Placement.Accepted) exchange.place(most);
        assertRejected(most, Rejection.INSUFFICIENT_FUNDS);

        exchange.cancel("D39004", placed.orderNumber());

        assertAccepted(most);
    }

    @Test
    void refusesShortSaleUnlessOnMargin() {
        assertRejected(OrderTicket.market("D39004", SBER, Side.SELL, 1), Rejection.UNCOVERED_RISK);
        assertAccepted(OrderTicket.market("D39004", SBER, Side.BUY, 3));
        assertAccepted(OrderTicket.limit("D39004", SBER, Side.SELL, 2, new BigDecimal("320")));
        assertRejected(OrderTicket.market("D39004", SBER, Side.SELL, 2), Rejection.UNCOVERED_RISK);
        assertAccepted(OrderTicket.market("D39004", SBER, Side.SELL, 1));

        assertAccepted(OrderTicket.market("D39004", SBER, Side.SELL, 2).allowMargin(true));
    }

    @Test
    void contractsAreCoveredByTheirValue() {
        OrderTicket one = OrderTicket.market("7500GHC", Listings.SI, Side.BUY, 1);
        for (int i = 0; i < 11; i++) {
            assertAccepted(one);
        }
        assertRejected(one, Rejection.INSUFFICIENT_FUNDS);

        assertAccepted(OrderTicket.market("7500GHC", Listings.SI, Side.SELL, 11));
        assertRejected(OrderTicket.market("7500GHC", Listings.SI, Side.SELL, 1), Rejection.UNCOVERED_RISK);
        assertAccepted(OrderTicket.market("7500GHC", Listings.SI, Side.SELL, 20).allowMargin(true));
        assertAccepted(OrderTicket.market("7500GHC", Listings.SI, Side.BUY, 20));
    }

    @Test
    void refusedOrderLeavesNoTrace() {
        exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 0).origin(Origin.http("r1")));

        assertThat(exchange.orders("D39004")).isEmpty();
        assertThat(exchange.ledger().effectsOf("r1")).isEmpty();
    }

    @Test
    void saysWhyInTheWordsOfTheBroker() {
        Placement.Rejected rejected =
                (Placement.Rejected) exchange.place(OrderTicket.market("D39004", SBER, Side.BUY, 0));

        assertThat(rejected.code()).isEqualTo("ExchangeIncorrectQuantity");
        assertThat(rejected.text()).isEqualTo("Invalid quantity");
        assertThat(rejected.reason().number()).isEqualTo(304);
    }

    @Test
    void programmingErrorsAreNoRejections() {
        Listing elsewhere = Listing.share("VTBR", "ВТБ", "ВТБ", null, 1, "0.01", "80");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exchange.place(OrderTicket.market("D39004", elsewhere, Side.BUY, 1)))
                .withMessage("Not listed here: MOEX:VTBR");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> OrderTicket.market("D39004", SBER, Side.BUY, 1).comment("x".repeat(101)))
                .withMessage("Comment is longer than 100 characters");
    }

    private void assertRejected(OrderTicket ticket, Rejection reason) {
        assertThat(exchange.place(ticket)).isEqualTo(new Placement.Rejected(reason));
    }

    private void assertAccepted(OrderTicket ticket) {
        assertThat(exchange.place(ticket)).isInstanceOf(Placement.Accepted.class);
    }
}
