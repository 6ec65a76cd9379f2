package io.github.camelalor.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.OrderBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured of the time without books. */
class BookWatchTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private Duration now = Duration.ofSeconds(5);
    private final Timings detection = new Timings();
    private final Timings recovery = new Timings();
    private final BookWatch watch = new BookWatch(detection, recovery, () -> now.toNanos(), new Wall());

    @Test
    void afterTheEndOfAConnectionTheFirstFreshBookCounts() {
        watch.ended();
        pass(100);
        watch.received(book(0));
        pass(200);
        watch.received(book(250));
        watch.received(book(300));

        assertThat(recovery.count()).isOne();
        assertThat(recovery.percentile(0.5)).isEqualTo(300);
        assertThat(detection.count()).isZero();
        assertThat(watch.books()).isEqualTo(3);
    }

    @Test
    void aHalfOpenConnectionIsTimedUntilItIsReportedAndFromThereOn() {
        watch.halfOpen();
        watch.received(book(-100));
        pass(1_500);
        watch.handleException(new IllegalStateException("something else"));
        watch.lost();
        watch.lost();
        pass(70);
        watch.received(book(1_560));

        assertThat(detection.percentile(0.99)).isEqualTo(1_500);
        assertThat(detection.count()).isOne();
        assertThat(recovery.percentile(0.99)).isEqualTo(70);
    }

    @Test
    void troubleThatMeetsTroubleIsNotMeasured() {
        watch.halfOpen();
        watch.ended();
        watch.lost();
        watch.received(book(10));
        watch.ended();
        watch.disturbed();
        watch.received(book(10));

        assertThat(detection.count()).isZero();
        assertThat(recovery.count()).isZero();
    }

    @Test
    void percentilesAreThoseOfTheNearestRank() {
        for (int millis = 100; millis >= 1; millis--) {
            recovery.add(Duration.ofMillis(millis).toNanos());
        }

        assertThat(recovery.percentile(0.5)).isEqualTo(50);
        assertThat(recovery.percentile(0.99)).isEqualTo(99);
        assertThat(detection.percentile(0.99)).isZero();
    }

    private void pass(long millis) {
        now = now.plusMillis(millis);
    }

    private static OrderBook book(long millis) {
        return OrderBook.flagged(
                new Instrument("MOEX", "SBER", null), List.of(), List.of(), START.plusMillis(millis + 5_000), false);
    }

    private final class Wall extends Clock {

        @Override
        public Instant instant() {
            return START.plus(now);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
