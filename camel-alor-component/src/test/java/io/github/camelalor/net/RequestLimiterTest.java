package io.github.camelalor.net;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.time.ManualTimers;
import io.github.camelalor.time.Timers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimiterTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** At the default rate, one spacing after the other once the first ten have gone. */
    private static final Duration SPACING = Duration.ofNanos(12_087_913);

    private final ManualTimers timers = new ManualTimers();
    private final List<String> started = new ArrayList<>();
    private final List<CompletableFuture<String>> underWay = new ArrayList<>();
    private RequestLimiter limiter = new RequestLimiter(100, 16, timers);

    @AfterEach
    void nothingIsLeft() {
        limiter.close();
        underWay.forEach(each -> each.complete("over"));
        assertThat(limiter.status().waiting()).isZero();
        assertThat(limiter.status().inFlight()).isZero();
        assertThat(timers.waiting()).as("timers left").isZero();
    }

    /** Asks for a request that stays on its way until the test ends it. */
    private CompletableFuture<String> lasting(Urgency urgency, String name) {
        return limiter.run(urgency, LONG, name, () -> {
            started.add(name);
            CompletableFuture<String> answer = new CompletableFuture<>();
            underWay.add(answer);
            return answer;
        });
    }

    /** Asks for a request that is answered at once. */
    private CompletableFuture<String> quick(Urgency urgency, Duration patience, String name) {
        return limiter.run(urgency, patience, name, () -> {
            started.add(name);
            return completedFuture("answer");
        });
    }

    private void quick(int count) {
        for (int i = 0; i < count; i++) {
            quick(Urgency.ORDER, LONG, "order");
        }
    }

    private static Throwable failure(CompletableFuture<?> answer) {
        assertThat(answer).isCompletedExceptionally();
        try {
            throw new AssertionError("It was answered: " + answer.join());
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    @Test
    void aFewGoAtOnceAndTheOthersEvenly() {
        quick(12);

        assertThat(started).hasSize(10);
        timers.advance(SPACING.minusNanos(1));
        assertThat(started).hasSize(10);
        timers.advance(Duration.ofNanos(1));
        assertThat(started).hasSize(11);
        timers.advance(SPACING);
        assertThat(started).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 11, 19, 100, 101})
    void inNoSecondGoMoreThanTheRateWhateverTheLoad(int rate) {
        limiter = new RequestLimiter(rate, 16, timers);
        Random random = new Random(rate);
        List<Long> times = new ArrayList<>();
        Supplier<CompletableFuture<Void>> start = () -> {
            times.add(timers.nanoTime());
            return completedFuture(null);
        };

        for (int i = 0; i < 100; i++) {
            for (int together = random.nextInt(1 + rate / 2 + 3); together > 0; together--) {
                limiter.run(Urgency.QUESTION, LONG, "question", start);
            }
            timers.advance(Duration.ofMillis(random.nextInt(100) < 5 ? 3_000 : random.nextInt(400)));
        }

        assertThat(times).hasSizeGreaterThan(rate);
        assertThat(mostInASecond(times)).isLessThanOrEqualTo(rate).isGreaterThanOrEqualTo((rate + 1) / 2);
    }

    @Test
    void thirtyTwoThreadsNeverExceedTheRateInAnySecond() throws Exception {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try (CountedTimers clock = new CountedTimers();
                RequestLimiter shared = new RequestLimiter(200, 16, new LastSeen(clock))) {
            List<CompletableFuture<?>> answers = IntStream.range(0, 320)
                    .<CompletableFuture<?>>mapToObj(i -> CompletableFuture.supplyAsync(
                                    () -> shared.run(Urgency.values()[i % 3], LONG, "any", () -> {
                                        times.add(LastSeen.TIME.get());
                                        return CompletableFuture.runAsync(() -> {}, threads);
                                    }),
                                    threads)
                            .thenCompose(answer -> answer))
                    .toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

            assertThat(times).hasSize(320);
            assertThat(mostInASecond(List.copyOf(times))).isLessThanOrEqualTo(200);
            assertThat(shared.status().inFlight()).isZero();
            assertThat(clock.waiting()).as("timers left").isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    /** The time at which a thread has let a request go, which may be a while before it starts it. */
    private record LastSeen(Timers timers) implements Timers {

        private static final ThreadLocal<Long> TIME = new ThreadLocal<>();

        @Override
        public long nanoTime() {
            TIME.set(timers.nanoTime());
            return TIME.get();
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            return timers.after(delay, task);
        }
    }

    /** Counts by windows that begin with each of the times, both ends included. */
    private static int mostInASecond(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int most = 0;
        int last = 0;
        for (int first = 0; first < sorted.size(); first++) {
            while (last < sorted.size() && sorted.get(last) - sorted.get(first) <= SECOND.toNanos()) {
                last++;
            }
            most = Math.max(most, last - first);
        }
        return most;
    }

    @Test
    void noMoreAreOnTheirWayThanThereArePlaces() {
        limiter = new RequestLimiter(1_000, 2, timers);
        lasting(Urgency.ORDER, "first");
        lasting(Urgency.ORDER, "second");
        lasting(Urgency.CANCEL, "third");

        assertThat(started).containsExactly("first", "second");
        assertThat(limiter.status()).isEqualTo(new LimiterStatus(1, 2, Duration.ZERO, 0));
        underWay.get(0).complete("answer");
        assertThat(started).containsExactly("first", "second", "third");
    }

    @Test
    void slowQuestionsLeavePlacesToOrdersAndThoseLeaveSomeToCancels() {
        limiter = new RequestLimiter(1_000, 16, timers);
        for (Urgency urgency : List.of(Urgency.QUESTION, Urgency.ORDER, Urgency.CANCEL)) {
            for (int i = 0; i < 20; i++) {
                lasting(urgency, urgency.name());
            }
        }

        assertThat(started)
                .containsExactlyElementsOf(IntStream.range(0, 16)
                        .mapToObj(i -> (i < 12 ? Urgency.QUESTION : i < 14 ? Urgency.ORDER : Urgency.CANCEL).name())
                        .toList());
    }

    @Test
    void aCancelGoesFirstThenOrdersAndQuestionsLast() {
        quick(10);
        started.clear();
        for (Urgency urgency : List.of(Urgency.QUESTION, Urgency.ORDER, Urgency.CANCEL)) {
            quick(urgency, LONG, urgency + "-1");
            quick(urgency, LONG, urgency + "-2");
        }

        timers.advance(SECOND);

        assertThat(started).containsExactly("CANCEL-1", "CANCEL-2", "ORDER-1", "ORDER-2", "QUESTION-1", "QUESTION-2");
    }

    @Test
    void aPauseHoldsAllBackAndAfterItTheyGoOneByOne() {
        limiter.refused(SECOND);
        quick(5);
        quick(Urgency.CANCEL, LONG, "cancel");
        assertThat(limiter.status()).isEqualTo(new LimiterStatus(6, 0, SECOND, 1));

        timers.advance(SECOND.minusNanos(1));
        assertThat(started).isEmpty();
        timers.advance(Duration.ofNanos(1));
        assertThat(started).containsExactly("cancel");
        for (int gone = 2; gone <= 6; gone++) {
            timers.advance(SPACING);
            assertThat(started).hasSize(gone);
        }
    }

    @Test
    void anotherPauseHoldsBackThoseWhoWaitedAlready() {
        limiter.refused(SECOND);
        quick(2);
        timers.advance(Duration.ofMillis(900));
        limiter.refused(SECOND);

        timers.advance(Duration.ofMillis(999));
        assertThat(started).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(started).hasSize(1);
        assertThat(limiter.status().refusals()).isEqualTo(2);
    }

    @Test
    void aShorterPauseDoesNotEndALongerOne() {
        limiter.refused(Duration.ofSeconds(2));
        limiter.refused(SECOND);

        assertThat(limiter.pausedFor()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aFewMayGoAtOnceAgainAQuietWhileAfterAPause() {
        limiter.refused(SECOND);
        timers.advance(Duration.ofSeconds(2));

        quick(12);

        assertThat(started).hasSize(10);
        timers.advance(SECOND);
    }

    @Test
    void aQuestionWhoseTimeEndsWhileItWaitsIsNotSent() {
        quick(10);
        quick(10);
        CompletableFuture<String> question = quick(Urgency.QUESTION, Duration.ofMillis(50), "GET /late");

        timers.advance(Duration.ofMillis(50));

        assertThat(failure(question))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("GET /late")
                .hasMessageContaining("limiter");
        timers.advance(SECOND);
        assertThat(started).hasSize(20).doesNotContain("GET /late");
    }

    @Test
    void aRequestThatCannotOutwaitThePauseIsToldAtOnce() {
        limiter.refused(Duration.ofSeconds(60));

        CompletableFuture<String> question = quick(Urgency.QUESTION, Duration.ofSeconds(5), "GET /late");

        assertThat(failure(question)).isInstanceOf(HeldBackException.class).hasMessageContaining("429");
    }

    @Test
    void aRequestThatIsTakenBackIsNotStarted() {
        limiter.refused(SECOND);
        CompletableFuture<String> first = quick(Urgency.ORDER, LONG, "first");
        quick(Urgency.ORDER, LONG, "second");
        first.cancel(false);

        assertThat(limiter.status().waiting()).isOne();
        timers.advance(Duration.ofSeconds(2));
        assertThat(started).containsExactly("second");
    }

    @Test
    void theLastOneTakenBackLeavesNoTimer() {
        limiter.refused(SECOND);
        quick(Urgency.ORDER, LONG, "only").cancel(false);

        assertThat(timers.waiting()).isZero();
    }

    @Test
    void aRequestTakenBackOnItsWayKeepsItsPlaceUntilItIsOver() {
        limiter = new RequestLimiter(1_000, 1, timers);
        lasting(Urgency.ORDER, "first").cancel(false);
        lasting(Urgency.ORDER, "second");

        assertThat(started).containsExactly("first");
        underWay.get(0).complete("answer");
        assertThat(started).containsExactly("first", "second");
    }

    @Test
    void aPlaceIsGivenBackHoweverARequestEnds() {
        limiter = new RequestLimiter(1_000, 1, timers);

        CompletableFuture<String> failed =
                limiter.run(Urgency.ORDER, LONG, "failed", () -> failedFuture(new IOException("cut")));
        CompletableFuture<String> thrown = limiter.run(Urgency.ORDER, LONG, "thrown", () -> {
            throw new IllegalStateException("not written");
        });

        assertThat(failure(failed)).hasMessage("cut");
        assertThat(failure(thrown)).hasMessage("not written");
        assertThat(quick(Urgency.ORDER, LONG, "next")).isCompletedWithValue("answer");
        assertThat(limiter.status().inFlight()).isZero();
    }

    @Test
    void anyNumberThatEndAtOnceGoWithoutNesting() {
        limiter = new RequestLimiter(1_000_000, 1, timers);
        limiter.refused(SECOND);
        List<Integer> depths = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            limiter.run(Urgency.ORDER, LONG, "order", () -> {
                depths.add(new Throwable().getStackTrace().length);
                return completedFuture("answer");
            });
        }

        timers.advance(Duration.ofSeconds(2));

        assertThat(depths).hasSize(1_000);
        assertThat(depths.stream().distinct()).hasSize(1);
    }

    @Test
    void aThousandWaitAtMostAndQuestionsKeepNoOrderOut() {
        limiter.refused(SECOND);
        List<CompletableFuture<String>> questions = IntStream.range(0, 1_001)
                .mapToObj(i -> quick(Urgency.QUESTION, LONG, "GET /" + i))
                .toList();

        assertThat(failure(questions.get(1_000)))
                .isInstanceOf(HeldBackException.class)
                .hasMessageContaining("1000");
        assertThat(questions.get(999)).isNotDone();
        assertThat(quick(Urgency.ORDER, LONG, "order")).isNotDone();
        assertThat(limiter.status().waiting()).isEqualTo(1_001);
    }

    @Test
    void whatWaitsAtTheEndFailsAndWhatComesLaterToo() {
        limiter.refused(SECOND);
        CompletableFuture<String> waiting = quick(Urgency.ORDER, LONG, "waiting");

        limiter.close();

        assertThat(failure(waiting)).isInstanceOf(HeldBackException.class).hasMessageContaining("closed");
        assertThat(failure(quick(Urgency.CANCEL, LONG, "later"))).isInstanceOf(HeldBackException.class);
        assertThat(started).isEmpty();
    }
}
