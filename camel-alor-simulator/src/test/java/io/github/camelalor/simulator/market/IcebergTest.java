package io.github.camelalor.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcebergTest {
    private static final Listing SBER = Listings.SBER;

    private final Exchange exchange = Exchanges.still().build();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void showsOnePartAfterTheOther() {
        BigDecimal price = inside();
        String number =
                place(OrderTicket.limit("D39004", SBER, Side.BUY, 10, price).iceberg(Iceberg.of(4)));
        assertThat(bestBid()).isEqualTo(new BookLevel(price, 4));
        assertThat(state(number).iceberg()).isEqualTo(new IcebergState(Iceberg.of(4), 4, 0));

        sell(3);
        assertThat(bestBid()).isEqualTo(new BookLevel(price, 1));
        assertThat(state(number).iceberg()).isEqualTo(new IcebergState(Iceberg.of(4), 4, 3));

        sell(2);
        assertThat(bestBid()).isEqualTo(new BookLevel(price, 3));
        assertThat(state(number).filled()).isEqualTo(5);
        assertThat(state(number).iceberg()).isEqualTo(new IcebergState(Iceberg.of(4), 4, 1));

        sell(3);
        assertThat(bestBid()).isEqualTo(new BookLevel(price, 2));
        assertThat(state(number).iceberg()).isEqualTo(new IcebergState(Iceberg.of(4), 2, 0));
    }

    @Test
    void hidesNothingFromAnOrderThatTakesItAll() {
        BigDecimal price = inside();
        String number =
                place(OrderTicket.limit("D39004", SBER, Side.BUY, 10, price).iceberg(Iceberg.of(4)));

        exchange.place(OrderTicket.limit("D2", SBER, Side.SELL, 10, price)
                .timeInForce(TimeInForce.FILL_OR_KILL)
                .allowMargin(true));

        assertThat(state(number).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(exchange.trades("D39004")).extracting(OwnTrade::price).containsOnly(price);
    }

    @Test
    void queuesUpBehindTheOthersWithEachNewPart() {
        BigDecimal price = inside();
        String iceberg =
                place(OrderTicket.limit("D39004", SBER, Side.BUY, 10, price).iceberg(Iceberg.of(4)));
        String plain = place(OrderTicket.limit("D39004", SBER, Side.BUY, 3, price));

        sell(6);

        assertThat(state(iceberg).filled()).isEqualTo(4);
        assertThat(state(plain).filled()).isEqualTo(2);
    }

    @Test
    void takesWhatIsThereBeforeItHides() {
        BookLevel ask = exchange.book(SBER, 1).asks().get(0);
        String number = place(OrderTicket.limit("D39004", SBER, Side.BUY, ask.volume() + 9, ask.price())
                .iceberg(Iceberg.of(4))
                .allowMargin(true));

        assertThat(state(number).filled()).isEqualTo(ask.volume());
        assertThat(bestBid()).isEqualTo(new BookLevel(ask.price(), 4));
        assertThat(state(number).iceberg()).isEqualTo(new IcebergState(Iceberg.of(4), 4, 0));
    }

    @Test
    void leavesNothingBehindWhenItIsCancelled() {
        BookLevel before = bestBid();
        String number =
                place(OrderTicket.limit("D39004", SBER, Side.BUY, 10, inside()).iceberg(Iceberg.of(4)));

        exchange.cancel("D39004", number);

        assertThat(bestBid()).isEqualTo(before);
        sell(1);
        assertThat(state(number).filled()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"100, 10, true, 100, 110", "100, 10, false, 100, 100", "5, 10, true, 5, 5", "3, 100, true, 3, 6"})
    void variesOnTheDerivativesMarketAlone(long fixed, long variance, boolean varies, long least, long most) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            assertThat(new Iceberg(fixed, variance).part(1_000, varies, random)).isBetween(least, most);
        }
        assertThat(new Iceberg(fixed, variance).part(2, varies, random)).isEqualTo(2);
    }

    @Test
    void refusesPartsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iceberg.of(0))
                .withMessage("The visible part must be at least one lot: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Iceberg(1, 101))
                .withMessage("The variance must be from 0 to 100 percent: 101");
    }

    private BigDecimal inside() {
        List<BookLevel> bids = exchange.book(SBER, 1).bids();
        return Listing.plain(bids.get(0).price().add(SBER.priceStep()));
    }

    private BookLevel bestBid() {
        return exchange.book(SBER, 1).bids().get(0);
    }

    private void sell(long lots) {
        exchange.place(OrderTicket.market("D2", SBER, Side.SELL, lots).allowMargin(true));
    }

    private String place(OrderTicket ticket) {
        return ((Placement.Accepted) exchange.place(ticket)).orderNumber();
    }

    private OrderState state(String number) {
        return exchange.orders("D39004").stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
