package io.github.camelalor.codec;

import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.PriceLevel;
import io.github.camelalor.model.Repo;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.TimeInForce;
import io.github.camelalor.model.Trade;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Records by chance: every component null, zero, long or odd now and then, where it may be. */
final class Generated {

    private static final EventContext SBER = EventContext.ofInstrument("MOEX", "SBER", "TQBR");

    private final Random random;

    private Generated(Random random) {
        this.random = random;
    }

    static EventContext instrument() {
        return SBER;
    }

    static Arbitrary<OrderBook> orderBooks() {
        return Arbitraries.randomValue(random -> new Generated(random).orderBook());
    }

    static Arbitrary<Order> orders() {
        return Arbitraries.randomValue(random -> new Generated(random).order());
    }

    static Arbitrary<Trade> trades() {
        return Arbitraries.randomValue(random -> new Generated(random).trade());
    }

    static Arbitrary<Position> positions() {
        return Arbitraries.randomValue(random -> new Generated(random).position());
    }

    private OrderBook orderBook() {
        boolean bond = random.nextInt(4) == 0;
        return OrderBook.flagged(
                new Instrument(SBER.exchange(), SBER.symbol(), SBER.board()),
                levels(bond),
                levels(bond),
                Instant.ofEpochMilli(random.nextLong() >>> 20),
                random.nextBoolean());
    }

    private List<PriceLevel> levels(boolean bond) {
        return random.ints(random.nextInt(4) == 0 ? random.nextInt(50) : random.nextInt(4), 0, 1)
                .mapToObj(level -> new PriceLevel(decimal(), volume(), bond ? orNull(decimal()) : null))
                .toList();
    }

    private Order order() {
        return new Order(
                number(),
                text(),
                text(),
                orNull(text()),
                orNull(text()),
                text(),
                orNull(text()),
                pick(OrderType.values()),
                pick(Side.values()),
                pick(OrderStatus.values()),
                orNull(time()),
                orNull(time()),
                orNull(time()),
                volume(),
                volume(),
                volume(),
                volume(),
                orNull(decimal()),
                random.nextBoolean(),
                pick(TimeInForce.values()),
                orNull(new Iceberg(
                        orNull(decimal()),
                        orNull(decimal()),
                        orNull(decimal()),
                        orNull(decimal()),
                        orNull(decimal()),
                        orNull(decimal()))),
                orNull(decimal()));
    }

    private Trade trade() {
        return new Trade(
                number(),
                orNull(number()),
                text(),
                text(),
                orNull(text()),
                orNull(text()),
                orNull(text()),
                "D39004",
                orNull(text()),
                time(),
                volume(),
                volume(),
                decimal(),
                orNull(text()),
                orNull(decimal()),
                pick(Side.values()),
                random.nextBoolean(),
                orNull(decimal()),
                orNull(new Repo(
                        orNull(decimal()),
                        orNull(text()),
                        orNull(volume()),
                        orNull(text()),
                        orNull(text()),
                        orNull(decimal()),
                        orNull(decimal()))),
                orNull(decimal()),
                orNull(time()));
    }

    private Position position() {
        return new Position(
                text(),
                text(),
                orNull(text()),
                text(),
                orNull(text()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                decimal(),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                orNull(decimal()),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private <T> T orNull(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String number() {
        return Long.toString(random.nextLong() >>> 1 + random.nextInt(40));
    }

    private long volume() {
        long volume = random.nextLong() >> random.nextInt(64);
        return random.nextInt(8) == 0 ? volume : Math.abs(volume % 100_000);
    }

    private BigDecimal decimal() {
        BigInteger digits = new BigInteger(random.nextInt(6) == 0 ? random.nextInt(110) : 20, random);
        BigDecimal decimal = new BigDecimal(digits, random.nextInt(random.nextInt(6) == 0 ? 20 : 6));
        return random.nextInt(6) == 0 ? decimal.negate() : decimal;
    }

    private Instant time() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private String text() {
        String[] odd = {"", "Приказ", "a\"b\\c", "}],{", ",\"guid\":\"x\"}", "\n\t\u0001", "😀", "[N/A]", "SBER"};
        return pick(odd) + random.nextInt(1000);
    }
}
