package io.github.camelalor.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelalor.simulator.market.Condition;
import io.github.camelalor.simulator.market.Iceberg;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.market.StopTicket;
import io.github.camelalor.simulator.market.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderReaderTest {
    private static final String UNREADABLE =
            "Provided json can't be properly deserialised, perhaps you made an error or forgot some field";
    private static final String LIMIT = """
            {"side":"buy","quantity":3,"price":257.7,"instrument":{"symbol":"SBER","exchange":"MOEX"},
             "user":{"portfolio":"D39004"}%s}""";
    private static final String STOP = """
            {"side":"sell","quantity":"3","condition":"LessOrEqual","triggerPrice":"250.5","stopEndUnixTime":1590094740,
             "instrument":{"symbol":"SBER","exchange":"MOEX"},"board":"TQBR","user":{"portfolio":"D39004"},
             "protectingSeconds":15,"comment":"tag","allowMargin":true,"activate":false}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | -1 | 0",
                ",\"icebergFixed\":0 | -1 | 0",
                ",\"icebergFixed\":2 | 2 | 0",
                ",\"icebergFixed\":2,\"icebergVariance\":10 | 2 | 10",
                ",\"icebergFixed\":\"2\",\"icebergVariance\":2.50 | 2 | 2",
                ",\"ICEBERGFIXED\":2.0,\"icebergVariance\":null | 2 | 0"
            })
    void readsIceberg(String named, long fixed, long variance) {
        assertThat(limit(named).iceberg()).isEqualTo(fixed < 0 ? null : new Iceberg(fixed, variance));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {",\"icebergFixed\":-1", ",\"icebergFixed\":1,\"icebergVariance\":101"})
    void refusesIcebergThatMakesNoSense(String named) {
        assertFailure(() -> limit(named), "icebergFixed must be positive and icebergVariance from 0 to 100");
    }

    @Test
    void changeKeepsWhatItDoesNotName() {
        OrderState old = Specimens.ICEBERG_ORDER;

        OrderTicket changed =
                request(LIMIT.formatted("")).change(OrderType.LIMIT, OrderReaderTest::sber, Origin.DIRECT, old);

        assertThat(changed)
                .isEqualTo(OrderTicket.limit("D39004", Listings.SBER, Side.BUY, 3, new BigDecimal("257.7"))
                        .timeInForce(TimeInForce.GOOD_TILL_CANCELLED)
                        .iceberg(new Iceberg(10, 2)));
    }

    @Test
    void changeTakesWhatItNames() {
        String named = ",\"timeInForce\":\"OneDay\",\"icebergFixed\":5,\"comment\":\"new\"";
        OrderTicket changed = request(LIMIT.formatted(named))
                .change(OrderType.LIMIT, OrderReaderTest::sber, Origin.DIRECT, Specimens.ICEBERG_ORDER);

        assertThat(changed.timeInForce()).isEqualTo(TimeInForce.ONE_DAY);
        assertThat(changed.iceberg()).isEqualTo(new Iceberg(5, 2));
        assertThat(changed.comment()).isEqualTo("new");
        assertThat(request(LIMIT.formatted(",\"icebergFixed\":0"))
                        .change(OrderType.LIMIT, OrderReaderTest::sber, Origin.DIRECT, Specimens.ICEBERG_ORDER)
                        .iceberg())
                .isNull();
    }

    @Test
    void changeOnTheDerivativesMarketReadsNeitherInstrumentNorSide() {
        OrderTicket changed = request("{\"quantity\":2,\"side\":\"?\",\"user\":{\"portfolio\":\"7500GHC\"}}")
                .change(OrderType.MARKET, OrderReaderTest::sber, Origin.DIRECT, Specimens.MARKET_ORDER);

        assertThat(changed.listing()).isEqualTo(Listings.SI);
        assertThat(changed.side()).isEqualTo(Side.BUY);
    }

    @Test
    void readsStopOrder() {
        StopTicket stop = request(STOP).stopOrder(OrderType.MARKET, OrderReaderTest::sber, Origin.cws("g"));

        assertThat(stop)
                .isEqualTo(new StopTicket(
                        OrderTicket.market("D39004", Listings.SBER, Side.SELL, 3)
                                .comment("tag")
                                .allowMargin(true)
                                .origin(Origin.cws("g")),
                        Condition.LESS_OR_EQUAL,
                        new BigDecimal("250.5"),
                        Instant.ofEpochSecond(1_590_094_740),
                        15,
                        false));
    }

    @Test
    void readsStopLimitOrderWithoutEndAndProtection() {
        StopTicket stop = request(STOP.replace("\"stopEndUnixTime\":1590094740", "\"stopEndUnixTime\":0,\"price\":251")
                        .replace("15", "null")
                        .replace(",\"activate\":false", ""))
                .stopOrder(OrderType.LIMIT, OrderReaderTest::sber, Origin.DIRECT);

        assertThat(stop.order().type()).isEqualTo(OrderType.LIMIT);
        assertThat(stop.order().price()).isEqualTo("251");
        assertThat(stop.endsAt()).isNull();
        assertThat(stop.protectingSeconds()).isZero();
        assertThat(stop.active()).isTrue();
    }

    @Test
    void changeOfAStopOrderKeepsWhatItDoesNotName() {
        StopTicket changed = request(STOP.replace("\"side\"", "\"price\":84400,\"side\""))
                .changeStopOrder(OrderType.LIMIT, OrderReaderTest::sber, Origin.DIRECT, Specimens.STOP_LIMIT_ORDER);

        assertThat(changed.order().listing()).isEqualTo(Listings.SI);
        assertThat(changed.order().timeInForce()).isEqualTo(TimeInForce.GOOD_TILL_CANCELLED);
        assertThat(changed.order().iceberg()).isEqualTo(new Iceberg(2, 10));
        assertThat(changed.order().price()).isEqualTo("84400");
    }

    @Test
    void anEndBeyondAllEndsIsNone() {
        StopTicket stop = request(STOP.replace("1590094740", "1767225600000"))
                .stopOrder(OrderType.MARKET, OrderReaderTest::sber, Origin.DIRECT);

        assertThat(stop.endsAt()).isEqualTo(StopOrderState.NO_END);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"condition\":\"LessOrEqual\" | \"condition\":\"equal\"",
                "\"condition\":\"LessOrEqual\" | \"nocondition\":1",
                "\"triggerPrice\":\"250.5\" | \"notrigger\":1",
                "\"stopEndUnixTime\":1590094740 | \"stopEndUnixTime\":\"soon\"",
                "\"activate\":false | \"activate\":\"perhaps\"",
                "\"side\":\"sell\" | \"side\":\"short\""
            })
    void refusesStopOrderWithUnreadableField(String good, String bad) {
        assertThat(STOP).contains(good);
        assertFailure(
                () -> request(STOP.replace(good, bad))
                        .stopOrder(OrderType.MARKET, OrderReaderTest::sber, Origin.DIRECT),
                UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "301", "99999999999"})
    void refusesProtectingSecondsOutOfRange(String seconds) {
        assertFailure(
                () -> request(STOP.replace("\"protectingSeconds\":15", "\"protectingSeconds\":" + seconds))
                        .stopOrder(OrderType.MARKET, OrderReaderTest::sber, Origin.DIRECT),
                "protectingSeconds must be from 1 to 300");
    }

    @Test
    void refusesNegativeEnd() {
        assertFailure(
                () -> request(STOP.replace("1590094740", "-1"))
                        .stopOrder(OrderType.MARKET, OrderReaderTest::sber, Origin.DIRECT),
                "stopEndUnixTime must not be negative");
    }

    private static OrderTicket limit(String named) {
        return request(LIMIT.formatted(named)).order(OrderType.LIMIT, OrderReaderTest::sber, Origin.DIRECT);
    }

    private static WireRequest request(String json) {
        return WireRequest.read(json);
    }

    private static Optional<Listing> sber(String exchange, String symbol, String board) {
        return Optional.of(Listings.SBER).filter(listing -> listing.symbol().equals(symbol));
    }

    private static void assertFailure(Runnable reading, String text) {
        assertThatExceptionOfType(RequestFailure.class).isThrownBy(reading::run).withMessage(text);
    }
}
