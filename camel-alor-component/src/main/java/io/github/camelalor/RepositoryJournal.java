package io.github.camelalor;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderJournal;
import io.github.camelalor.order.Transport;
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
 * first comes the request id itself, which only one process can add, then one that says for which content it was taken and on
 * which day, then a seal, without which nothing is sent, and at the end one with the outcome of that content. Whoever finds the
 * id taken reads from the others what it was taken for.
 *
 * <p>An id without a seal was left by a process that died before it could send. Whoever waits in vain for the seal takes the id
 * once more, with keys of its own, so that what the dead one has left says nothing: the last attempt that is sealed counts.
 * A note is taken back in the reverse order, the id last, so that nobody takes the id while anything of the old note is there.
 */
final class RepositoryJournal implements OrderJournal {

    /** How far back an order is recognized as one of another day; what is older counts as other content. */
    private static final int DAYS = 31;

    /** How often, and every how many milliseconds, it is looked for what another process says of an id that it has taken. */
    private static final int LOOKS = 10;

    private static final int PAUSE = 50;

    /** How many processes one after the other may die while they take one id. */
    private static final int ATTEMPTS = 10;

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
    public CompletableFuture<Known> note(
            String requestId, String content, Transport transport, BooleanSupplier awaited) {
        return run(requestId, () -> {
            JournalKeys keys = new JournalKeys(requestId, content);
            LocalDate today = LocalDate.now(clock);
            written.prove();
            Known known = null;
            while (known == null) {
                known = written.contains(keys.id()) ? taken(keys, transport, today) : take(keys, 0, transport, today);
            }
            if (known == Known.NEW && !awaited.getAsBoolean()) {
                takeBack(keys, today);
            }
            return known;
        });
    }

    /** Takes an id; null if another process has taken it. */
    private Known take(JournalKeys keys, int attempt, Transport transport, LocalDate today) {
        if (!written.add(keys.taken(attempt))) {
            return null;
        }
        if (lastSealed(keys) >= 0) {
            // Either the process that was taken for dead was only slow, or the id alone was lost: it is owned.
            if (attempt > 0) {
                written.remove(keys.taken(attempt));
            }
            return null;
        }
        written.add(keys.owner(attempt, today));
        written.add(keys.sealed(attempt, transport));
        if (written.contains(keys.taken(attempt + 1))) {
            // This process was taken for dead itself.
            return null;
        }
        // The dead one has sent nothing, if it is dead and the repository lets only one add a key. Nothing is lost by
        // looking.
        return attempt == 0 ? Known.NEW : ended(keys, Known.NOTED);
    }

    /** Finds out what an id was taken for; null if it has been given back, or taken by another process instead of a dead one. */
    private Known taken(JournalKeys keys, Transport transport, LocalDate today) throws InterruptedException {
        int sealed = -1;
        // Its process may be about to seal it; and what is read by way of a topic may arrive in another order than it
        // was
        // written in.
        for (int look = 0; look < LOOKS; look++) {
            if (look > 0) {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
            sealed = lastSealed(keys);
            Known known = sealed < 0 ? null : owned(keys, sealed, transport, today, look == 0 ? DAYS : 0);
            if (known != null) {
                return known;
            }
            if (!written.contains(keys.id())) {
                return null;
            }
        }
        // What has ended is known by its content, however long ago it was noted.
        return sealed < 0 ? take(keys, last(keys) + 1, transport, today) : ended(keys, Known.OTHER_CONTENT);
    }

    /** Tells what is known of a content for which an id was taken; null if it was taken for another. */
    private Known owned(JournalKeys keys, int attempt, Transport transport, LocalDate today, int daysBack) {
        // The clock of the process that took it may be past midnight already.
        if (written.contains(keys.owner(attempt, today)) || written.contains(keys.owner(attempt, today.plusDays(1)))) {
            Known known = ended(keys, Known.NOTED);
            return known == Known.NOTED ? noted(keys.sealed(attempt, Transport.WEBSOCKET), transport) : known;
        }
        for (int days = 1; days <= daysBack; days++) {
            if (written.contains(keys.owner(attempt, today.minusDays(days)))) {
                return ended(keys, Known.NOTED_BEFORE_TODAY);
            }
        }
        return null;
    }

    /** Whoever looks for an order over WebSocket may send it there, if it is told to. */
    private Known noted(String overCws, Transport transport) {
        if (transport == Transport.WEBSOCKET) {
            written.add(overCws);
            return Known.NOTED_OVER_CWS;
        }
        return written.contains(overCws) ? Known.NOTED_OVER_CWS : Known.NOTED;
    }

    /** Returns the last attempt to take an id that counts; -1 if none does. */
    private int lastSealed(JournalKeys keys) {
        int sealed = isSealed(keys, 0) ? 0 : -1;
        for (int attempt = 1; written.contains(keys.taken(attempt)); attempt++) {
            sealed = isSealed(keys, attempt) ? attempt : sealed;
        }
        return sealed;
    }

    private boolean isSealed(JournalKeys keys, int attempt) {
        return written.contains(keys.sealed(attempt, Transport.HTTP))
                || written.contains(keys.sealed(attempt, Transport.WEBSOCKET));
    }

    private int last(JournalKeys keys) {
        int last = 0;
        while (written.contains(keys.taken(last + 1))) {
            last++;
        }
        if (last == ATTEMPTS) {
            throw new IllegalStateException("too many processes have died while they took the id " + keys.id());
        }
        return last;
    }

    /** What a process that dies in between leaves there is an id without a seal, or none. */
    private void takeBack(JournalKeys keys, LocalDate today) {
        int last = last(keys);
        for (int attempt = 0; attempt <= last; attempt++) {
            written.remove(keys.sealed(attempt, Transport.HTTP));
            written.remove(keys.sealed(attempt, Transport.WEBSOCKET));
        }
        for (int attempt = last; attempt >= 0; attempt--) {
            for (int days = -1; days <= 1; days++) {
                written.remove(keys.owner(attempt, today.plusDays(days)));
            }
            written.remove(keys.taken(attempt));
        }
        if (isEnded(keys)) {
            putBack(keys, today);
        }
    }

    /** It is there already, unless another process that never sent the order has taken it back just now. */
    private void putBack(JournalKeys keys, LocalDate today) {
        if (written.add(keys.id())) {
            written.add(keys.owner(0, today));
            written.add(keys.sealed(0, Transport.HTTP));
        }
    }

    private boolean isEnded(JournalKeys keys) {
        return ended(keys, Known.NOTED) != Known.NOTED;
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
            written.prove();
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
            written.prove();
            if (!isEnded(keys)) {
                takeBack(keys, LocalDate.now(clock));
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
