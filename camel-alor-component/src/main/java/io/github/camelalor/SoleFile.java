package io.github.camelalor;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A file that one user in one process has to itself until this is closed, by whatever name others come to it.
 *
 * <p>What is locked is another file beside it, so that it itself may be replaced.
 */
final class SoleFile implements Closeable {

    /** What a process has taken is among the properties of its system, where every class loader sees it. */
    private static final String TAKEN = SoleFile.class.getName() + ":";

    private final Path path;
    private final FileChannel lock;
    private final Object lockIdentity;

    private SoleFile(Path path, FileChannel lock, Object lockIdentity) {
        this.path = path;
        this.lock = lock;
        this.lockIdentity = lockIdentity;
    }

    /**
     * Takes a file, which need not be there; the directories above it are made.
     *
     * @throws IOException if somebody else has it, or it cannot be a file
     */
    static SoleFile take(Path path) throws IOException {
        Path file = real(path);
        // A process loses its lock when it closes the lock's file, by whichever channel: so it must not open it a
        // second time.
        if (System.getProperties().putIfAbsent(TAKEN + file, "") != null) {
            throw new IOException(file + " is open in this process already");
        }
        SoleFile sole = null;
        try {
            sole = locked(file);
        } finally {
            if (sole == null) {
                System.getProperties().remove(TAKEN + file);
            }
        }
        return sole;
    }

    private static SoleFile locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Object identity = null;
        try {
            if (channel.tryLock() != null) {
                identity = identity(lockOf(file));
            }
        } finally {
            if (identity == null) {
                channel.close();
            }
        }
        if (identity == null) {
            throw new IOException(file + " is open in another process");
        }
        return new SoleFile(file, channel, identity);
    }

    private static Path real(Path path) throws IOException {
        Path file = path.toAbsolutePath();
        Path name = file.getFileName();
        if (name == null) {
            throw new IOException(file + " is no file");
        }
        Files.createDirectories(file.getParent());
        file = Files.exists(file)
                ? file.toRealPath()
                : file.getParent().toRealPath().resolve(name);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        return file;
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    /** Returns where the file really lies. */
    Path path() {
        return path;
    }

    /** Tells whether nobody has removed the lock's file, so that others could take this one. */
    boolean isLocked() throws IOException {
        return lockIdentity.equals(identity(lockOf(path)));
    }

    /** Returns what tells a file from another in its place; where the system does not know, all are one. */
    static Object identity(Path file) throws IOException {
        try {
            return Objects.requireNonNullElse(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "one");
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            System.getProperties().remove(TAKEN + path);
        }
    }
}
