package io.github.camelalor;

import java.sql.SQLException;
import java.util.UUID;
import org.apache.camel.spi.IdempotentRepository;

/**
 * The keys of a repository, of which it has to be certain that they are written.
 *
 * <p>May be used from any thread, and blocks for as long as the repository does.
 */
final class WrittenKeys {

    /** How SQL states begin that say that a key is there already. */
    private static final String INTEGRITY_VIOLATED = "23";

    private final IdempotentRepository repository;
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

    /**
     * Finds out, after a failure, whether keys are written again: some repositories answer from memory for a key that they
     * failed to write.
     *
     * @throws RuntimeException what the repository throws if they are not
     */
    void prove() {
        if (unproven) {
            String proof = "alor-" + UUID.randomUUID();
            repository.add(proof);
            repository.remove(proof);
            unproven = false;
        }
    }

    boolean contains(String key) {
        return repository.contains(key);
    }

    void remove(String key) {
        repository.remove(key);
    }

    void confirm(String key) {
        repository.confirm(key);
    }
}
