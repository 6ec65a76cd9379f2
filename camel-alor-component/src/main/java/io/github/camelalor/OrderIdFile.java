package io.github.camelalor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Remembers the ids of orders in a file, for one process and those that are started after it: for the option
 * {@code idempotentRepository}.
 *
 * <p>A key that was added is there after the process was killed, and all that an order may be sent for is on the disk before it is,
 * and there after a power cut; a key that was being written at that moment is there or not, and no other suffers. All keys are
 * kept in memory too, so that none is looked for in the file, and none is ever dropped. A second process that opens the file gets
 * an error. When the disk has failed, the next call opens the file anew. Thread-safe; the methods wait for the disk.
 */
@Metadata(
        label = "bean",
        description = "Remembers the ids of orders in a file, for one process and those that are started after it.",
        annotations = {"interfaceName=org.apache.camel.spi.IdempotentRepository"})
public final class OrderIdFile extends ServiceSupport implements IdempotentRepository {

    private final KeyLog.Disk disk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> keys = new HashSet<>();

    @Metadata(
            description = "The file; it and the directories above it are made if they are not there.",
            required = true)
    private String path;

    private KeyLog log;
    private KeyLog failed;

    /** Makes one whose path is still to be set. */
    public OrderIdFile() {
        this(FileLines::new);
    }

    /** Makes one that remembers in the given file. */
    public OrderIdFile(Path path) {
        this();
        this.path = path.toString();
    }

    OrderIdFile(KeyLog.Disk disk) {
        this.disk = disk;
    }

    public String getPath() {
        return path;
    }

    /** The file; it and the directories above it are made if they are not there. To be set before the start. */
    public void setPath(String path) {
        this.path = path;
    }

    /**
     * Adds a key.
     *
     * @return whether it was not there
     * @throws IllegalArgumentException if it is no text, or more than one line
     * @throws UncheckedIOException if it is not certain that it was written, or the file cannot be opened
     */
    @Override
    public boolean add(String key) {
        if (key.indexOf('\n') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(key)) {
            throw new IllegalArgumentException("A key must be one line of text");
        }
        Optional<Line> added = onLog(used -> {
            if (keys.contains(key)) {
                return Optional.empty();
            }
            Line line = new Line(used, used.added(key));
            keys.add(key);
            return Optional.of(line);
        });
        // Orders wait for the disk once.
        if (JournalKeys.isSeal(key)) {
            added.ifPresent(this::force);
        }
        return added.isPresent();
    }

    @Override
    public boolean contains(String key) {
        return onLog(used -> keys.contains(key));
    }

    /** Removes a key; after a power cut it may be there again. */
    @Override
    public boolean remove(String key) {
        return onLog(used -> {
            if (!keys.contains(key)) {
                return false;
            }
            used.removed(key);
            return keys.remove(key);
        });
    }

    @Override
    public void clear() {
        onLog(used -> {
            for (String key : List.copyOf(keys)) {
                used.removed(key);
                keys.remove(key);
            }
            return null;
        });
    }

    /** Does nothing: a key is kept from when it is added. */
    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    protected void doStart() {
        onLog(used -> null);
    }

    @Override
    protected void doStop() throws IOException {
        lock.lock();
        try {
            failed = null;
            closeLog();
        } finally {
            lock.unlock();
        }
    }

    /** A line that was written. */
    private record Line(KeyLog log, long number) {}

    /** What is done with the file and the keys that are in it. */
    @FunctionalInterface
    private interface Work<T> {

        T with(KeyLog used) throws IOException;
    }

    private <T> T onLog(Work<T> work) {
        lock.lock();
        try {
            return work.with(opened());
        } catch (IOException e) {
            throw fail(e);
        } finally {
            lock.unlock();
        }
    }

    private KeyLog opened() throws IOException {
        if (log == null) {
            if (!isStartingOrStarted()) {
                throw new IllegalStateException("The file of order ids is not started: " + path);
            }
            if (path == null || path.isBlank()) {
                throw new IllegalArgumentException("The path of the file of order ids is not set");
            }
            log = KeyLog.open(Path.of(path), disk, keys, failed);
            failed = null;
        }
        return log;
    }

    /** Believes nothing any more but what is in the file, which is to be opened anew. */
    private UncheckedIOException fail(IOException why) {
        failed = log == null ? failed : log;
        try {
            closeLog();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        String what = Objects.requireNonNullElse(why.getMessage(), why.toString());
        return new UncheckedIOException("The file of order ids " + path + " fails: " + what, why);
    }

    private void closeLog() throws IOException {
        KeyLog used = log;
        log = null;
        keys.clear();
        if (used != null) {
            used.close();
        }
    }

    private void force(Line line) {
        try {
            line.log().force(line.number());
        } catch (IOException e) {
            lock.lock();
            try {
                throw line.log() == log ? fail(e) : new UncheckedIOException(e);
            } finally {
                lock.unlock();
            }
        }
    }
}
