package io.github.camelalor;

import io.github.camelalor.order.Transport;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.spi.IdempotentRepository;

/**
 * The keys of a repository, of which it has to be certain that they are written.
 *
 * <p>May be used from any thread, and blocks for as long as the repository does.
 */
final class WrittenKeys {

    /** How SQL states begin that say that a key is there already. */
    private static final String INTEGRITY_VIOLATED = "23";

    /** So many keys that failed are remembered; a repository that fails is proved before anything else is added. */
    private static final int MOST_FAILED = 10_000;

    private final IdempotentRepository repository;
    private final ReentrantLock proving = new ReentrantLock();
    private final Set<String> failed = new LinkedHashSet<>();
    private volatile boolean unproven;

    WrittenKeys(IdempotentRepository repository) {
        this.repository = repository;
    }

    /**
     * Adds a key.
     *
     * @return whether it was not there; a database that refuses one which another process has added at the same moment says so
     */
    boolean add(String key) {
        try {
            return repository.add(key);
        } catch (RuntimeException e) {
            if (isThereAlready(e)) {
                return false;
            }
            fail(key);
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

    private void fail(String key) {
        synchronized (failed) {
            if (failed.size() == MOST_FAILED) {
                failed.remove(failed.iterator().next());
            }
            failed.add(key);
            unproven = true;
        }
    }

    /**
     * Finds out, after a failure, whether keys are written again, and takes out the keys that were not: some repositories answer
     * from memory for a key that they failed to write.
     *
     * @throws RuntimeException what the repository throws if they are not
     */
    void prove() {
        if (!unproven) {
            return;
        }
        proving.lock();
        try {
            if (unproven) {
                String proof = "alor-" + UUID.randomUUID();
                repository.add(proof);
                repository.remove(proof);
                takeOutFailed();
            }
        } finally {
            proving.unlock();
        }
    }

    private void takeOutFailed() {
        for (String key : failed()) {
            // What is sealed was taken meanwhile by another process, whose note must stay.
            if (!isSealed(key)) {
                repository.remove(key);
            }
            synchronized (failed) {
                failed.remove(key);
                unproven = !failed.isEmpty();
            }
        }
    }

    private List<String> failed() {
        synchronized (failed) {
            return List.copyOf(failed);
        }
    }

    private boolean isSealed(String key) {
        return Arrays.stream(Transport.values())
                .anyMatch(transport -> repository.contains(JournalKeys.sealed(key, transport)));
    }

    boolean contains(String key) {
        return repository.contains(key);
    }

    /** Removes a key if it is there: a file would be written anew for nothing. */
    void remove(String key) {
        if (repository.contains(key)) {
            repository.remove(key);
        }
    }

    void confirm(String key) {
        repository.confirm(key);
    }
}
