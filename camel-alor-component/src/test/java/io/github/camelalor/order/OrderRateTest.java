package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.DenialReason;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OrderRateTest {

    private static final long MS = 1_000_000;

    private final OrderRate rate = new OrderRate();

    @Test
    void theSecondSlides() {
        assertThat(rate.take(0, 2)).isTrue();
        assertThat(rate.take(900 * MS, 2)).isTrue();
        assertThat(rate.take(999 * MS, 2)).isFalse();
        assertThat(rate.take(1000 * MS, 2)).isTrue();
        assertThat(rate.take(1001 * MS, 2)).isFalse();
        assertThat(rate.take(1899 * MS, 2)).isFalse();
        assertThat(rate.take(1900 * MS, 2)).isTrue();
    }

    @Test
    void whatWasTurnedAwayTakesNoPlace() {
        rate.take(0, 1);
        rate.take(500 * MS, 1);

        assertThat(rate.take(1000 * MS, 1)).isTrue();
    }

    @Test
    void aPlaceGivenBackIsFree() {
        rate.take(0, 1);
        rate.giveBack(0);

        assertThat(rate.count(1)).isZero();
        assertThat(rate.take(1, 1)).isTrue();
    }

    @Test
    void theClockMayHaveAnyOrigin() {
        long late = Long.MAX_VALUE - 10 * MS;
        assertThat(rate.take(late, 1)).isTrue();
        assertThat(rate.take(late + 20 * MS, 1)).isFalse();
        assertThat(rate.take(late + 1000 * MS, 1)).isTrue();
    }

    @Test
    void noSecondEverHasMoreThanIsAllowedWhateverTheThreads() throws Exception {
        int threads = 32;
        int most = 25;
        AtomicLong clock = new AtomicLong();
        ThreadLocal<Long> read = new ThreadLocal<>();
        Guard guard = new Guard(() -> {
            read.set(clock.addAndGet(MS));
            return read.get();
        });
        guard.limit(new GuardLimits(null, null, null, GuardLimits.DEFAULT_BOOK_AGE, most, null, null));
        Queue<Long> passed = new ConcurrentLinkedQueue<>();
        AtomicLong denied = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            for (int i = 0; i < threads; i++) {
                pool.execute(() -> {
                    awaitQuietly(start);
                    for (int attempt = 0; attempt < 500; attempt++) {
                        try {
                            guard.clear(true, null).leave();
                            passed.add(read.get());
                        } catch (Denial denial) {
                            assertThat(denial.reason()).isEqualTo(DenialReason.RATE_LIMIT);
                            denied.incrementAndGet();
                        }
                    }
                });
            }
            start.countDown();
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(passed.size() + denied.get()).isEqualTo(threads * 500L);
        // 16,000 questions, one a millisecond: 16 seconds with exactly so many in each.
        assertThat(passed).hasSize(16 * most);
        List<Long> inOrder = passed.stream().sorted().toList();
        for (int i = most; i < inOrder.size(); i++) {
            assertThat(inOrder.get(i) - inOrder.get(i - most)).isGreaterThanOrEqualTo(1000 * MS);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
