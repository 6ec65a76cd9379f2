package io.github.camelalor;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderJournal;
import io.github.camelalor.time.Timers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    private final CamelContext context;
    private final IdempotentRepository repository;
    private final WrittenKeys written;
    private final Executor executor;
    private final Clock clock;
    private final Timers timers;
    private final AtomicReference<JournalStatus> status;
    private final ReentrantLock starting = new ReentrantLock();
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toList();
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
        this.written = new WrittenKeys(repository);
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
            written.prove();
            Known known = null;
            while (known == null) {
                known = written.contains(keys.id()) ? taken(keys, today) : take(keys, today);
            }
            if (known == Known.NEW && !awaited.getAsBoolean()) {
                takeBack(keys, today);
            }
            return known;
        });
    }

    /** Takes an id, unless another process does so at this moment; null if that one has given it back. */
    private Known take(JournalKeys keys, LocalDate today) throws InterruptedException {
        boolean first = written.add(keys.wanted(today));
        if (!first) {
            // Another process may be about to add the id for the same order; it finds here why it is taken.
            written.add(keys.shared(today));
        }
        boolean mine = written.add(keys.id());
        if (!first) {
            return ended(keys, mine ? Known.NEW : Known.NOTED);
        }
        if (mine) {
            return Known.NEW;
        }
        for (int look = 0; look < LOOKS; look++) {
            if (written.contains(keys.shared(today))) {
                return ended(keys, Known.NOTED);
            }
            if (!written.contains(keys.id())) {
                return null;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        written.remove(keys.wanted(today));
        return Known.OTHER_CONTENT;
    }

    /** Finds out what an id was taken for; null if it has been given back. */
    private Known taken(JournalKeys keys, LocalDate today) throws InterruptedException {
        if (written.contains(keys.wanted(today))) {
            return ended(keys, Known.NOTED);
        }
        for (int days = 1; days <= DAYS; days++) {
            if (written.contains(keys.wanted(today.minusDays(days)))) {
                return ended(keys, Known.NOTED_BEFORE_TODAY);
            }
        }
        // What is read by way of a topic may arrive in another order than it was written in.
        for (int look = 0; look < LOOKS; look++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            if (written.contains(keys.wanted(today))) {
                return ended(keys, Known.NOTED);
            }
            if (!written.contains(keys.id())) {
                return null;
            }
        }
        return Known.OTHER_CONTENT;
    }

    /** The id first: what a process that dies in between leaves there does not keep the order from being sent. */
    private void takeBack(JournalKeys keys, LocalDate today) {
        written.remove(keys.id());
        written.remove(keys.shared(today));
        written.remove(keys.wanted(today));
    }

    /** They are there already, unless another process that never sent the order has taken them back just now. */
    private void putBack(JournalKeys keys, LocalDate today) {
        written.add(keys.wanted(today));
        written.add(keys.id());
    }

    private Known ended(JournalKeys keys, Known otherwise) {
        if (written.contains(keys.outcome(Outcome.CONFIRMED))) {
            return Known.CONFIRMED;
        }
        return written.contains(keys.outcome(Outcome.REJECTED)) ? Known.REJECTED : otherwise;
    }

    @Override
    public CompletableFuture<Void> settle(String requestId, String content, Outcome outcome) {
        return run(requestId, () -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            written.add(keys.outcome(outcome));
            putBack(keys, LocalDate.now(clock));
            written.confirm(keys.id());
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
