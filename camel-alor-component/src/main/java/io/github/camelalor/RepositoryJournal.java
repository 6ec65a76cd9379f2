package io.github.camelalor;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderJournal;
import io.github.camelalor.time.Timers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.ObjectHelper;

/**
 * Keeps the journal of orders in one of Camel's repositories of keys, which several processes may share.
 *
 * <p>A repository can only tell whether a key is there, so that what is known of an order is in the keys (see {@link JournalKeys}):
 * first comes one that says what is asked for and on which day, then the request id itself, which only one process can add,
 * and at the end one with the outcome. Whoever finds the id taken reads from the others what it was taken for.
 */
final class RepositoryJournal implements OrderJournal {

    /** How far back an order is recognized as one of another day; what is older counts as other content. */
    private static final int DAYS = 31;

    /** How often, and every how many milliseconds, another process is given the time to say that it wants the same. */
    private static final int LOOKS = 10;

    private static final int PAUSE = 50;

    private final CamelContext context;
    private final IdempotentRepository repository;
    private final Executor executor;
    private final Clock clock;
    private final Timers timers;
    private final AtomicReference<JournalStatus> status;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile boolean started;

    /**
     * Keeps a journal.
     *
     * @param executor runs what the repository does, which may block
     * @param clock tells the day, which for the broker begins in the night break of its exchanges
     */
    RepositoryJournal(
            CamelContext context, IdempotentRepository repository, Executor executor, Clock clock, Timers timers) {
        this.context = context;
        this.repository = repository;
        this.executor = executor;
        this.clock = clock;
        this.timers = timers;
        this.status = new AtomicReference<>(new JournalStatus(name(repository), 0, null, timers.nanoTime()));
    }

    /** Names a repository without what it may tell of itself, such as the address of a database. */
    static String name(IdempotentRepository repository) {
        return repository.getClass().getSimpleName() + "(" + ObjectHelper.getIdentityHashCode(repository) + ")";
    }

    JournalStatus status() {
        return status.get();
    }

    /** Starts the repository in the background; one that cannot be had now is tried again by every order. */
    CompletableFuture<Void> open() {
        return run(() -> null);
    }

    @Override
    public CompletableFuture<Known> note(String requestId, String content) {
        return run(() -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            LocalDate today = LocalDate.now(clock);
            boolean first = repository.add(keys.wanted(today));
            if (!repository.add(keys.id())) {
                return first ? taken(keys, today) : ended(keys, Known.NOTED);
            }
            if (!first) {
                // Another process may be about to add the id for the same order; it finds here why it is taken.
                repository.add(keys.shared(today));
            }
            return Known.NEW;
        });
    }

    /** Finds out what an id was taken for that nobody else wanted for this content today. */
    private Known taken(JournalKeys keys, LocalDate today) throws InterruptedException {
        for (int days = 1; days <= DAYS; days++) {
            if (repository.contains(keys.wanted(today.minusDays(days)))) {
                return ended(keys, Known.NOTED_BEFORE_TODAY);
            }
        }
        for (int look = 0; look < LOOKS; look++) {
            if (repository.contains(keys.shared(today))) {
                return ended(keys, Known.NOTED);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        repository.remove(keys.wanted(today));
        return Known.OTHER_CONTENT;
    }

    private Known ended(JournalKeys keys, Known otherwise) {
        if (repository.contains(keys.outcome(Outcome.CONFIRMED))) {
            return Known.CONFIRMED;
        }
        return repository.contains(keys.outcome(Outcome.REJECTED)) ? Known.REJECTED : otherwise;
    }

    @Override
    public CompletableFuture<Void> settle(String requestId, String content, Outcome outcome) {
        return run(() -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            repository.add(keys.outcome(outcome));
            // It is there already, unless another process that never sent it has taken it back just now.
            repository.add(keys.id());
            repository.confirm(keys.id());
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> forget(String requestId, String content) {
        return run(() -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            LocalDate today = LocalDate.now(clock);
            if (ended(keys, Known.NOTED) == Known.NOTED) {
                repository.remove(keys.id());
                repository.remove(keys.shared(today));
                repository.remove(keys.wanted(today));
            }
            return null;
        });
    }

    private <T> CompletableFuture<T> run(Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    start();
                    T result = work.call();
                    succeeded();
                    answer.complete(result);
                } catch (Exception | LinkageError e) {
                    failed(e);
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            IllegalStateException full = new IllegalStateException("too many orders wait for it already", e);
            failed(full);
            answer.completeExceptionally(full);
        }
        return answer;
    }

    private void succeeded() {
        long now = timers.nanoTime();
        status.updateAndGet(last -> new JournalStatus(last.name(), 0, null, now));
    }

    private void failed(Throwable why) {
        long now = timers.nanoTime();
        status.updateAndGet(last -> new JournalStatus(last.name(), last.failures() + 1, why.toString(), now));
    }

    private void start() throws Exception {
        if (started) {
            return;
        }
        starting.lock();
        try {
            if (!started) {
                if (!context.hasService(repository)) {
                    context.addService(repository, true, true);
                }
                ServiceHelper.startService(repository);
                started = true;
            }
        } finally {
            starting.unlock();
        }
    }
}
