package io.github.camelalor.simulator.market;

import static io.github.camelalor.simulator.market.Exchanges.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {
    private static final TradeFilter ALL = new TradeFilter(null, null, null, null, null, null, null, null, null);
    private static final long NOW = NOON.getEpochSecond();
    private static final long DAY = 86_400;

    private final Hand clock = new Hand();
    private final Exchange exchange = Exchanges.still().clock(clock).build();
    private final Tape sber = exchange.tape(Listings.SBER);

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void makersTradeWithoutClients() {
        PublicTrade before = sber.last(1).get(0);

        ticks(50);

        List<PublicTrade> trades = sber.after(before.id());
        assertThat(trades).hasSizeBetween(10, 150);
        assertThat(trades).extracting(PublicTrade::id).isSorted().doesNotHaveDuplicates();
        assertThat(trades).extracting(PublicTrade::side).contains(Side.BUY, Side.SELL);
    }

    @Test
    void sameSeedAndTicksGiveTheSameTrades() {
        try (Exchange twin = Exchanges.still().clock(clock).build();
                Exchange other = Exchanges.still().clock(clock).seed(8).build()) {
            for (int i = 0; i < 20; i++) {
                List.of(exchange, twin, other).forEach(Exchange::tick);
            }

            assertThat(twin.tape(Listings.SBER).last(2_000)).isEqualTo(sber.last(2_000));
            assertThat(other.tape(Listings.SBER).last(2_000)).isNotEqualTo(sber.last(2_000));
        }
    }

    @Test
    void aClientsTradeIsPublicUnderTheSameIdAndWithTheSideThatCameSecond() {
        exchange.place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, 3));

        OwnTrade own = exchange.trades("D39004").get(0);
        PublicTrade seen = sber.last(1).get(0);
        assertThat(Long.toString(seen.id())).isEqualTo(own.id());
        assertThat(seen.side()).isEqualTo(Side.BUY);
        assertThat(seen.quantity()).isEqualTo(own.quantity());
        assertThat(seen.price()).isEqualTo(own.price());
        assertThat(seen.openInterest()).isZero();
    }

    @Test
    void derivativesTellTheirOpenInterest() {
        ticks(20);

        assertThat(exchange.tape(Listings.SI).last(50))
                .allSatisfy(trade -> assertThat(trade.openInterest()).isPositive());
    }

    @Test
    void idsGrowFromThePastIntoTheSessionWithinAWholeSection() {
        List<PublicTrade> past = new ArrayList<>();
        for (Listing listing : List.of(Listings.SBER, Listings.GAZP, Listings.LKOH)) {
            past.addAll(exchange.tape(listing).last(100));
        }
        ticks(20);

        assertThat(past).extracting(PublicTrade::id).doesNotHaveDuplicates();
        long newest = past.stream().mapToLong(PublicTrade::id).max().orElseThrow();
        assertThat(sber.after(newest)).isNotEmpty();
        assertThat(sber.last(500)).extracting(PublicTrade::id).isSorted();
        assertThat(sber.last(500)).extracting(PublicTrade::time).isSorted();
    }

    @Test
    void thePastHasMoreTradesThanOneAnswerHolds() {
        TradePage first = sber.history(NOON.minus(Duration.ofDays(7)), null, 0, 50_000);
        TradePage rest = sber.history(NOON.minus(Duration.ofDays(7)), null, 50_000, 50_000);

        assertThat(first.total()).isBetween(60_479L, 60_481L).isEqualTo(rest.total());
        assertThat(first.trades()).hasSize(50_000);
        assertThat(rest.trades()).hasSize((int) rest.total() - 50_000);
        assertThat(rest.trades().get(0).id())
                .isGreaterThan(first.trades().get(49_999).id());
    }

    @Test
    void historyGoesOnIntoTheSession() {
        ticks(20);
        long inSession = sber.history(NOON, null, 0, 1).total();

        TradePage page = sber.history(NOON.minusSeconds(100), null, 8, 5);

        assertThat(inSession).isPositive();
        assertThat(page.total()).isEqualTo(10 + inSession);
        assertThat(page.trades()).hasSize(5).extracting(PublicTrade::time).isSorted();
        assertThat(page.trades().get(1).time()).isBefore(NOON);
        assertThat(page.trades().get(2).time()).isAfterOrEqualTo(NOON);
    }

    @Test
    void yesterdayEndsAtThePreviousClose() {
        Bar yesterday = sber.bars(Timeframe.parse("D"), NOW - 2 * DAY, NOW - DAY, NOW, 10)
                .get(0);

        assertThat(yesterday.close()).isEqualByComparingTo(Listings.SBER.previousClose());
    }

    @Test
    void dailyBarsGoBackAYearAndMinutesByThousands() {
        assertThat(sber.bars(Timeframe.parse("D"), 0, NOW, NOW, 1_000)).hasSize(401);
        assertThat(sber.bars(Timeframe.parse("60"), NOW - 5 * DAY, NOW, NOW, 100_000))
                .hasSize(5 * 1_440)
                .extracting(Bar::time)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "15", "60", "90", "3600", "D", "W", "M"})
    void barsAreMadeOfTheTrades(String text) {
        ticks(200);
        Timeframe timeframe = Timeframe.parse(text);
        long from = timeframe.start(NOW);
        List<PublicTrade> trades = sber.history(Instant.ofEpochSecond(from), null, 0, Integer.MAX_VALUE)
                .trades();

        List<Bar> bars = sber.bars(timeframe, from, clock.seconds(), clock.seconds(), Integer.MAX_VALUE);

        assertThat(bars).isEqualTo(fold(timeframe, trades));
    }

    @Test
    void barsEndWhereTheTradesThatCountDo() {
        ticks(200);
        long until = NOW - 615;

        List<Bar> bars = sber.bars(Timeframe.parse("60"), NOW - 3600, NOW, until, 1_000);

        List<PublicTrade> trades = sber.history(
                        Instant.ofEpochSecond(NOW - 3600),
                        Instant.ofEpochSecond(until + 1).minusNanos(1),
                        0,
                        10_000)
                .trades();
        assertThat(bars).isEqualTo(fold(Timeframe.parse("60"), trades));
    }

    @Test
    void keepsTheNewestBars() {
        List<Bar> all = sber.bars(Timeframe.parse("60"), NOW - 3600, NOW, NOW, 1_000);

        assertThat(sber.bars(Timeframe.parse("60"), NOW - 3600, NOW, NOW, 7))
                .isEqualTo(all.subList(all.size() - 7, all.size()));
    }

    @Test
    void runningBarsFinishOneBeforeTheNextBegins() {
        Timeframe minute = Timeframe.parse("60");
        RunningBars running = sber.running(minute);
        List<Bar> seen = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            tick();
            if (i % 7 == 0) {
                seen.addAll(running.advance());
            }
        }
        seen.addAll(running.advance());

        assertThat(running.advance()).isEmpty();
        assertThat(seen).extracting(Bar::time).isSorted();
        List<Bar> last = new ArrayList<>();
        for (Bar bar : seen) {
            if (!last.isEmpty() && last.get(last.size() - 1).time() == bar.time()) {
                assertThat(bar.volume())
                        .isGreaterThan(last.remove(last.size() - 1).volume());
            }
            last.add(bar);
        }
        assertThat(last).isEqualTo(sber.bars(minute, minute.start(NOW), clock.seconds(), clock.seconds(), 1_000));
    }

    @Test
    void figuresOfTheDayAreThoseOfItsBar() {
        ticks(100);
        Bar day = sber.bars(Timeframe.parse("D"), NOW - DAY, NOW, NOW + DAY, 1).get(0);

        DayFigures figures = sber.figures();

        assertThat(figures).isEqualTo(sber.figures(clock.instant()));
        assertThat(figures.open()).isEqualTo(day.open());
        assertThat(figures.high()).isEqualTo(day.high());
        assertThat(figures.low()).isEqualTo(day.low());
        assertThat(figures.last().price()).isEqualTo(day.close());
        assertThat(figures.volume()).isEqualTo(day.volume());
    }

    @Test
    void figuresBeginAnewOnTheNextDay() {
        ticks(10);
        PublicTrade last = sber.last(1).get(0);
        clock.forward(Duration.ofDays(1));

        assertThat(sber.figures()).isEqualTo(new DayFigures(last, last.price(), last.price(), last.price(), 0));

        ticks(10);
        assertThat(sber.figures().volume())
                .isEqualTo(sber.after(last.id()).stream()
                        .mapToLong(PublicTrade::quantity)
                        .sum());
    }

    @Test
    void earlierFiguresLeaveOutWhatCameLater() {
        DayFigures opening = sber.figures();
        Instant then = clock.instant();
        clock.forward(Duration.ofMinutes(1));
        ticks(50);

        assertThat(sber.figures(then)).isEqualTo(opening);
        assertThat(sber.figures()).isNotEqualTo(opening);
    }

    @Test
    void tellsTheBarsBeforeAndAfter() {
        Timeframe minute = Timeframe.parse("60");

        assertThat(sber.barBefore(minute, NOW - 600)).isEqualTo(NOW - 660);
        assertThat(sber.barFrom(minute, NOW - 600, Long.MAX_VALUE)).isEqualTo(NOW - 600);
        assertThat(sber.barFrom(minute, NOW - 600, NOW - 601)).isNull();
        assertThat(sber.barFrom(minute, NOW, Long.MAX_VALUE)).isNull();
        assertThat(sber.barFrom(minute, 0, Long.MAX_VALUE))
                .isEqualTo(sber.bars(Timeframe.parse("D"), 0, NOW, NOW, 1_000)
                        .get(0)
                        .time());
        assertThat(sber.barBefore(minute, NOW - 500 * DAY)).isNull();
        ticks(10);
        assertThat(sber.barFrom(minute, NOW, Long.MAX_VALUE)).isEqualTo(NOW);
        assertThat(sber.barBefore(minute, NOW + DAY)).isEqualTo(NOW);
    }

    @Test
    void filtersTheTradesOfToday() {
        ticks(100);
        List<PublicTrade> all = sber.today(ALL);
        PublicTrade some = all.get(all.size() / 2);
        Long id = some.id();
        BigDecimal price = some.price();

        assertThat(all.get(0).time()).isBetween(NOON.minus(Duration.ofHours(12)), NOON.minus(Duration.ofMinutes(719)));
        assertThat(sber.today(new TradeFilter(null, null, id, id, null, null, null, null, null)))
                .containsExactly(some);
        assertThat(sber.today(new TradeFilter(some.time(), some.time(), null, null, null, null, null, null, null)))
                .contains(some)
                .allMatch(trade -> trade.time().equals(some.time()));
        assertThat(sber.today(new TradeFilter(null, null, null, null, 5L, 6L, null, null, null)))
                .isNotEmpty()
                .allMatch(trade -> trade.quantity() == 5 || trade.quantity() == 6);
        assertThat(sber.today(new TradeFilter(null, null, null, null, null, null, price, price, null)))
                .contains(some)
                .allMatch(trade -> trade.price().compareTo(price) == 0);
        assertThat(sber.today(new TradeFilter(null, null, null, null, null, null, null, null, Side.SELL)))
                .isNotEmpty()
                .allMatch(trade -> trade.side() == Side.SELL);
    }

    @Test
    void keepsTheNewestTradesOnly() {
        Tape tape =
                new Tape(Listings.SBER, Clock.fixed(NOON, ZoneOffset.UTC), new Past(Listings.SBER, 1, NOON, 0, 1, 0));
        for (int id = 1; id <= Tape.CAPACITY + 10; id++) {
            tape.print(id, Side.BUY, 30_000, 1);
        }

        assertThat(tape.after(0)).hasSize(Tape.CAPACITY);
        assertThat(tape.after(0).get(0).id()).isEqualTo(11);
        assertThat(tape.figures().volume()).isGreaterThan(Tape.CAPACITY);
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            tick();
        }
    }

    private void tick() {
        exchange.tick();
        clock.forward(Duration.ofMillis(900));
    }

    private static List<Bar> fold(Timeframe timeframe, List<PublicTrade> trades) {
        List<Bar> bars = new ArrayList<>();
        for (PublicTrade trade : trades) {
            long start = timeframe.start(trade.time().getEpochSecond());
            BigDecimal price = trade.price();
            if (!bars.isEmpty() && bars.get(bars.size() - 1).time() == start) {
                Bar bar = bars.remove(bars.size() - 1);
                bars.add(new Bar(
                        start,
                        bar.open(),
                        bar.high().max(price),
                        bar.low().min(price),
                        price,
                        bar.volume() + trade.quantity()));
            } else {
                bars.add(new Bar(start, price, price, price, price, trade.quantity()));
            }
        }
        return bars;
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = NOON;

        void forward(Duration by) {
            now = now.plus(by);
        }

        long seconds() {
            return now.getEpochSecond();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
