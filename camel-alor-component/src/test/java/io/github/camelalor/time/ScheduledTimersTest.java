package io.github.camelalor.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduledTimersTest {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final Timers timers = new ScheduledTimers(executor);

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    @Test
    void aTaskRunsOnceAfterItsDelay() throws Exception {
        long asked = timers.nanoTime();
        CountDownLatch ran = new CountDownLatch(1);
        timers.after(Duration.ofMillis(20), ran::countDown);
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(timers.nanoTime() - asked).isGreaterThanOrEqualTo(20_000_000L);
    }

    @Test
    void aTaskThatFailsDoesNotHoldUpTheNext() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        timers.after(Duration.ZERO, () -> {
            throw new IllegalStateException("a task");
        });
        timers.after(Duration.ZERO, ran::countDown);
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskThatWasTakenBackDoesNotRun() throws Exception {
        CountDownLatch later = new CountDownLatch(1);
        boolean[] ran = new boolean[1];
        timers.after(Duration.ofMillis(10), () -> ran[0] = true).cancel();
        timers.after(Duration.ofMillis(30), later::countDown);
        assertThat(later.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(ran[0]).isFalse();
    }

    @Test
    void aTimerAskedForAfterTheEndIsIgnored() {
        executor.shutdown();
        timers.after(Duration.ofMillis(1), () -> {}).cancel();
        assertThat(executor.getQueue()).isEmpty();
    }
}
