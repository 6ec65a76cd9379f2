package io.github.camelalor.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeliveryTest {

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(4, 4, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final Mailbox<Integer> mailbox = new BoundedMailbox<>(100_000);
    private final List<Integer> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void shutDown() {
        threads.shutdownNow();
    }

    private static Delivered<Integer> event(int number) {
        return new Delivered<>(number, null, 0, 0, false);
    }

    private <T> Delivery<T> to(Mailbox<T> from, Receiver<T> receiver) {
        return new Delivery<>(from, receiver, threads, () -> {});
    }

    private interface Taking<T> extends Receiver<T> {

        @Override
        default void troubled(StreamException trouble) {
            throw new IllegalStateException("no trouble is expected");
        }
    }

    private void put(Delivery<Integer> delivery, int... numbers) {
        for (int number : numbers) {
            mailbox.put(event(number));
            delivery.wake();
        }
    }

    @Test
    void eventsOfManySubscriptionsArriveInOrderUnderLoad() throws Exception {
        int subscriptions = 8;
        int each = 20_000;
        List<List<Integer>> got = new ArrayList<>();
        ExecutorService loops = Executors.newFixedThreadPool(2);
        for (int s = 0; s < subscriptions; s++) {
            List<Integer> own = new ArrayList<>();
            got.add(own);
            Mailbox<Integer> box = new BoundedMailbox<>(each);
            boolean later = s % 2 == 0;
            Delivery<Integer> delivery = to(box, (Taking<Integer>) (event, done) -> {
                own.add(event.event());
                if (later) {
                    threads.execute(done);
                }
                return !later;
            });
            loops.execute(() -> IntStream.range(0, each).forEach(i -> {
                box.put(event(i));
                delivery.wake();
            }));
        }
        loops.shutdown();
        assertThat(loops.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> threads.getActiveCount() == 0 && threads.getQueue().isEmpty());
        List<Integer> wanted = IntStream.range(0, each).boxed().toList();
        assertThat(got).allSatisfy(own -> assertThat(own).isEqualTo(wanted));
    }

    @Test
    void aReceiverThatThrowsGetsTheNextEvent() {
        Delivery<Integer> delivery = to(mailbox, (Taking<Integer>) (event, done) -> {
            seen.add(event.event());
            throw new IllegalStateException("a route");
        });
        put(delivery, 1, 2, 3);
        await().until(() -> seen.equals(List.of(1, 2, 3)));
        assertThat(delivery.delivered()).isEqualTo(3);
    }

    @Test
    void aReceiverThatIsDoneAndThrowsBreaksNoOrder() {
        Delivery<Integer> delivery = to(mailbox, (Taking<Integer>) (event, done) -> {
            seen.add(event.event());
            done.run();
            done.run();
            throw new IllegalStateException("a route");
        });
        int[] numbers = IntStream.range(0, 100).toArray();
        put(delivery, numbers);
        await().until(() -> seen.size() >= numbers.length);
        assertThat(seen).isEqualTo(IntStream.of(numbers).boxed().toList());
    }

    @Test
    void aReceiverThatIsNeverDoneGetsNothingElseAndHoldsNoThread() {
        Delivery<Integer> delivery = to(mailbox, (Taking<Integer>) (event, done) -> !seen.add(event.event()));
        put(delivery, 1, 2, 3);
        await().until(() -> threads.getCompletedTaskCount() == 1 && threads.getActiveCount() == 0);
        assertThat(seen).containsExactly(1);
        assertThat(mailbox.size()).isEqualTo(2);
        assertThat(threads.getQueue()).isEmpty();
    }

    @Test
    void nothingIsHandedOverAfterTheStopButWhatIsInProgress() {
        Semaphore entered = new Semaphore(0);
        Semaphore leave = new Semaphore(0);
        Delivery<Integer> delivery = to(mailbox, (Taking<Integer>) (event, done) -> {
            seen.add(event.event());
            entered.release();
            leave.acquireUninterruptibly();
            return true;
        });
        put(delivery, 1, 2, 3);
        entered.acquireUninterruptibly();
        delivery.stop();
        leave.release(10);
        put(delivery, 4);
        await().until(() -> threads.getActiveCount() == 0);
        assertThat(seen).containsExactly(1);
    }

    @Test
    void onlyTheNewestTroubleWaitsForABusyThread() {
        Semaphore leave = new Semaphore(0);
        for (int i = 0; i < 4; i++) {
            threads.execute(leave::acquireUninterruptibly);
        }
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        Delivery<Integer> delivery = to(mailbox, new Receiver<>() {
            @Override
            public boolean receive(Delivered<Integer> event, Runnable done) {
                return true;
            }

            @Override
            public void troubled(StreamException trouble) {
                told.add(trouble.getMessage());
            }
        });
        for (int i = 0; i < 1_000; i++) {
            delivery.troubled(new ConnectionLostException("ws", 1006, "number " + i));
        }
        assertThat(threads.getQueue()).hasSize(1);
        leave.release(4);
        await().until(() -> !told.isEmpty());
        assertThat(told).singleElement().asString().contains("number 999");
    }

    @Test
    void theEndOfTheThreadsIsTheEndOfDelivery() {
        Delivery<Integer> delivery = to(mailbox, (Taking<Integer>) (event, done) -> seen.add(event.event()));
        threads.shutdown();
        put(delivery, 1, 2);
        assertThat(seen).isEmpty();
        assertThat(mailbox.size()).isEqualTo(2);
    }
}
