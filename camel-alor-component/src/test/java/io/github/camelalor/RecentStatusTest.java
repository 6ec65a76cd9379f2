package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.time.ManualTimers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentStatusTest {

    private final ManualTimers timers = new ManualTimers();
    private final AtomicInteger taken = new AtomicInteger();
    private final RecentStatus recent = new RecentStatus(
            () -> {
                taken.incrementAndGet();
                return SampleSession.at(timers.nanoTime());
            },
            timers);

    @Test
    void oneSnapshotServesHalfASecond() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(recent.session().now()).isEqualTo(timers.nanoTime());
        }
        assertThat(taken).hasValue(1);

        timers.advance(Duration.ofMillis(500));
        recent.session();
        assertThat(taken).hasValue(1);

        timers.advance(Duration.ofMillis(1));
        assertThat(recent.session().now()).isEqualTo(timers.nanoTime());
        assertThat(taken).hasValue(2);
    }

    @Test
    void subscriptionsAreFoundByName() {
        assertThat(recent.subscriptions("orderbook MOEX:SBER")).hasSize(1);
        assertThat(recent.subscriptions("orderbook MOEX:GAZP")).isEmpty();
    }
}
