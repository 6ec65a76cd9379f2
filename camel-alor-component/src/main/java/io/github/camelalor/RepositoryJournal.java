package io.github.camelalor;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderJournal;
import io.github.camelalor.time.Timers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
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

    /** How often, and every how many milliseconds, it is looked for what another process says of an id that it has taken. */
    private static final int LOOKS = 10;

    private static final int PAUSE = 50;

    /** Ids share locks: more than there are threads that could wait for one. */
    private static final int TURNS = 64;

    /** How SQL states begin that say that a key is there already. */
    private static final String INTEGRITY_VIOLATED = "23";

    private final CamelContext context;
    private final IdempotentRepository repository;
    private final Executor executor;
    private final Clock clock;
    private final Timers timers;
    private final AtomicReference<JournalStatus> status;
    private final ReentrantLock starting = new ReentrantLock();
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toList();
    private volatile boolean started;
    private volatile boolean unproven;

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
        return run("", () -> null);
    }

    @Override
    public CompletableFuture<Known> note(String requestId, String content, BooleanSupplier awaited) {
        return run(requestId, () -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            LocalDate today = LocalDate.now(clock);
            proveItWrites();
            if (repository.contains(keys.id())) {
                return taken(keys, today);
            }
            boolean first = add(keys.wanted(today));
            if (!first) {
                // Another process may be about to add the id for the same order; it finds here why it is taken.
                add(keys.shared(today));
            }
            if (!add(keys.id())) {
                return first ? lost(keys, today) : ended(keys, Known.NOTED);
            }
            if (!awaited.getAsBoolean()) {
                takeBack(keys, today);
            }
            return Known.NEW;
        });
    }

    /** Finds out what an id was taken for. */
    private Known taken(JournalKeys keys, LocalDate today) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (repository.contains(keys.wanted(today))) {
                return ended(keys, Known.NOTED);
            }
            for (int days = 1; look == 0 && days <= DAYS; days++) {
                if (repository.contains(keys.wanted(today.minusDays(days)))) {
                    return ended(keys, Known.NOTED_BEFORE_TODAY);
                }
            }
            // What is read by way of a topic may arrive in another order than it was written in.
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        return Known.OTHER_CONTENT;
    }

    /** Finds out what an id was taken for while this process was about to take it. */
    private Known lost(JournalKeys keys, LocalDate today) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (repository.contains(keys.shared(today))) {
                return ended(keys, Known.NOTED);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        repository.remove(keys.wanted(today));
        return Known.OTHER_CONTENT;
    }

    /**
     * Adds a key that has to be in the repository.
     *
     * @return whether it was not there; a database that refuses one which another process has added at the same moment says so
     */
    private boolean add(String key) {
        try {
            return repository.add(key);
        } catch (RuntimeException e) {
            if (isThereAlready(e)) {
                return false;
            }
            unproven = true;
            throw e;
        }
    }

    private static boolean isThereAlready(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith(INTEGRITY_VIOLATED)) {
                return true;
            }
        }
        return false;
    }

    /** Some repositories answer from memory for a key that they failed to write, so that after a failure one has to be written. */
    private void proveItWrites() {
        if (unproven) {
            String proof = "alor-" + UUID.randomUUID();
            repository.add(proof);
            repository.remove(proof);
            unproven = false;
        }
    }

    /** Takes keys back in the order in which {@link #settle} of another process, which did send it, puts them there again. */
    private void takeBack(JournalKeys keys, LocalDate today) {
        repository.remove(keys.wanted(today));
        repository.remove(keys.shared(today));
        repository.remove(keys.id());
    }

    private void putBack(JournalKeys keys, LocalDate today) {
        if (add(keys.id())) {
            add(keys.wanted(today));
        }
    }

    private Known ended(JournalKeys keys, Known otherwise) {
        if (repository.contains(keys.outcome(Outcome.CONFIRMED))) {
            return Known.CONFIRMED;
        }
        return repository.contains(keys.outcome(Outcome.REJECTED)) ? Known.REJECTED : otherwise;
    }

    @Override
    public CompletableFuture<Void> settle(String requestId, String content, Outcome outcome) {
        return run(requestId, () -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            add(keys.outcome(outcome));
            // It is there already, unless another process that never sent it has taken it back just now.
            putBack(keys, LocalDate.now(clock));
            repository.confirm(keys.id());
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> forget(String requestId, String content) {
        return run(requestId, () -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            LocalDate today = LocalDate.now(clock);
            if (ended(keys, Known.NOTED) == Known.NOTED) {
                takeBack(keys, today);
                if (ended(keys, Known.NOTED) != Known.NOTED) {
                    putBack(keys, today);
                }
            }
            return null;
        });
    }

    private <T> CompletableFuture<T> run(String requestId, Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    T result = inTurn(requestId, work);
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

    /** Does what concerns an id after whatever else does, however long that waits for the repository. */
    private <T> T inTurn(String requestId, Callable<T> work) throws Exception {
        ReentrantLock turn = turns.get(Math.floorMod(requestId.hashCode(), TURNS));
        turn.lock();
        try {
            start();
            return work.call();
        } finally {
            turn.unlock();
        }
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
